package anjuan.seizure;

import anjuan.casefile.Matter;
import anjuan.decision.Decisions;
import anjuan.measure.Fate;
import anjuan.measure.MeasureView;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be told of a seizure as it stands, and what was told of it. */
@Component
public class SeizureActs {

    private final SeizureMapper mapper;
    private final Decisions decisions;

    SeizureActs(SeizureMapper mapper, Decisions decisions) {
        this.mapper = mapper;
        this.decisions = decisions;
    }

    /** The messages that make sense now, in the order of the law; whether somebody may send them is another question. */
    public List<String> sensible(MeasureView view) {
        var acts = new ArrayList<String>();
        var goods = view.goods();
        var clock = view.clock();
        if (view.measure().isInForce() && view.measure().isApproved() && clock != null) {
            if (clock.nextExtension().isPresent()) {
                acts.add("seizureExtensionRequested");
            }
            acts.add(clock.dueDate().standsStill() ? "testResultCame" : "goodsSentForTesting");
            acts.addAll(List.of(
                    "custodyEntrusted",
                    "seizureReleaseRequested",
                    "earlyDisposalRequested",
                    "goodsHandOverRequested",
                    "ownerSought"));
        }
        if (goods.has(Fate.RELEASED)) {
            acts.add("goodsReturned");
            if (!acts.contains("ownerSought")) {
                acts.add("ownerSought");
            }
            acts.add("unclaimedDisposalRequested");
        }
        if (goods.has(Fate.TO_DISPOSE)) {
            acts.add("goodsDisposed");
        }
        if (goods.has(Fate.HELD)
                && decisions.goodsConfiscatedOn(view.measure().caseNumber()).isPresent()) {
            acts.add("confiscationRecorded");
        }
        return acts;
    }

    /** The tests of seized goods, the oldest first. */
    public List<TestPeriod> tests(Matter matter) {
        return mapper.tests(matter.caseNumber(), matter.id());
    }

    /** The public notices, the oldest first. */
    public List<OwnerNotice> notices(Matter matter) {
        return mapper.notices(matter.caseNumber(), matter.id());
    }
}
