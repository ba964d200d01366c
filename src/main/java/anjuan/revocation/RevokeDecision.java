package anjuan.revocation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.decision.Revocation;
import anjuan.decision.Revocations;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import anjuan.execution.ExecutionClocks;
import anjuan.execution.LeftGoods;
import anjuan.publicity.Entry;
import anjuan.publicity.Publicity;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * 撤销原决定: ends the clocks that it began, withdraws its publicity, takes up the course of the party and the case again
 * where they had ended, and sees to it that what was paid goes back.
 */
@Component
class RevokeDecision implements Step {

    private final Revocations revocations;
    private final Repayments repayments;
    private final CaseFiles files;
    private final Matters matters;
    private final Deadlines deadlines;
    private final ExecutionClocks clocks;
    private final LeftGoods leftGoods;
    private final Publicity publicity;
    private final Processes processes;

    RevokeDecision(
            Revocations revocations,
            Repayments repayments,
            CaseFiles files,
            Matters matters,
            Deadlines deadlines,
            ExecutionClocks clocks,
            LeftGoods leftGoods,
            Publicity publicity,
            Processes processes) {
        this.revocations = revocations;
        this.repayments = repayments;
        this.files = files;
        this.matters = matters;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.leftGoods = leftGoods;
        this.publicity = publicity;
        this.processes = processes;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var revoked = revocations.latest(matter).orElseThrow();
        var on = revoked.revokedOn();
        clocks.end(matter, on);
        leftGoods.leave(matter);
        matters.reopen(matter);
        matters.acted(matter, on);
        files.change(matter).stage(Stage.PROPOSING).reopened().acted(on).save();
        if (revoked.reopensCase()) {
            stopClosing(matter, on);
        }
        publicity.altered(
                matter.caseNumber(), revoked.number(), Entry.Alteration.ANNULLED, basis(revoked), revoked.reason(), on);
        if (repayments.isDue(matter, revoked.round())) {
            processes.branch("repayRevoked", matter);
        }
        return Outcome.done();
    }

    private void stopClosing(Matter matter, LocalDate on) {
        var caseNumber = matter.caseNumber();
        deadlines
                .find(caseNumber, "A107")
                .filter(RunningClock::isRunning)
                .ifPresent(clock -> deadlines.end(caseNumber, "A107", latest(on, clock.start())));
        processes.tell("caseReopened", Matter.of(caseNumber));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static String basis(Revocation revoked) {
        return Objects.requireNonNullElse(revoked.basis(), "本局自行撤销");
    }
}
