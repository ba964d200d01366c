package anjuan.summary;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 当场处罚执行完毕: the courses of payment and papers end, each on its last act. */
@Component
class FinishSpotPenalty implements Step {

    private final Matters matters;

    FinishSpotPenalty(Matters matters) {
        this.matters = matters;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        matters.of(matter.caseNumber()).stream()
                .filter(OpenedMatter::isOpen)
                .filter(open -> open.kind() == Matter.Kind.PARTY || open.kind() == Matter.Kind.HAND_IN)
                .forEach(open -> matters.end(open.matter(), open.lastActOn()));
        return Outcome.done();
    }
}
