package anjuan.enforcement;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.decision.Decision;
import anjuan.decision.Decisions;
import anjuan.execution.Deferral;
import anjuan.execution.Halts;
import anjuan.execution.Performance;
import anjuan.remedy.Remedies;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far the enforcement on a party has come, and what stands against going on. */
@Component
class Enforcement {

    private final EnforcementMapper mapper;
    private final Decisions decisions;
    private final Performance performance;
    private final Halts halts;
    private final Remedies remedies;
    private final Deadlines deadlines;

    Enforcement(
            EnforcementMapper mapper,
            Decisions decisions,
            Performance performance,
            Halts halts,
            Remedies remedies,
            Deadlines deadlines) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.performance = performance;
        this.halts = halts;
        this.remedies = remedies;
        this.deadlines = deadlines;
    }

    /**
     * The day whose end opens the enforcement: the last day for review and suit, or that of a plan of instalments where it
     * is later. Absent while a review or suit is open.
     *
     * @legal 行政强制法 第五十三条；行政处罚法 第七十二条；市场监督管理行政处罚程序规定 第七十六条
     */
    Optional<LocalDate> opensAfter(Matter party, LocalDate asOf) {
        return remedies.overOn(party).map(over -> performance
                .account(party)
                .planEnd(asOf)
                .map(Deferral.End::on)
                .filter(end -> end.isAfter(over))
                .orElse(over));
    }

    /** What stands against a demand or an application on a day. */
    Optional<Refusal> obstacle(Matter party, LocalDate on) {
        if (halts.end(party).isPresent()) {
            return Optional.of(Refusal.of("EXECUTION_ENDED"));
        }
        if (halts.suspension(party).isPresent()) {
            return Optional.of(Refusal.of("EXECUTION_SUSPENDED"));
        }
        if (remedies.open(party).isPresent()) {
            return Optional.of(Refusal.of("REMEDY_OPEN"));
        }
        if (remedies.annulment(party).isPresent()) {
            return Optional.of(Refusal.of("DECISION_NO_LONGER_STANDS"));
        }
        var over = opensAfter(party, on).orElseThrow();
        if (!on.isAfter(over)) {
            return Optional.of(Refusal.of("ENFORCEMENT_TOO_EARLY", over));
        }
        return performance.account(party).owed(on).isNothing()
                ? Optional.of(Refusal.of("NOTHING_OWED"))
                : Optional.empty();
    }

    /**
     * What stands against an application on a day beside {@link #obstacle}: ten working days have passed since the demand,
     * and not yet three months since the enforcement was open. The three months are lawful to the end of a last day off.
     */
    Optional<Refusal> obstacleToApplication(Matter party, LocalDate on) {
        var waiting = deadlines.find(party, "A101").map(RunningClock::dueDate);
        if (waiting.isEmpty() || !on.isAfter(waiting.get().effective())) {
            return Optional.of(waiting.map(due -> Refusal.of("DEMAND_STILL_RUNS", due.effective()))
                    .orElseGet(() -> Refusal.of("NO_DEMAND_SERVED")));
        }
        var last = deadlines.find(party, "A102").map(clock -> clock.dueDate().rolled());
        return last.isPresent() && on.isAfter(last.get())
                ? Optional.of(Refusal.of("APPLICATION_TOO_LATE", last.get()))
                : Optional.empty();
    }

    /** The demand under the decision that stands. */
    Optional<Demand> demand(Matter party) {
        return mapper.demands(party.caseNumber()).stream()
                .map(EnforcementMapper.DemandRow::demand)
                .filter(demand -> demand.party().equals(party) && demand.decision() == round(party))
                .findFirst();
    }

    /** The last application under the decision that stands. */
    Optional<Application> application(Matter party) {
        return mapper.applications(party.caseNumber()).stream()
                .map(EnforcementMapper.ApplicationRow::application)
                .filter(one -> one.party().equals(party) && one.decision() == round(party))
                .reduce((earlier, later) -> later);
    }

    /** What the court said, the earliest first. */
    List<CourtAnswer> answers(Matter party) {
        return mapper.answers(party.caseNumber()).stream()
                .map(EnforcementMapper.AnswerRow::courtAnswer)
                .filter(one -> one.party().equals(party) && one.decision() == round(party))
                .toList();
    }

    Decision decision(Matter party) {
        return decisions.decision(party).orElseThrow();
    }

    private int round(Matter party) {
        return decision(party).round();
    }
}
