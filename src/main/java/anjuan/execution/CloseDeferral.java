package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import anjuan.remedy.Remedies;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * 延期、分期结束 (A97): with the last instalment, or with the one that was missed. From that day the time for an application to
 * the court is counted again, where it had begun before.
 *
 * @legal 行政处罚法 第七十二条；市场监督管理行政处罚程序规定 第七十六条
 */
@Component
class CloseDeferral implements Step {

    private final Deferrals deferrals;
    private final Performance performance;
    private final Remedies remedies;
    private final Deadlines deadlines;
    private final Matters matters;
    private final Processes processes;
    private final Clock clock;

    CloseDeferral(
            Deferrals deferrals,
            Performance performance,
            Remedies remedies,
            Deadlines deadlines,
            Matters matters,
            Processes processes,
            Clock clock) {
        this.deferrals = deferrals;
        this.performance = performance;
        this.remedies = remedies;
        this.deadlines = deadlines;
        this.matters = matters;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var party = deferrals.read(matter).party();
        var today = LocalDate.now(clock);
        var account = performance.find(party).filter(one -> one.plan()
                .filter(plan -> plan.matter().equals(matter))
                .isPresent());
        if (account.isEmpty()) {
            // the decision that it was granted under was revoked
            matters.end(matter, today);
            return Outcome.done();
        }
        var end = account.get().planEnd(today).orElseThrow();
        matters.end(matter, end.on().isAfter(today) ? today : end.on());
        boolean isOwed = account.get().owed(today).fine().signum() > 0;
        if (isOwed && matters.find(party).orElseThrow().isOpen()) {
            deadlines.end(party, "A95", end.on());
            var plan = account.get().plan().orElseThrow();
            remedies.applyAnew(party, plan.requestedOn(), end.on());
            remedies.aimAtEnd(party);
        }
        return Outcome.done();
    }
}
