package anjuan.web;

import anjuan.definition.Finding;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells what a check found, and how it is mended, in the language of the reader. */
@Component
class FindingWords {

    private final MessageSource messages;

    FindingWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(Finding finding) {
        return told(finding, "", finding.code());
    }

    /** Empty where the finding itself says it. */
    String remedy(Finding finding) {
        return told(finding, ".remedy", "");
    }

    /** What is wrong with a file of settings is told as where it stops the start. */
    private String told(Finding finding, String part, String otherwise) {
        var arguments = finding.arguments().toArray();
        var locale = LocaleContextHolder.getLocale();
        var found = messages.getMessage("finding." + finding.code() + part, arguments, null, locale);
        return found == null
                ? messages.getMessage("fault." + finding.code() + part, arguments, otherwise, locale)
                : found;
    }
}
