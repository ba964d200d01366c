package anjuan.seizure;

import anjuan.measure.MeasureRequest;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.RequestKind;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.ArrayList;
import java.util.List;

/** What the officers ask the head for while a seizure lasts; one request at a time. */
abstract class SeizureRequest<F extends Record> extends SeizureMessage<F> {

    private final Measures measures;
    private final Seizures seizures;

    SeizureRequest(MeasureViews views, Measures measures, Seizures seizures) {
        super(views);
        this.measures = measures;
        this.seizures = seizures;
    }

    @Override
    public Verdict carryOut(Work work, F form) {
        var wish = wish(form);
        var refusals = new ArrayList<Refusal>();
        if (wish.kind() != RequestKind.UNCLAIMED) {
            seizures.obstacle(work.matter(), work.occurredOn()).ifPresent(refusals::add);
        }
        if (refusals.isEmpty()) {
            refusals.addAll(seizures.requestObstacles(work.matter(), wish));
        }
        if (refusals.isEmpty()) {
            refusals.addAll(obstacles(work, form));
        }
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        measures.ask(work.matter(), wish, work.occurredOn());
        return Verdict.done("ASKED").about(wish.kind().name()).because(wish.reason());
    }

    abstract MeasureRequest.Wish wish(F form);

    /** What else stands against it. */
    abstract List<Refusal> obstacles(Work work, F form);
}
