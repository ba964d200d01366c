package anjuan.remedy;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decisions;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import anjuan.publicity.Entry;
import anjuan.publicity.Publicity;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 处理复议、诉讼结果: behind a review the party has fifteen days to sue; behind a suit nothing is left to ask for. */
@Component
class ApplyRemedyOutcome implements Step {

    private final Remedies remedies;
    private final Deadlines deadlines;
    private final Matters matters;
    private final Decisions decisions;
    private final Publicity publicity;
    private final Processes processes;

    ApplyRemedyOutcome(
            Remedies remedies,
            Deadlines deadlines,
            Matters matters,
            Decisions decisions,
            Publicity publicity,
            Processes processes) {
        this.remedies = remedies;
        this.deadlines = deadlines;
        this.matters = matters;
        this.decisions = decisions;
        this.publicity = publicity;
        this.processes = processes;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var remedy = remedies.read(matter);
        var party = remedy.party();
        var endedOn = Objects.requireNonNull(remedy.endedOn());
        var outcome = Objects.requireNonNull(remedy.outcome());
        boolean isOfStanding = decisions
                .decision(party)
                .filter(decision -> decision.round() == remedy.decision())
                .isPresent();
        if (isOfStanding && outcome != Remedy.Outcome.WITHDRAWN) {
            deadlines.end(party, "A100", endedOn);
        }
        boolean maySue = isOfStanding
                && remedy.kind() == Remedy.Kind.REVIEW
                && (outcome == Remedy.Outcome.UPHELD || outcome == Remedy.Outcome.CHANGED);
        if (maySue && isExecuted(party)) {
            deadlines.start(party, "A100.review", endedOn);
        }
        if (isOfStanding && !outcome.isAnnulling()) {
            remedies.overOn(party).ifPresent(over -> remedies.applyAnew(party, remedy.lodgedOn(), over));
        }
        if (isOfStanding && outcome.isAnnulling()) {
            processes.tell("goodsNoLongerConfiscated", party);
        }
        remedies.aimAtEnd(party);
        withdraw(remedy, outcome, endedOn);
        if (remedy.letterOn() == null) {
            matters.end(matter, endedOn);
        }
        return Outcome.done();
    }

    /** What was published of a decision that no longer stands as it was is withdrawn (A90). */
    private void withdraw(Remedy remedy, Remedy.Outcome outcome, LocalDate on) {
        if (outcome != Remedy.Outcome.CHANGED && !outcome.isAnnulling()) {
            return;
        }
        decisions.versions(remedy.party().caseNumber()).stream()
                .filter(one -> one.round() == remedy.decision() && one.number() != null)
                .forEach(one -> publicity.altered(
                        remedy.party().caseNumber(),
                        one.number(),
                        outcome == Remedy.Outcome.CHANGED ? Entry.Alteration.CHANGED : Entry.Alteration.ANNULLED,
                        Objects.requireNonNullElse(remedy.paper(), remedy.body()),
                        remedy.body(),
                        on));
    }

    /** Whether the course of the party still runs, so that its periods are watched. */
    private boolean isExecuted(Matter party) {
        return matters.find(party).orElseThrow().isOpen();
    }
}
