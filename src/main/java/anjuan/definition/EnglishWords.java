package anjuan.definition;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * What the nodes and flows of a diagram are called in English: as the drawing says itself, else by the messages of the
 * task or step, else by {@code config/diagram-words_en.properties}.
 */
@Component
public class EnglishWords {

    private static final String FILE = "config/diagram-words_en.properties";

    private final MessageSource messages;
    private final Properties words;

    EnglishWords(MessageSource messages) {
        this.messages = messages;
        this.words = read();
    }

    /** By what the drawing of the element says itself, and for a pool by its process. */
    Optional<String> of(Element element) {
        var own = Drawing.property(element, "labelEn");
        return own.isEmpty()
                ? of(
                        element.getAttribute(element.hasAttribute("processRef") ? "processRef" : "id"),
                        element.getAttribute("name"))
                : Optional.of(own);
    }

    /** What an element is called in the language of the person who asks; empty where it has no name. */
    String label(Element element) {
        var name = element.getAttribute(element.hasAttribute("name") ? "name" : "label");
        boolean isEnglish = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return isEnglish ? of(element).orElse(name) : name;
    }

    /** @param label as drawn */
    public Optional<String> of(String id, String label) {
        var otherwise = words.getProperty(label, "");
        var named =
                new DefaultMessageSourceResolvable(new String[] {"task." + id + ".title", "process." + id}, otherwise);
        return Optional.of(messages.getMessage(named, Locale.ENGLISH)).filter(word -> !word.isEmpty());
    }

    /** What elements of these ids are called whatever label they are drawn with; those that it is not so of are left out. */
    Map<String, String> named(Collection<String> ids) {
        var named = new TreeMap<String, String>();
        ids.forEach(id -> of(id, "").ifPresent(word -> named.put(id, word)));
        return named;
    }

    /** The English of the labels that have one whatever they stand on. */
    Map<String, String> labels() {
        var labels = new TreeMap<String, String>();
        words.stringPropertyNames().forEach(label -> labels.put(label, words.getProperty(label)));
        return labels;
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
