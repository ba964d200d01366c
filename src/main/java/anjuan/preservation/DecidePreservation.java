package anjuan.preservation;

import anjuan.measure.DecideMeasure;
import anjuan.measure.MeasurePapers;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import org.springframework.stereotype.Component;

/** 审批先行登记保存 (A30). */
@Component
class DecidePreservation extends DecideMeasure {

    DecidePreservation(Measures measures, MeasureViews views, MeasurePapers papers) {
        super(measures, views, papers);
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十三条；行政处罚法 第五十六条";
    }
}
