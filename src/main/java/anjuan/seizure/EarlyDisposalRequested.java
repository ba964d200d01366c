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
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 申请先行处置 (A36): goods that perish or cost much to keep, with the right holder's consent or at its request; where no
 * right holder is known, after a public notice.
 *
 * @legal 市场监督管理行政处罚程序规定 第四十一条
 */
@Component
class EarlyDisposalRequested extends SeizureRequest<EarlyDisposalRequested.Form> {

    /** Why the goods cannot wait. */
    enum Cause {
        PERISHABLE,
        COSTLY
    }

    /** What stands for the right holder's will. */
    enum Consent {
        CONSENTED,
        ASKED_FOR,
        NOTICE_OVER
    }

    /**
     * @param evidenceKept that the goods were recorded as evidence before
     * @param consentBy the right holder, where it consented or asked
     */
    record Form(
            @NotNull Cause cause,
            @NotBlank @Size(max = 1000) String reason,
            @AssertTrue boolean evidenceKept,
            @NotNull Consent consent,
            @Nullable @Size(max = 200) String consentBy,
            @Nullable LocalDate consentOn,
            @NotBlank @Size(max = 200) String way,
            @Nullable @Size(max = 400) List<@Valid Portion> portions) {}

    private final GoodsLists goodsLists;
    private final OwnerNotices notices;

    EarlyDisposalRequested(
            MeasureViews views, Measures measures, Seizures seizures, GoodsLists goodsLists, OwnerNotices notices) {
        super(views, measures, seizures);
        this.goodsLists = goodsLists;
        this.notices = notices;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十一条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(
                null, "", false, null, null, null, "", goodsLists.of(matter).all(Fate.HELD));
    }

    @Override
    MeasureRequest.Wish wish(Form form) {
        boolean isByNotice = form.consent() == Consent.NOTICE_OVER;
        return new MeasureRequest.Wish(
                RequestKind.EARLY_DISPOSAL,
                form.cause().name(),
                form.reason(),
                null,
                form.way(),
                isByNotice ? null : form.consentBy(),
                isByNotice ? null : form.consentOn(),
                Portion.chosen(form.portions()));
    }

    @Override
    List<Refusal> obstacles(Work work, Form form) {
        if (form.consent() == Consent.NOTICE_OVER) {
            return notices.obstacles(work, OwnerNotice.Purpose.EARLY_DISPOSAL);
        }
        if (form.consentBy() == null || form.consentBy().isBlank() || form.consentOn() == null) {
            return List.of(Refusal.at("consentBy", "CONSENT_NEEDED"));
        }
        return form.consentOn().isAfter(work.occurredOn())
                ? List.of(Refusal.at("consentOn", "DATE_AFTER_ACT", form.consentOn(), work.occurredOn()))
                : List.of();
    }
}
