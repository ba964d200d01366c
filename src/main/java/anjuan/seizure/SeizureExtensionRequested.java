package anjuan.seizure;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.measure.MeasureRequest;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.RequestKind;
import anjuan.task.Refusal;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.stereotype.Component;

/** 申请延长查封、扣押期限 (A33): once, by up to thirty days, because the case is complex. */
@Component
class SeizureExtensionRequested extends SeizureRequest<SeizureExtensionRequested.Form> {

    record Form(@NotBlank @Size(max = 1000) String reason) {}

    private final Deadlines deadlines;

    SeizureExtensionRequested(MeasureViews views, Measures measures, Seizures seizures, Deadlines deadlines) {
        super(views, measures, seizures);
        this.deadlines = deadlines;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十八条；行政强制法 第二十五条";
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
    MeasureRequest.Wish wish(Form form) {
        return MeasureRequest.Wish.of(RequestKind.EXTENSION, null, form.reason(), List.of());
    }

    @Override
    List<Refusal> obstacles(Work work, Form form) {
        boolean isUsedUp = deadlines
                .find(work.matter(), "A33")
                .filter(clock -> clock.nextExtension().isPresent())
                .isEmpty();
        return isUsedUp ? List.of(Refusal.of("CLOCK_EXTENSIONS_USED_UP")) : List.of();
    }
}
