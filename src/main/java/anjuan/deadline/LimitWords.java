package anjuan.deadline;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/**
 * Lets pages say {@code limit.A80}, the title of a limit, and {@code limitStart.A80}, the event it runs from, in the words
 * of {@code config/limits.yml}, so that they stand in one place only.
 */
@Component
class LimitWords {

    LimitWords(Limits limits, HierarchicalMessageSource messages) {
        messages.setParentMessageSource(new Words(limits));
    }

    /** Not a bean itself: there is one source of messages. */
    private static final class Words extends AbstractMessageSource {

        private static final String TITLE = "limit.";
        private static final String START = "limitStart.";

        private final Limits limits;

        Words(Limits limits) {
            this.limits = limits;
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            String text = resolveCodeWithoutArguments(code, locale);
            return text == null ? null : new MessageFormat("'" + text.replace("'", "''") + "'", locale);
        }

        @Override
        protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
            boolean isStart = code.startsWith(START);
            if (!isStart && !code.startsWith(TITLE)) {
                return null;
            }
            String id = code.substring((isStart ? START : TITLE).length());
            if (!limits.knows(id)) {
                return null;
            }
            List<Limit> versions = limits.versions(id);
            Limit latest = versions.get(versions.size() - 1);
            boolean isEnglish = locale.getLanguage().equals("en");
            if (isStart) {
                return isEnglish ? latest.startEn() : latest.startZh();
            }
            return isEnglish ? latest.titleEn() : latest.titleZh();
        }
    }
}
