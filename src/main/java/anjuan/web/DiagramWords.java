package anjuan.web;

import anjuan.definition.EnglishWords;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the nodes and flows of a diagram are called on screen: in Chinese as they are drawn, in English by {@link
 * EnglishWords}; what has no word there stays as it is drawn.
 */
@Component
class DiagramWords {

    private final EnglishWords english;

    DiagramWords(EnglishWords english) {
        this.english = english;
    }

    /** @param label as drawn */
    String of(String id, String label) {
        var locale = LocaleContextHolder.getLocale();
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? english.of(id, label).orElse(label)
                : label;
    }
}
