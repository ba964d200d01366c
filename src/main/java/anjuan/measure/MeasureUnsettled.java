package anjuan.measure;

import anjuan.casefile.CaseFile;
import anjuan.deadline.Deadlines;
import anjuan.investigation.ReportObstacle;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * No investigation is reported while a preservation is not handled, or a seizure is neither valid nor released.
 *
 * @legal 市场监督管理行政处罚程序规定 第三十五条、第三十八条、第四十二条
 */
@Component
class MeasureUnsettled implements ReportObstacle {

    private final Measures measures;
    private final GoodsLists goodsLists;
    private final Deadlines deadlines;

    MeasureUnsettled(Measures measures, GoodsLists goodsLists, Deadlines deadlines) {
        this.measures = measures;
        this.goodsLists = goodsLists;
        this.deadlines = deadlines;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file, LocalDate on) {
        return measures.of(file.number()).stream()
                .filter(measure -> goodsLists.of(measure.key()).has(Fate.HELD))
                .flatMap(measure -> obstacle(measure, on).stream())
                .toList();
    }

    private Optional<Refusal> obstacle(Measure measure, LocalDate on) {
        if (!measure.isSeizure()) {
            return Optional.of(Refusal.of("PRESERVATION_UNHANDLED", measure.matter()));
        }
        if (!measure.isApproved()) {
            return Optional.of(Refusal.of("MEASURE_UNCONFIRMED", measure.matter()));
        }
        boolean isValid = measure.isInForce()
                && deadlines
                        .find(measure.key(), measure.lengthLimit())
                        .filter(clock -> clock.dueDate().standsStill()
                                || !on.isAfter(clock.dueDate().effective()))
                        .isPresent();
        return isValid ? Optional.empty() : Optional.of(Refusal.of("SEIZURE_NOT_VALID", measure.matter()));
    }
}
