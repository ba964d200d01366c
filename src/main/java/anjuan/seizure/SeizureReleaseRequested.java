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

/** 申请解除查封、扣押 (A34): all goods or some. */
@Component
class SeizureReleaseRequested extends SeizureRequest<SeizureReleaseRequested.Form> {

    record Form(
            @NotNull ReleaseGround ground,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable @Size(max = 400) List<@Valid Portion> portions) {}

    private final GoodsLists goodsLists;

    SeizureReleaseRequested(MeasureViews views, Measures measures, Seizures seizures, GoodsLists goodsLists) {
        super(views, measures, seizures);
        this.goodsLists = goodsLists;
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
        return new Form(null, "", goodsLists.of(matter).all(Fate.HELD));
    }

    @Override
    MeasureRequest.Wish wish(Form form) {
        return MeasureRequest.Wish.of(
                RequestKind.RELEASE, form.ground().name(), form.reason(), Portion.chosen(form.portions()));
    }

    @Override
    List<Refusal> obstacles(Work work, Form form) {
        return List.of();
    }
}
