package anjuan.seizure;

import anjuan.deadline.Deadlines;
import anjuan.measure.ConfirmMeasure;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasurePapers;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import org.springframework.stereotype.Component;

/** 补办查封、扣押批准手续 (A31). */
@Component
class ConfirmSeizure extends ConfirmMeasure {

    ConfirmSeizure(
            Measures measures, MeasureViews views, MeasurePapers papers, GoodsLists goodsLists, Deadlines deadlines) {
        super(measures, views, papers, goodsLists, deadlines);
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十六条；行政强制法 第十九条";
    }
}
