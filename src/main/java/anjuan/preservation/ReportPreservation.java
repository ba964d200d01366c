package anjuan.preservation;

import anjuan.deadline.Deadlines;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.ReportMeasure;
import org.springframework.stereotype.Component;

/** 报告紧急先行登记保存 (A30). */
@Component
class ReportPreservation extends ReportMeasure {

    ReportPreservation(Measures measures, MeasureViews views, Deadlines deadlines) {
        super(measures, views, deadlines);
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十三条";
    }
}
