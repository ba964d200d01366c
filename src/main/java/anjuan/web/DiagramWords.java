package anjuan.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the nodes and flows of a diagram are called on screen: in Chinese as they are drawn; in English as the diagram says
 * itself, else by the messages of the task or step, else by {@code config/diagram-words_en.properties}; what has no word
 * there stays as it is drawn.
 */
@Component
class DiagramWords {

    private static final String FILE = "config/diagram-words_en.properties";

    private final MessageSource messages;
    private final Properties english;

    DiagramWords(MessageSource messages) {
        this.messages = messages;
        this.english = read();
    }

    /** @param label as drawn */
    String of(String id, String label) {
        return of(id, label, "");
    }

    /**
     * @param label as drawn
     * @param labelEn what the diagram itself says in English, empty where it does not
     */
    String of(String id, String label, String labelEn) {
        var locale = LocaleContextHolder.getLocale();
        if (!locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return label;
        }
        return labelEn.isEmpty()
                ? messages.getMessage(inWords(id, english.getProperty(label, label)), locale)
                : labelEn;
    }

    private static MessageSourceResolvable inWords(String id, String otherwise) {
        return new DefaultMessageSourceResolvable(new String[] {"task." + id + ".title", "process." + id}, otherwise);
    }

    private static Properties read() {
        var words = new Properties();
        try (var file = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
