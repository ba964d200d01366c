package anjuan.preservation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.measure.GoodsLine;
import anjuan.measure.MeasureState;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.Taking;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 实施先行登记保存 (A30): what the head approved is carried out, and the goods are listed on the spot. */
@Component
class CarryOutPreservation implements TaskPage<CarryOutPreservation.Form> {

    record Form(
            @NotNull @Valid Taking taking,
            @NotNull @Valid OnTheSpot spot,
            @NotEmpty @Size(max = 200) @Nullable List<@Valid GoodsLine> goods) {}

    private final Measures measures;
    private final MeasureViews views;
    private final TwoOfficers twoOfficers;

    CarryOutPreservation(Measures measures, MeasureViews views, TwoOfficers twoOfficers) {
        this.measures = measures;
        this.views = views;
        this.twoOfficers = twoOfficers;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十四条；行政处罚法 第五十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(Taking.blank(file), new OnTheSpot(false, false, false), List.of());
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("officers", twoOfficers.candidates(file), "measure", views.of(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (measures.read(work.matter()).state() != MeasureState.APPROVED) {
            return Verdict.refused(Refusal.of("MEASURE_NOT_APPROVED"));
        }
        var refusals = form.taking().check(work, twoOfficers);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        measures.take(work.matter(), work, form.taking(), form.goods());
        return Verdict.done("TAKEN", Map.of("isUrgent", false));
    }
}
