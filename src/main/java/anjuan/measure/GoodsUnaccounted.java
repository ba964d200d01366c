package anjuan.measure;

import anjuan.casefile.CaseFile;
import anjuan.closure.ClosingObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** No case closes while goods of a measure are not accounted for, or a measure is still under way. */
@Component
class GoodsUnaccounted implements ClosingObstacle {

    private final Measures measures;
    private final GoodsLists goodsLists;

    GoodsUnaccounted(Measures measures, GoodsLists goodsLists) {
        this.measures = measures;
        this.goodsLists = goodsLists;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return measures.of(file.number()).stream()
                .filter(measure -> measure.endedOn() == null)
                .map(measure -> Refusal.of(
                        goodsLists.of(measure.key()).isAccounted() ? "MEASURE_NOT_ENDED" : "GOODS_NOT_ACCOUNTED",
                        measure.matter()))
                .toList();
    }
}
