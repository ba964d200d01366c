package anjuan.supervision;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.deadline.Deadlines;
import anjuan.deadline.OverdueReason;
import anjuan.deadline.OverdueReasons;
import anjuan.deadline.RunningClock;
import anjuan.deadline.Urgency;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in why a limit was not kept: from an officer named on the case or its unit head, once a due date, into the ledger. */
@Service
public class Explaining {

    public static final int LONGEST_REASON = 2000;

    private static final String ACT = "explainOverdue";
    private static final List<Role> MAY_EXPLAIN = List.of(Role.HANDLER, Role.UNIT_HEAD);

    private final CaseFiles files;
    private final Access access;
    private final Deadlines deadlines;
    private final OverdueReasons reasons;
    private final Ledger ledger;
    private final Clock clock;

    Explaining(
            CaseFiles files, Access access, Deadlines deadlines, OverdueReasons reasons, Ledger ledger, Clock clock) {
        this.files = files;
        this.access = access;
        this.deadlines = deadlines;
        this.reasons = reasons;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The role in which an officer may say why a case is late, or nothing. */
    public Optional<Role> role(Officer officer, CaseFile file) {
        return MAY_EXPLAIN.stream()
                .filter(role -> access.has(officer, role, file))
                .findFirst();
    }

    /** Keeps the reason for a clock that is overdue today; refused as a whole or done as a whole. */
    @Transactional
    public Completion explain(Officer officer, CaseNumber caseNumber, String limitId, int round, String reason) {
        access.requireSight(officer, caseNumber);
        var file = files.lock(caseNumber);
        var role = role(officer, file);
        if (role.isEmpty()) {
            return refused(Refusal.of("REASON_NOT_YOURS"));
        }
        var late = deadlines.of(caseNumber).stream()
                .filter(one -> one.limit().id().equals(limitId) && one.round() == round)
                .filter(one -> one.urgency() == Urgency.OVERDUE)
                .findFirst();
        if (late.isEmpty()) {
            return refused(Refusal.of("CLOCK_NOT_OVERDUE"));
        }
        var text = reason.strip();
        if (text.isEmpty()) {
            return refused(Refusal.at("reason", "REQUIRED"));
        }
        if (text.length() > LONGEST_REASON) {
            return refused(Refusal.at("reason", "TOO_LONG", LONGEST_REASON));
        }
        return keep(officer, role.get(), caseNumber, late.get(), text);
    }

    private Completion keep(Officer officer, Role role, CaseNumber caseNumber, RunningClock late, String text) {
        var today = LocalDate.now(clock);
        var dueOn = late.dueDate().effective();
        var reason = new OverdueReason(late.limit().id(), late.round(), dueOn, officer.id(), text, today);
        if (!reasons.keep(caseNumber, reason)) {
            return refused(Refusal.of("REASON_GIVEN_ALREADY"));
        }
        ledger.append(new Act(
                caseNumber,
                today,
                Actor.of(officer, role.post()),
                ACT,
                late.limit().id() + " " + dueOn,
                Act.DONE,
                text,
                null,
                null,
                ""));
        return new Completion.Completed(Act.DONE);
    }

    private static Completion refused(Refusal refusal) {
        return new Completion.Refused(List.of(refusal));
    }
}
