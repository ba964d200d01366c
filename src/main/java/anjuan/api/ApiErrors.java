package anjuan.api;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.ChangedMeanwhile;
import anjuan.casefile.NoSuchCase;
import anjuan.definition.NoSuchDefinition;
import anjuan.idempotency.KeyReused;
import anjuan.idempotency.RequestInFlight;
import anjuan.ledger.Ledger;
import anjuan.ledger.LedgerEntry;
import anjuan.officer.RulesKeptElsewhere;
import anjuan.task.NoSuchTask;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers every failed request under {@code /api} with a status, a stable code and words.
 *
 * <p>A resolver and not an advice of the controllers: an unknown address, a wrong method or a file too large fail before
 * any controller is known, and an advice bound to a package would leave these to the pages.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    /** What the container lets through is a little more, so that our own message answers. */
    private static final int MOST_MEGABYTES = 50;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private record Reply(int status, ApiError error) {}

    private final Wording wording;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final Clock clock;

    ApiErrors(Wording wording, Ledger ledger, ObjectMapper json, Clock clock) {
        this.wording = wording;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return null;
        }
        var reply = reply(failure);
        if (failure instanceof HttpRequestMethodNotSupportedException wrong && wrong.getSupportedMethods() != null) {
            response.setHeader("Allow", String.join(", ", wrong.getSupportedMethods()));
        }
        try {
            write(response, reply);
        } catch (IOException gone) {
            LOG.debug("the client has left before the answer", gone);
        }
        return new ModelAndView();
    }

    private Reply reply(Exception failure) {
        if (failure instanceof Refused refused) {
            return new Reply(refused.status(), refused.error());
        }
        if (failure instanceof NoSuchCase none) {
            return new Reply(404, wording.error("NO_SUCH_CASE", none.caseNumber()));
        }
        if (failure instanceof NoSuchTask) {
            return new Reply(404, wording.error("NO_SUCH_TASK"));
        }
        if (failure instanceof NoSuchDefinition) {
            return new Reply(404, wording.error("NO_SUCH_DEFINITION"));
        }
        if (failure instanceof ChangedMeanwhile changed) {
            return new Reply(409, changed(changed.caseNumber()));
        }
        if (failure instanceof ConcurrencyFailureException) {
            return new Reply(409, wording.error("CHANGED_MEANWHILE"));
        }
        if (failure instanceof RequestInFlight) {
            return new Reply(409, wording.error("REQUEST_IN_FLIGHT"));
        }
        if (failure instanceof KeyReused) {
            return new Reply(422, wording.error("IDEMPOTENCY_KEY_REUSED"));
        }
        if (failure instanceof RulesKeptElsewhere kept) {
            return new Reply(403, wording.error(RulesKeptElsewhere.CODE, kept.keeper()));
        }
        if (failure instanceof AccessDeniedException) {
            return new Reply(403, wording.error("FORBIDDEN"));
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return new Reply(400, unreadable(unreadable.getCause()));
        }
        if (failure instanceof JsonProcessingException unreadable && !(failure instanceof InvalidDefinitionException)) {
            return new Reply(400, unreadable(unreadable));
        }
        return fromSpring(failure);
    }

    private Reply fromSpring(Exception failure) {
        if (failure instanceof NoResourceFoundException || failure instanceof NoHandlerFoundException) {
            return new Reply(404, wording.error("NO_SUCH_ADDRESS"));
        }
        if (failure instanceof HttpRequestMethodNotSupportedException wrong) {
            return new Reply(405, wording.error("METHOD_NOT_ALLOWED", wrong.getMethod()));
        }
        if (failure instanceof HttpMediaTypeNotSupportedException wrong) {
            var asked = wrong.getSupportedMediaTypes().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return new Reply(415, wording.error("WRONG_CONTENT_TYPE", asked));
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException) {
            return new Reply(406, wording.error("NOT_ACCEPTABLE"));
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return new Reply(413, wording.error("ATTACHMENT_TOO_LARGE", MOST_MEGABYTES));
        }
        if (failure instanceof MultipartException) {
            return new Reply(400, wording.error("BROKEN_MULTIPART"));
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return new Reply(400, wording.errorAt(missing.getRequestPartName(), "PARAMETER_MISSING"));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return new Reply(400, wording.errorAt(missing.getParameterName(), "PARAMETER_MISSING"));
        }
        if (failure instanceof MethodArgumentTypeMismatchException wrong) {
            return wrong.getRequiredType() == CaseNumber.class
                    ? new Reply(404, wording.error("NO_SUCH_CASE", String.valueOf(wrong.getValue())))
                    : new Reply(400, wording.errorAt(wrong.getName(), "BAD_VALUE"));
        }
        if (failure instanceof ErrorResponse other && other.getStatusCode().is4xxClientError()) {
            return new Reply(other.getStatusCode().value(), wording.error("BAD_REQUEST"));
        }
        var number = UUID.randomUUID().toString();
        LOG.error("request failed, error number {}", number, failure);
        return new Reply(500, wording.error("INTERNAL", number));
    }

    /** Says who was faster, where the ledger knows. */
    private ApiError changed(CaseNumber caseNumber) {
        var entries = ledger.entries(caseNumber);
        return entries.isEmpty()
                ? wording.error("CHANGED_MEANWHILE")
                : new ApiError(
                        "CHANGED_MEANWHILE",
                        wording.refusal("CHANGED_MEANWHILE") + " " + done(entries.get(entries.size() - 1)),
                        List.of());
    }

    /** One entry of the ledger as a sentence: who did what, when. */
    String done(LedgerEntry entry) {
        return wording.refusal(
                "TOO_LATE.done",
                entry.actorName(),
                wording.word("task." + entry.act() + ".title"),
                entry.occurredOn(),
                wording.word("outcome." + entry.outcome()),
                MINUTE.format(entry.recordedAt().atZone(clock.getZone())));
    }

    private ApiError unreadable(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            var allowed =
                    unknown.getKnownPropertyIds().stream().map(Object::toString).collect(Collectors.joining(", "));
            return wording.errorAt(path(unknown), "UNKNOWN_FIELD", unknown.getPropertyName(), allowed);
        }
        if (cause instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum()) {
            var allowed = Arrays.stream(wrong.getTargetType().getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return wording.errorAt(path(wrong), "UNKNOWN_WORD", allowed);
        }
        if (cause instanceof InvalidFormatException wrong && java.time.LocalDate.class.equals(wrong.getTargetType())) {
            return wording.errorAt(path(wrong), "BAD_DATE");
        }
        if (cause instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            return wording.errorAt(path(wrong), "BAD_VALUE");
        }
        if (cause instanceof JsonProcessingException broken && broken.getLocation() != null) {
            return wording.error(
                    "BROKEN_JSON",
                    broken.getLocation().getLineNr(),
                    broken.getLocation().getColumnNr());
        }
        return wording.error("BODY_MISSING");
    }

    private static String path(JsonMappingException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private void write(HttpServletResponse response, Reply reply) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(reply.status());
        response.setContentType("application/json;charset=UTF-8");
        json.writeValue(response.getOutputStream(), reply.error());
    }
}
