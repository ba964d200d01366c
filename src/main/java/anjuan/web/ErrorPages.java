package anjuan.web;

import anjuan.appraisal.NoSuchOffer;
import anjuan.assistance.NoSuchLetter;
import anjuan.casefile.ChangedMeanwhile;
import anjuan.casefile.NoSuchCase;
import anjuan.definition.NoSuchDefinition;
import anjuan.idempotency.KeyReused;
import anjuan.idempotency.RequestInFlight;
import anjuan.library.NoSuchAnswer;
import anjuan.officer.RulesKeptElsewhere;
import anjuan.task.NoSuchTask;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what goes wrong into pages of ours: what happened, what to do next, a number to quote, never a trace. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final FrameAdvice frame;
    private final Refusals refusals;

    ErrorPages(FrameAdvice frame, Refusals refusals) {
        this.frame = frame;
        this.refusals = refusals;
    }

    @ExceptionHandler({
        NoSuchCase.class,
        NoSuchTask.class,
        NoSuchPage.class,
        NoSuchLetter.class,
        NoSuchOffer.class,
        NoSuchAnswer.class,
        NoSuchDefinition.class,
        NoResourceFoundException.class
    })
    String notFound(Model model, HttpServletResponse response) {
        return page(HttpStatus.NOT_FOUND, model, response);
    }

    @ExceptionHandler(AccessDeniedException.class)
    String forbidden(Model model, HttpServletResponse response) {
        return page(HttpStatus.FORBIDDEN, model, response);
    }

    @ExceptionHandler(RulesKeptElsewhere.class)
    String keptElsewhere(RulesKeptElsewhere kept, Model model, HttpServletResponse response) {
        model.addAttribute("detail", refusals.text(Refusal.of(RulesKeptElsewhere.CODE, kept.keeper())));
        model.addAttribute("back", "/definitions");
        return page(HttpStatus.FORBIDDEN, model, response);
    }

    @ExceptionHandler(ChangedMeanwhile.class)
    String changed(ChangedMeanwhile changed, Model model, HttpServletResponse response) {
        model.addAttribute("back", "/cases/" + changed.caseNumber());
        return page(HttpStatus.CONFLICT, model, response);
    }

    @ExceptionHandler({KeyReused.class, RequestInFlight.class})
    String sentBefore(Model model, HttpServletResponse response) {
        return page(HttpStatus.CONFLICT, model, response);
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        HttpMessageNotReadableException.class,
        HttpRequestMethodNotSupportedException.class,
        MultipartException.class,
        BindException.class
    })
    String unreadable(Model model, HttpServletResponse response) {
        return page(HttpStatus.UNPROCESSABLE_ENTITY, model, response);
    }

    @ExceptionHandler(Exception.class)
    String failed(Exception failure, Model model, HttpServletResponse response) {
        var number = "E-"
                + HexFormat.of()
                        .withUpperCase()
                        .toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("{} a request failed", number, failure);
        model.addAttribute("errorNumber", number);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, model, response);
    }

    private String page(HttpStatus status, Model model, HttpServletResponse response) {
        // what a failed page had put into its model is gone, the frame with it
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            frame.frame(model, attributes.getRequest());
        }
        response.setStatus(status.value());
        return "error/" + status.value();
    }
}
