package anjuan.seizure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureRequest;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.RequestKind;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批查封、扣押事项 (A33, A34, A36, A40): what the officers asked for is granted or refused by the head. */
@Component
class DecideSeizureRequest implements TaskPage<DecideSeizureRequest.Form> {

    record Form(
            @NotNull Boolean granted,
            @Nullable @Size(max = 2000) String opinion) {}

    private final Measures measures;
    private final MeasureViews views;
    private final Seizures seizures;
    private final GoodsLists goodsLists;
    private final SeizurePapers papers;
    private final OwnerNotices notices;
    private final Deadlines deadlines;

    DecideSeizureRequest(
            Measures measures,
            MeasureViews views,
            Seizures seizures,
            GoodsLists goodsLists,
            SeizurePapers papers,
            OwnerNotices notices,
            Deadlines deadlines) {
        this.measures = measures;
        this.views = views;
        this.seizures = seizures;
        this.goodsLists = goodsLists;
        this.papers = papers;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十八条、第四十一条、第四十二条；行政强制法 第二十五条、第二十八条";
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
        if (work.occurredOn().isBefore(request.requestedOn())) {
            return Verdict.refused(
                    Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), request.requestedOn()));
        }
        var obstacles = form.granted() ? obstacles(work, request) : List.<Refusal>of();
        if (!obstacles.isEmpty()) {
            return Verdict.refused(obstacles);
        }
        measures.answer(request, form.granted(), work, form.opinion());
        if (form.granted()) {
            if (request.kind() == RequestKind.UNCLAIMED || request.kind() == RequestKind.EARLY_DISPOSAL) {
                notices.end(matter, work.occurredOn());
            }
            papers.approval(request, work.by().name(), form.opinion(), work.occurredOn());
        }
        return Verdict.done(form.granted() ? "GRANTED" : "REFUSED", Map.of("isSeizureRequestGranted", form.granted()))
                .about(request.kind().name())
                .because(form.opinion());
    }

    /** What the law asks is looked at again on the day of the decision. */
    private List<Refusal> obstacles(Work work, MeasureRequest request) {
        var matter = work.matter();
        if (request.kind() != RequestKind.UNCLAIMED) {
            var obstacle = seizures.obstacle(matter, work.occurredOn());
            if (obstacle.isPresent()) {
                return List.of(obstacle.get());
            }
        }
        if (request.kind() == RequestKind.EXTENSION) {
            var grant = RequestedActs.grant(request, work.by().name(), work.occurredOn());
            return deadlines.extensionObstacle(matter, "A33", grant).stream()
                    .map(refused -> Refusal.at("granted", refused.name()))
                    .toList();
        }
        return goodsLists
                .of(matter)
                .check(measures.portions(request), request.kind().to());
    }
}
