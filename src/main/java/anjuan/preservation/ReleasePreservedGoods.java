package anjuan.preservation;

import anjuan.casefile.Matter;
import anjuan.document.PaperKind;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.measure.Fate;
import anjuan.measure.MeasurePapers;
import anjuan.measure.Measures;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 解除先行登记保存 (A30): form 20 for the goods that the head released. */
@Component
class ReleasePreservedGoods implements Step {

    private final Measures measures;
    private final Preservations preservations;
    private final MeasurePapers papers;

    ReleasePreservedGoods(Measures measures, Preservations preservations, MeasurePapers papers) {
        this.measures = measures;
        this.preservations = preservations;
        this.papers = papers;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var request = measures.carryOut(matter);
        var on = Objects.requireNonNull(request.decidedOn());
        var portions = measures.portions(request);
        measures.letGo(matter, portions, Fate.RELEASED, on);
        var taken = measures.taken(matter);
        var reason = papers.word("releaseGround", Objects.requireNonNull(request.ground()));
        papers.make(
                PaperKind.PRESERVATION_RELEASE,
                matter,
                on,
                Map.of(
                        "holder", papers.holder(taken),
                        "measuredOn", taken.takenOn(),
                        "measureNumber",
                                Objects.requireNonNull(measures.read(matter).number()),
                        "grounds", request.reason().isBlank() ? reason : reason + "。" + request.reason(),
                        "releasedOn", on,
                        "goods", papers.rows(matter, portions),
                        "issuedOn", on));
        return Outcome.done(preservations.settle(matter, on));
    }
}
