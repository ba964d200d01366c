package anjuan.preservation;

import anjuan.deadline.Deadlines;
import anjuan.measure.ConfirmMeasure;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasurePapers;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import org.springframework.stereotype.Component;

/** 补办先行登记保存批准手续 (A30). */
@Component
class ConfirmPreservation extends ConfirmMeasure {

    ConfirmPreservation(
            Measures measures, MeasureViews views, MeasurePapers papers, GoodsLists goodsLists, Deadlines deadlines) {
        super(measures, views, papers, goodsLists, deadlines);
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十三条";
    }
}
