package anjuan.web;

import anjuan.rulebook.ConfigurationFault;
import anjuan.task.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells refusals in the user's language. */
@Component
class Refusals {

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    String text(Refusal refusal) {
        var arguments = refusal.args().stream().map(String::valueOf).toArray();
        return messages.getMessage(
                "refusal." + refusal.code(), arguments, refusal.code(), LocaleContextHolder.getLocale());
    }

    /** What is wrong with a file of settings. */
    String text(ConfigurationFault fault) {
        return fault.told(messages, LocaleContextHolder.getLocale());
    }

    /** Sentences in a row. */
    String text(List<? extends MessageSourceResolvable> sentences) {
        return sentences.stream()
                .map(sentence -> messages.getMessage(sentence, LocaleContextHolder.getLocale()))
                .collect(Collectors.joining(" "));
    }

    /** The text of the first refusal at each field. */
    Map<String, String> byField(List<Refusal> refusals) {
        var texts = new LinkedHashMap<String, String>();
        refusals.stream()
                .filter(refusal -> refusal.field() != null)
                .forEach(refusal -> texts.putIfAbsent(refusal.field(), text(refusal)));
        return texts;
    }
}
