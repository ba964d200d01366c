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
        return told("finding." + finding.code(), finding, finding.code());
    }

    /** Empty where the finding itself says it. */
    String remedy(Finding finding) {
        return told("finding." + finding.code() + ".remedy", finding, "");
    }

    private String told(String key, Finding finding, String otherwise) {
        return messages.getMessage(key, finding.arguments().toArray(), otherwise, LocaleContextHolder.getLocale());
    }
}
