package anjuan.pause;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.deadline.StopReason;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.task.Completion;
import anjuan.task.FormCheck;
import anjuan.task.LimitTimers;
import anjuan.task.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that a limit stands still and that it goes on, each with its legal date, which may lie in the past. Suspension,
 * hearing, tests and identification are not recorded here: they come with processes of their own.
 *
 * @legal 市场监督管理行政处罚程序规定 第十八条、第六十四条
 */
@Service
public class Pausing {

    /** What is entered: that the clock stands still, or that it goes on. */
    public sealed interface Entry permits StopForm, ResumeForm {

        StopReason reason();

        /** Legal day of the event; it may lie in the past. */
        LocalDate occurredOn();
    }

    /** @param paper name and number of the commission, letter or notice that the stop rests on */
    public record StopForm(
            @NotNull StopReason reason,
            @NotNull LocalDate occurredOn,
            @NotBlank @Size(max = 200) String paper,
            @Nullable @Size(max = 200) String approver)
            implements Entry {}

    /** @param occurredOn day on which the result came, or whatever ends the stop */
    public record ResumeForm(
            @NotNull StopReason reason, @NotNull LocalDate occurredOn) implements Entry {}

    private static final Set<StopReason> WITH_PROCESSES =
            EnumSet.of(StopReason.SUSPENSION, StopReason.HEARING, StopReason.TESTING, StopReason.IDENTIFICATION);
    private static final List<Role> MAY_RECORD = List.of(Role.HANDLER, Role.UNIT_HEAD);

    private final CaseFiles files;
    private final Access access;
    private final Deadlines deadlines;
    private final LimitTimers timers;
    private final Ledger ledger;
    private final FormCheck formCheck;
    private final Clock clock;

    Pausing(
            CaseFiles files,
            Access access,
            Deadlines deadlines,
            LimitTimers timers,
            Ledger ledger,
            FormCheck formCheck,
            Clock clock) {
        this.files = files;
        this.access = access;
        this.deadlines = deadlines;
        this.timers = timers;
        this.ledger = ledger;
        this.formCheck = formCheck;
        this.clock = clock;
    }

    /** The role in which an officer may record it, or nothing. */
    public Optional<Role> role(Officer officer, CaseFile file) {
        return MAY_RECORD.stream()
                .filter(role -> access.has(officer, role, file))
                .findFirst();
    }

    /** The reasons for which this clock can be stopped here, in the order of the rule. */
    public List<StopReason> reasons(RunningClock running) {
        return running.limit().stoppedBy().stream()
                .filter(reason -> !WITH_PROCESSES.contains(reason))
                .sorted()
                .toList();
    }

    /** Records that a limit stands still, or that it goes on; refused as a whole or done as a whole. */
    @Transactional
    public Completion record(Officer officer, CaseNumber caseNumber, String limitId, Entry entry) {
        access.requireSight(officer, caseNumber);
        var file = files.lock(caseNumber);
        var role = role(officer, file);
        if (role.isEmpty()) {
            return refused(Refusal.of("PAUSE_NOT_YOURS"));
        }
        if (file.stage().isEnded()) {
            return refused(Refusal.of("NOT_AT_THIS_STAGE"));
        }
        var wrong = check(entry);
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        var change = enter(caseNumber, limitId, entry);
        if (change instanceof ClockChange.Refused refused) {
            return refused(refusal(refused));
        }
        timers.follow(Matter.of(caseNumber), limitId, ((ClockChange.Made) change).dueDate());
        var paper = entry instanceof StopForm stop ? " " + stop.paper().strip() : "";
        ledger.append(new Act(
                caseNumber,
                entry.occurredOn(),
                Actor.of(officer, role.get().post()),
                entry instanceof StopForm ? "stopClock" : "resumeClock",
                limitId + " " + entry.reason() + paper,
                Act.DONE,
                null,
                deadlines.find(caseNumber, limitId).orElseThrow().limit().source(),
                null,
                ""));
        return new Completion.Completed(Act.DONE);
    }

    private List<Refusal> check(Entry entry) {
        var wrong = formCheck.check((Record) entry);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (WITH_PROCESSES.contains(entry.reason())) {
            return List.of(Refusal.at("reason", "PAUSE_HAS_ITS_PROCESS"));
        }
        var today = LocalDate.now(clock);
        return entry.occurredOn().isAfter(today)
                ? List.of(Refusal.at("occurredOn", "DATE_IN_FUTURE", entry.occurredOn(), today))
                : List.of();
    }

    private ClockChange enter(CaseNumber caseNumber, String limitId, Entry entry) {
        return entry instanceof StopForm stop
                ? deadlines.stop(
                        caseNumber,
                        limitId,
                        stop.occurredOn(),
                        stop.reason(),
                        stop.paper().strip(),
                        stop.approver())
                : deadlines.resume(caseNumber, limitId, entry.occurredOn(), entry.reason());
    }

    private static Refusal refusal(ClockChange.Refused refused) {
        var code = refused.reason().name();
        boolean isOfTheDate = code.startsWith("CLOCK_DATE") || code.equals("CLOCK_STOP_AFTER_END");
        var conflict = refused.conflict();
        return isOfTheDate && conflict != null
                ? Refusal.at(
                        "occurredOn",
                        "CLOCK_CONFLICT",
                        Objects.requireNonNull(conflict.sentence().getArguments()))
                : Refusal.at(isOfTheDate ? "occurredOn" : "reason", code);
    }

    private static Completion refused(Refusal refusal) {
        return new Completion.Refused(List.of(refusal));
    }
}
