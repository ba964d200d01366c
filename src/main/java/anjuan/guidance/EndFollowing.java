package anjuan.guidance;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 终结: the bureau above ended what it asked, or it followed its case to another bureau. */
@Component
class EndFollowing implements Step {

    private final Guidances guidances;
    private final Following following;

    EndFollowing(Guidances guidances, Following following) {
        this.guidances = guidances;
        this.following = following;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        following.end(matter, guidances.find(matter).map(Guidance::endedOn).orElseGet(() -> movedOn(matter)));
        return Outcome.done();
    }

    /** The day on which it followed its case to another bureau. */
    private LocalDate movedOn(Matter matter) {
        return guidances.moves(matter.caseNumber()).stream()
                .filter(move -> move.fromCase().equals(matter.caseNumber())
                        && move.fromMatter().equals(matter.id()))
                .map(GuidanceMove::movedOn)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody above ended " + matter));
    }
}
