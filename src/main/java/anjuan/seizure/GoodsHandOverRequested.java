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
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 申请随案移送物品 (A13): seized goods go with the case to the organ that takes it over. */
@Component
class GoodsHandOverRequested extends SeizureRequest<GoodsHandOverRequested.Form> {

    record Form(
            @NotBlank @Size(max = 200) String receiver,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable @Size(max = 400) List<@Valid Portion> portions) {}

    private final GoodsLists goodsLists;

    GoodsHandOverRequested(MeasureViews views, Measures measures, Seizures seizures, GoodsLists goodsLists) {
        super(views, measures, seizures);
        this.goodsLists = goodsLists;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十七条；行政强制法 第二十一条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", "", goodsLists.of(matter).all(Fate.HELD));
    }

    @Override
    MeasureRequest.Wish wish(Form form) {
        return new MeasureRequest.Wish(
                RequestKind.HAND_OVER,
                null,
                form.reason(),
                form.receiver(),
                null,
                null,
                null,
                Portion.chosen(form.portions()));
    }

    @Override
    List<Refusal> obstacles(Work work, Form form) {
        return List.of();
    }
}
