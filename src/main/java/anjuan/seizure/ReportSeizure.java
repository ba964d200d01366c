package anjuan.seizure;

import anjuan.deadline.Deadlines;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.ReportMeasure;
import org.springframework.stereotype.Component;

/** 报告紧急查封、扣押 (A31). */
@Component
class ReportSeizure extends ReportMeasure {

    ReportSeizure(Measures measures, MeasureViews views, Deadlines deadlines) {
        super(measures, views, deadlines);
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十六条；行政强制法 第十九条";
    }
}
