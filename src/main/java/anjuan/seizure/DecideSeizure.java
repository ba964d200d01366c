package anjuan.seizure;

import anjuan.measure.DecideMeasure;
import anjuan.measure.Measure;
import anjuan.measure.MeasurePapers;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.SeizureGround;
import anjuan.measure.SeizureGrounds;
import anjuan.task.Refusal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 审批查封、扣押 (A31): by the head, unless the ground asks for the chief of a city-level bureau. */
@Component
class DecideSeizure extends DecideMeasure {

    private final SeizureGrounds grounds;

    DecideSeizure(Measures measures, MeasureViews views, MeasurePapers papers, SeizureGrounds grounds) {
        super(measures, views, papers);
        this.grounds = grounds;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十六条；行政强制法 第十八条";
    }

    @Override
    protected List<Refusal> obstacles(Measure measure) {
        return grounds.read(Objects.requireNonNull(measure.ground())).approver() == SeizureGround.By.HEAD
                ? List.of()
                : List.of(Refusal.of("SEIZURE_WRONG_APPROVER"));
    }
}
