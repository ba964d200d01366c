package anjuan.web;

import anjuan.deadline.ExtensionRule;
import anjuan.deadline.Limit;
import anjuan.deadline.LimitUnit;
import anjuan.deadline.LocalRule;
import anjuan.deadline.StopReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a limit into the words of the pages. */
@Component
class LimitView {

    /**
     * One version of a limit.
     *
     * @param area the letter of its part of the domain reference
     * @param start the event that it runs from, or before which it lies
     * @param extensions one phrase a step
     */
    record Shown(
            String id,
            String area,
            String title,
            String amount,
            String start,
            boolean isBefore,
            boolean rolls,
            List<String> extensions,
            List<StopReason> stops,
            String source,
            boolean isVerified,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalRule local) {

        boolean isIn(String asked) {
            return asked.isEmpty() || area.equals(asked);
        }
    }

    private final MessageSource messages;

    LimitView(MessageSource messages) {
        this.messages = messages;
    }

    Shown shown(Limit limit) {
        boolean isEnglish = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return new Shown(
                limit.id(),
                area(limit),
                isEnglish ? limit.titleEn() : limit.titleZh(),
                amount(limit.amount(), limit.unit()),
                isEnglish ? limit.startEn() : limit.startZh(),
                limit.isBefore(),
                limit.rolls(),
                limit.extensions().stream().map(this::step).toList(),
                limit.stoppedBy().stream().sorted().toList(),
                limit.source(),
                limit.isVerified(),
                limit.validFrom(),
                limit.validUntil(),
                limit.local());
    }

    /** The amount, and by whose approval, of one step of extension. */
    String step(ExtensionRule rule) {
        var approver = word("approver." + rule.approver());
        return rule.isOpen()
                ? word("limits.step.open", approver)
                : word(
                        rule.isUpTo() ? "limits.step.upTo" : "limits.step",
                        amount(rule.amount(), rule.unit()),
                        approver);
    }

    static String area(Limit limit) {
        return limit.id().substring(0, 1);
    }

    private String amount(int amount, LimitUnit unit) {
        var key = "limits.amount." + unit;
        return unit == LimitUnit.EACH_YEAR ? word(key, amount / 100, amount % 100) : word(key, amount);
    }

    private String word(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
