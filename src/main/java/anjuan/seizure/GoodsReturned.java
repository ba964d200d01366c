package anjuan.seizure;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureViews;
import anjuan.measure.Portion;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 物品已退还 (A34): released goods are given back at once, and the receiver signs the list. */
@Component
class GoodsReturned extends SeizureMessage<GoodsReturned.Form> {

    record Form(
            @NotBlank @Size(max = 200) String receiver,
            @AssertTrue boolean signed,
            @Nullable @Size(max = 400) List<@Valid Portion> portions) {}

    private final GoodsLists goodsLists;
    private final OwnerNotices notices;

    GoodsReturned(MeasureViews views, GoodsLists goodsLists, OwnerNotices notices) {
        super(views);
        this.goodsLists = goodsLists;
        this.notices = notices;
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
        return new Form("", false, goodsLists.of(matter).all(Fate.RELEASED));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var portions = Portion.chosen(form.portions());
        var wrong = goodsLists.of(work.matter()).check(portions, Fate.RETURNED);
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        goodsLists.move(work.matter(), portions, Fate.RETURNED, work.occurredOn(), form.receiver());
        if (!goodsLists.of(work.matter()).has(Fate.RELEASED)) {
            notices.end(work.matter(), work.occurredOn());
        }
        return Verdict.done("GIVEN_BACK").about(form.receiver());
    }
}
