package anjuan.summary;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.intake.Intake;
import anjuan.intake.Verification;
import org.springframework.stereotype.Component;

/** 转为普通程序: what was found on the spot is the verification of the clue, and the decision to file comes next. */
@Component
class TurnToOrdinary implements Step {

    private final SummaryMapper mapper;
    private final Intake intake;

    TurnToOrdinary(SummaryMapper mapper, Intake intake) {
        this.mapper = mapper;
        this.intake = intake;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var scene = mapper.scene(matter.caseNumber()).filter(Scene::isOrdinary).orElseThrow();
        var check = mapper.check(matter.caseNumber()).orElseThrow();
        intake.verified(new Verification(
                matter.caseNumber(),
                1,
                check.facts() + "\n证据：" + check.proof(),
                check.actFrom(),
                check.actUntil(),
                check.harmsSafety(),
                Verification.Proposal.FILE,
                java.util.Objects.requireNonNull(scene.ordinaryOn())));
        return Outcome.done();
    }
}
