package anjuan.api;

import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts codes into words, in the first language of the request that we speak: Chinese unless English is asked for. */
@Component
class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** The language of the answer to the request in hand; only the request says it, never a cookie of the pages. */
    Locale locale() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? locale(attributes.getRequest())
                : Locale.CHINESE;
    }

    String refusal(String code, Object... args) {
        return word("refusal." + code, args);
    }

    String word(String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, key, locale()));
    }

    /** Sentences in a row. */
    String words(List<? extends MessageSourceResolvable> sentences) {
        return sentences.stream()
                .map(sentence -> messages.getMessage(sentence, locale()))
                .collect(Collectors.joining(" "));
    }

    /** Name of a post as people call it. */
    String post(String post) {
        return word("post." + post);
    }

    ApiError error(String code, Object... args) {
        return new ApiError(code, refusal(code, args), List.of());
    }

    ApiError errorAt(String field, String code, Object... args) {
        return refused(code, List.of(Refusal.at(field, code, args)));
    }

    /** All refusals under one code; the message holds the words of each. */
    ApiError refused(String code, List<Refusal> refusals) {
        var fields = fields(refusals);
        var message = fields.stream().map(ApiError.Field::message).distinct().collect(Collectors.joining(" "));
        return new ApiError(code, message, fields);
    }

    List<ApiError.Field> fields(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new ApiError.Field(refusal.field(), refusal.code(), message(refusal)))
                .toList();
    }

    private String message(Refusal refusal) {
        var args = refusal.code().equals("POST_NEEDED")
                ? new Object[] {post(String.valueOf(refusal.args().get(0)))}
                : refusal.args().toArray();
        var label = find("field." + refusal.field());
        var remedy = find("refusal." + refusal.code() + ".remedy");
        var text = refusal(refusal.code(), args) + (remedy == null ? "" : " " + remedy);
        return refusal.field() == null || label == null ? text : word("api.field", label, text);
    }

    private @Nullable String find(String key) {
        return messages.getMessage(key, null, null, locale());
    }

    private static Locale locale(HttpServletRequest request) {
        // without the header the container would answer with the language of the server
        if (request.getHeader("Accept-Language") == null) {
            return Locale.CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .filter(language -> language.equals("en"))
                .map(language -> Locale.ENGLISH)
                .orElse(Locale.CHINESE);
    }
}
