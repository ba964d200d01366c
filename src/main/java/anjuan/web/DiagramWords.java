package anjuan.web;

import anjuan.definition.EnglishWords;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the nodes and flows of a diagram are called on screen: in Chinese as they are drawn, in English as the diagram says
 * itself, else by {@link EnglishWords}; what has no word there stays as it is drawn.
 */
@Component
class DiagramWords {

    private final EnglishWords english;

    DiagramWords(EnglishWords english) {
        this.english = english;
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
        return labelEn.isEmpty() ? english.of(id, label).orElse(label) : labelEn;
    }
}
