package anjuan.pause;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.deadline.StopReason;
import anjuan.extension.LimitTimers;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.task.Completion;
import anjuan.task.FormCheck;
import anjuan.task.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Records that a limit stands still and that it goes on, each with its legal date, which may lie in the past. Suspension
 * and hearing are not recorded here: they come with processes of their own.
 *
 * @legal 市场监督管理行政处罚程序规定 第十八条、第六十四条
 */
@Service
public class Pausing {

    /** @param paper name and number of the commission, letter or notice that the stop rests on */
    public record StopForm(
            @NotNull StopReason reason,
            @NotNull LocalDate occurredOn,
            @NotBlank @Size(max = 200) String paper,
            @Nullable @Size(max = 200) String approver) {}

    /** @param occurredOn day on which the result came, or whatever ends the stop */
    public record ResumeForm(
            @NotNull StopReason reason, @NotNull LocalDate occurredOn) {}

    private static final Set<StopReason> WITH_PROCESSES = EnumSet.of(StopReason.SUSPENSION, StopReason.HEARING);
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

    /** Records that the limit stands still from a day on; refused as a whole or done as a whole. */
    @Transactional
    public Completion stop(Officer officer, CaseNumber caseNumber, String limitId, StopForm form) {
        return record(
                officer,
                caseNumber,
                limitId,
                form,
                "stopClock",
                () -> new Change(
                        form.reason(),
                        form.occurredOn(),
                        deadlines.stop(
                                caseNumber,
                                limitId,
                                form.occurredOn(),
                                form.reason(),
                                form.paper().strip(),
                                form.approver()),
                        form.paper().strip()));
    }

    /** Records that the stop for a reason has ended. */
    @Transactional
    public Completion resume(Officer officer, CaseNumber caseNumber, String limitId, ResumeForm form) {
        return record(
                officer,
                caseNumber,
                limitId,
                form,
                "resumeClock",
                () -> new Change(
                        form.reason(),
                        form.occurredOn(),
                        deadlines.resume(caseNumber, limitId, form.occurredOn(), form.reason()),
                        null));
    }

    private record Change(
            StopReason reason,
            LocalDate on,
            ClockChange outcome,
            @Nullable String paper) {}

    private interface Attempt {

        Change make();
    }

    private Completion record(
            Officer officer, CaseNumber caseNumber, String limitId, Record form, String act, Attempt attempt) {
        access.requireSight(officer, caseNumber);
        var file = files.lock(caseNumber);
        var role = role(officer, file);
        if (role.isEmpty()) {
            return refused(Refusal.of("PAUSE_NOT_YOURS"));
        }
        if (file.stage().isEnded()) {
            return refused(Refusal.of("NOT_AT_THIS_STAGE"));
        }
        var wrong = new ArrayList<>(formCheck.check(form));
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        var change = attempt.make();
        var refusal = refusal(change);
        if (refusal.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return refused(refusal.get());
        }
        var made = (ClockChange.Made) change.outcome();
        timers.follow(caseNumber, limitId, made.dueDate());
        ledger.append(new Act(
                caseNumber,
                change.on(),
                Actor.of(officer, role.get().post()),
                act,
                limitId + " " + change.reason() + (change.paper() == null ? "" : " " + change.paper()),
                Act.DONE,
                null,
                deadlines.find(caseNumber, limitId).orElseThrow().limit().source(),
                null,
                ""));
        return new Completion.Completed(Act.DONE);
    }

    private Optional<Refusal> refusal(Change change) {
        if (WITH_PROCESSES.contains(change.reason())) {
            return Optional.of(Refusal.at("reason", "PAUSE_HAS_ITS_PROCESS"));
        }
        var today = LocalDate.now(clock);
        if (change.on().isAfter(today)) {
            return Optional.of(Refusal.at("occurredOn", "DATE_IN_FUTURE", change.on(), today));
        }
        if (!(change.outcome() instanceof ClockChange.Refused refused)) {
            return Optional.empty();
        }
        var code = refused.reason().name();
        boolean isOfTheDate = code.startsWith("CLOCK_DATE") || code.equals("CLOCK_STOP_AFTER_END");
        var conflict = refused.conflict();
        return Optional.of(
                isOfTheDate && conflict != null
                        ? Refusal.at(
                                "occurredOn",
                                "CLOCK_CONFLICT",
                                Objects.requireNonNull(conflict.sentence().getArguments()))
                        : Refusal.at(isOfTheDate ? "occurredOn" : "reason", code));
    }

    private static Completion refused(Refusal refusal) {
        return new Completion.Refused(List.of(refusal));
    }
}
