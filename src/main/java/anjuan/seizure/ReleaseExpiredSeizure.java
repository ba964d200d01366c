package anjuan.seizure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureRequest;
import anjuan.measure.MeasureState;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.RequestKind;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 解除期限届满的查封、扣押 (A34): the time is up, so the head has nothing to weigh; what is still seized is released. */
@Component
class ReleaseExpiredSeizure implements TaskPage<ReleaseExpiredSeizure.Form> {

    record Form(@NotBlank @Size(max = 1000) String reason) {}

    private final Measures measures;
    private final MeasureViews views;
    private final GoodsLists goodsLists;

    ReleaseExpiredSeizure(Measures measures, MeasureViews views, GoodsLists goodsLists) {
        this.measures = measures;
        this.views = views;
        this.goodsLists = goodsLists;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十二条；行政强制法 第二十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return views.facts(matter);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var state = measures.read(matter).state();
        if (state != MeasureState.EXPIRED && state != MeasureState.NOT_CONFIRMED) {
            return Verdict.refused(Refusal.of("SEIZURE_TIME_NOT_UP"));
        }
        var held = goodsLists.of(matter).all(Fate.HELD);
        if (held.isEmpty()) {
            measures.set(matter, MeasureState.HANDLED);
            return Verdict.done("NOTHING_LEFT", Map.of("isSeizureRequestGranted", false));
        }
        measures.order(
                matter,
                MeasureRequest.Wish.of(RequestKind.RELEASE, ReleaseGround.TIME_UP.name(), form.reason(), held),
                work,
                form.reason());
        return Verdict.done("GOODS_RELEASED", Map.of("isSeizureRequestGranted", true))
                .because(form.reason());
    }
}
