package anjuan.seizure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureState;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 清点办结查封、扣押: the officers close a seizure when what became of every line is on record. */
@Component
class SettleSeizure implements TaskPage<SettleSeizure.Form> {

    record Form(@Nullable @Size(max = 1000) String note) {}

    private final Measures measures;
    private final GoodsLists goodsLists;
    private final MeasureViews views;

    SettleSeizure(Measures measures, GoodsLists goodsLists, MeasureViews views) {
        this.measures = measures;
        this.goodsLists = goodsLists;
        this.views = views;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十一条、第四十二条；行政强制法 第二十六条至第二十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return views.facts(matter);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var open = goodsLists.of(work.matter()).parts(fate -> !fate.isAccounted());
        if (!open.isEmpty()) {
            return Verdict.refused(
                    Refusal.of("GOODS_NOT_ACCOUNTED", work.matter().id()));
        }
        boolean isReleaseAwaited = measures.read(work.matter()).state() == MeasureState.EXPIRED
                && measures.requests(work.matter()).stream()
                        .noneMatch(request -> ReleaseGround.TIME_UP.name().equals(request.ground()));
        if (isReleaseAwaited || measures.waiting(work.matter()).isPresent()) {
            return Verdict.refused(
                    Refusal.of("MEASURE_REQUEST_WAITS", work.matter().id()));
        }
        return Verdict.done("ACCOUNTED").because(form.note());
    }
}
