package anjuan.preservation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasurePapers;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.RequestKind;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批解除先行登记保存 (A30): the head, who approved the start, approves the release. */
@Component
class DecidePreservationRelease implements TaskPage<DecidePreservationRelease.Form> {

    record Form(
            @NotNull Boolean granted,
            @Nullable @Size(max = 2000) String opinion) {}

    private final Measures measures;
    private final Preservations preservations;
    private final GoodsLists goodsLists;
    private final MeasureViews views;
    private final MeasurePapers papers;

    DecidePreservationRelease(
            Measures measures,
            Preservations preservations,
            GoodsLists goodsLists,
            MeasureViews views,
            MeasurePapers papers) {
        this.measures = measures;
        this.preservations = preservations;
        this.goodsLists = goodsLists;
        this.views = views;
        this.papers = papers;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十三条、第三十五条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var request = measures.waiting(matter).orElseThrow();
        return Map.of("measure", views.of(matter), "request", request, "asked", measures.portions(request));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var request = measures.waiting(matter).orElse(null);
        if (request == null) {
            return Verdict.refused(Refusal.of("MEASURE_NOTHING_ASKED"));
        }
        var obstacle = preservations.obstacle(matter, work.occurredOn());
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var wrong = goodsLists.of(matter).check(measures.portions(request), RequestKind.RELEASE.to());
        if (form.granted() && !wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        measures.answer(request, form.granted(), work, form.opinion());
        if (form.granted()) {
            papers.approval(matter, "解除先行登记保存", request.reason(), work.by().name(), form.opinion(), work.occurredOn());
        }
        return Verdict.done(form.granted() ? "GRANTED" : "REFUSED", Map.of("isReleaseGranted", form.granted()))
                .because(form.opinion());
    }
}
