package anjuan.web;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.RightKind;
import anjuan.casefile.Stage;
import anjuan.deadline.DeadlineGlance;
import anjuan.deadline.Deadlines;
import anjuan.deadline.NextDeadline;
import anjuan.inbox.WaitingTask;
import anjuan.suspension.Suspension;
import anjuan.suspension.SuspensionGround;
import anjuan.suspension.Suspensions;
import anjuan.task.Completion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts a file into the words of the pages: the bar on top of a case, a line of a list, a deadline. */
@Component
class CaseView {

    /**
     * The identity of a case as its pages show it.
     *
     * @param suspendedFor ground on which its investigation is suspended now
     */
    record Bar(
            String number,
            Stage stage,
            RightKind kind,
            String title,
            String respondent,
            String rightText,
            @Nullable DeadlineGlance nextDeadline,
            @Nullable SuspensionGround suspendedFor) {}

    private final Deadlines deadlines;
    private final Suspensions suspensions;
    private final MessageSource messages;

    CaseView(Deadlines deadlines, Suspensions suspensions, MessageSource messages) {
        this.deadlines = deadlines;
        this.suspensions = suspensions;
        this.messages = messages;
    }

    Bar bar(CaseFile file) {
        return new Bar(
                file.number().value(),
                file.stage(),
                file.rightKind(),
                title(file.respondent(), file.rightKind(), file.stage()),
                file.respondent(),
                right(file.rightKind(), file.rightName(), file.rightNumber()),
                deadline(file.nextLimit(), file.nextDueOn(), file.nextWarnOn()),
                suspendedFor(file));
    }

    private @Nullable SuspensionGround suspendedFor(CaseFile file) {
        return file.filedOn() == null || file.endedOn() != null
                ? null
                : suspensions.lasting(file.number()).map(Suspension::ground).orElse(null);
    }

    /** The grounds on which some of these cases are suspended now, for lists. */
    Map<CaseNumber, SuspensionGround> suspended(Collection<CaseNumber> cases) {
        return suspensions.lasting(cases);
    }

    String title(String respondent, RightKind kind, Stage stage) {
        if (stage.isOfBureauAbove()) {
            boolean guides = stage == Stage.GUIDING || stage == Stage.GUIDED;
            return messages.getMessage(
                    guides ? "case.title.guidance" : "case.title.request",
                    new Object[] {word("right." + kind)},
                    LocaleContextHolder.getLocale());
        }
        var who = respondent.isBlank() ? word("case.title.unknown") : respondent;
        return messages.getMessage(
                "case.title", new Object[] {who, word("right." + kind)}, LocaleContextHolder.getLocale());
    }

    String right(RightKind kind, @Nullable String name, @Nullable String number) {
        return Stream.of(word("right." + kind), name, number)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    @Nullable
    DeadlineGlance deadline(@Nullable String limitId, @Nullable LocalDate dueOn, @Nullable LocalDate warnOn) {
        if (limitId == null || dueOn == null || warnOn == null) {
            return null;
        }
        return deadlines.glance(new NextDeadline(limitId, dueOn, warnOn));
    }

    /** What was done, and what comes next and with whom. */
    String done(String task, String outcome, CaseFile file, List<WaitingTask> waiting) {
        var next = waiting.stream()
                .map(one -> word("task." + one.open().key() + ".title")
                        + word("with.about", word("post." + one.role().post())))
                .collect(Collectors.joining(word("with.comma")));
        return messages.getMessage(
                next.isEmpty() ? "done.last" : "done.next",
                new Object[] {
                    word("task." + task + ".title"), word("outcome." + outcome), word("stage." + file.stage()), next
                },
                LocaleContextHolder.getLocale());
    }

    /** Who was faster, or who holds what somebody wanted to do. */
    String tooLate(Completion obstacle, Refusals refusals) {
        if (obstacle instanceof Completion.Refused refused) {
            return refused.refusals().stream().map(refusals::text).collect(Collectors.joining(" "));
        }
        if (obstacle instanceof Completion.TooLate late && late.done() != null) {
            var entry = late.done();
            return messages.getMessage(
                    "late.done",
                    new Object[] {
                        entry.actorName(),
                        entry.occurredOn().toString(),
                        word("task." + entry.act() + ".title"),
                        word("outcome." + entry.outcome())
                    },
                    LocaleContextHolder.getLocale());
        }
        if (obstacle instanceof Completion.TooLate late && late.heldBy() != null) {
            return messages.getMessage("late.held", new Object[] {late.heldBy()}, LocaleContextHolder.getLocale());
        }
        return word("late.notOpen");
    }

    String word(String key, Object... args) {
        return messages.getMessage(key, args, key, LocaleContextHolder.getLocale());
    }
}
