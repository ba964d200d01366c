package anjuan.measure;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts together what the pages of a measure show. */
@Component
public class MeasureViews {

    private final Measures measures;
    private final GoodsLists goodsLists;
    private final SeizureGrounds grounds;
    private final Deadlines deadlines;

    MeasureViews(Measures measures, GoodsLists goodsLists, SeizureGrounds grounds, Deadlines deadlines) {
        this.measures = measures;
        this.goodsLists = goodsLists;
        this.grounds = grounds;
        this.deadlines = deadlines;
    }

    public MeasureView of(Matter matter) {
        return of(measures.read(matter));
    }

    /** All measures of a case. */
    public List<MeasureView> of(CaseNumber caseNumber) {
        return measures.of(caseNumber).stream().map(this::of).toList();
    }

    /** For the model of a task page: {@code measure}. */
    public Map<String, Object> facts(Matter matter) {
        return Map.of("measure", of(matter));
    }

    private MeasureView of(Measure measure) {
        var matter = measure.key();
        return new MeasureView(
                measure,
                measure.ground() == null ? null : grounds.find(measure.ground()).orElse(null),
                measures.taking(matter).orElse(null),
                goodsLists.of(matter),
                deadlines.find(matter, measure.lengthLimit()).orElse(null),
                measures.requests(matter));
    }
}
