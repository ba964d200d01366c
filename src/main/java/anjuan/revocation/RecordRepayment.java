package anjuan.revocation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.decision.Revocations;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记退还款物: what was paid and taken under a decision that was revoked goes back, or its use is explained. */
@Component
class RecordRepayment implements TaskPage<RecordRepayment.Form> {

    /** @param note voucher, or why less goes back, such as that it is set off against the new decision */
    record Form(
            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal fine,

            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal latePenalty,

            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal gain,

            boolean goodsReturned,
            @Nullable @Size(max = 1000) String note) {

        Form {
            fine = fine == null ? BigDecimal.ZERO : fine;
            latePenalty = latePenalty == null ? BigDecimal.ZERO : latePenalty;
            gain = gain == null ? BigDecimal.ZERO : gain;
        }
    }

    private final RepaymentMapper mapper;
    private final Repayments repayments;
    private final Revocations revocations;

    RecordRepayment(RepaymentMapper mapper, Repayments repayments, Revocations revocations) {
        this.mapper = mapper;
        this.repayments = repayments;
        this.revocations = revocations;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第四十八条；市场监督管理行政处罚程序规定 第六十三条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var owed = repayments.open(matter).orElseThrow();
        return new Form(owed.paidFine(), owed.paidLatePenalty(), owed.paidGain(), false, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "repayment",
                repayments.open(matter).orElseThrow(),
                "revoked",
                revocations.latest(matter).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var owed = repayments.open(work.matter());
        if (owed.isEmpty()) {
            return Verdict.refused(Refusal.of("REPAYMENT_NOTHING_OWED"));
        }
        var refusals = refusals(owed.get(), form);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        mapper.repay(
                work.caseNumber(),
                owed.get().round(),
                form.fine(),
                form.latePenalty(),
                form.gain(),
                form.goodsReturned(),
                form.note(),
                work.occurredOn());
        return Verdict.done("REPAID").because(form.note());
    }

    private static List<Refusal> refusals(Repayment owed, Form form) {
        var refusals = new ArrayList<Refusal>();
        over("fine", form.fine(), owed.paidFine()).ifPresent(refusals::add);
        over("latePenalty", form.latePenalty(), owed.paidLatePenalty()).ifPresent(refusals::add);
        over("gain", form.gain(), owed.paidGain()).ifPresent(refusals::add);
        boolean isLess = form.fine().compareTo(owed.paidFine()) < 0
                || form.latePenalty().compareTo(owed.paidLatePenalty()) < 0
                || form.gain().compareTo(owed.paidGain()) < 0
                || owed.goods() && !form.goodsReturned();
        if (isLess && (form.note() == null || form.note().isBlank())) {
            refusals.add(Refusal.at("note", "REPAYMENT_LESS_THAN_PAID"));
        }
        return refusals;
    }

    private static Optional<Refusal> over(String field, BigDecimal repaid, BigDecimal paid) {
        return repaid.compareTo(paid) > 0
                ? Optional.of(Refusal.at(field, "REPAYMENT_OVER_PAID", paid))
                : Optional.empty();
    }
}
