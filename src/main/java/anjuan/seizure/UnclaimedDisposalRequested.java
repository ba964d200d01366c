package anjuan.seizure;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureRequest;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.Portion;
import anjuan.measure.RequestKind;
import anjuan.task.Refusal;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 申请处理无人领取的物品 (A40): released goods that nobody came for in the time of the public notice. */
@Component
class UnclaimedDisposalRequested extends SeizureRequest<UnclaimedDisposalRequested.Form> {

    record Form(
            @NotNull DisposalWay way,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable @Size(max = 400) List<@Valid Portion> portions) {}

    private final GoodsLists goodsLists;
    private final OwnerNotices notices;

    UnclaimedDisposalRequested(
            MeasureViews views, Measures measures, Seizures seizures, GoodsLists goodsLists, OwnerNotices notices) {
        super(views, measures, seizures);
        this.goodsLists = goodsLists;
        this.notices = notices;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十二条、第八十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", goodsLists.of(matter).all(Fate.RELEASED));
    }

    @Override
    MeasureRequest.Wish wish(Form form) {
        return new MeasureRequest.Wish(
                RequestKind.UNCLAIMED,
                form.way().name(),
                form.reason(),
                null,
                form.way().name(),
                null,
                null,
                Portion.chosen(form.portions()));
    }

    @Override
    List<Refusal> obstacles(Work work, Form form) {
        return notices.obstacles(work, OwnerNotice.Purpose.CLAIM);
    }
}
