package anjuan.correction;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.evidence.EvidenceLine;
import anjuan.evidence.EvidenceRegister;
import anjuan.evidence.Obtained;
import anjuan.evidence.Origin;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 复查改正情况 (P16): two officers see whether the party has done what it was ordered to. It has not only when its time is
 * over, and when it had the order before that.
 */
@Component
class RecheckCorrection implements TaskPage<RecheckCorrection.Form> {

    /**
     * @param withOfficer the second officer who was there
     * @param correctedOn day on which it was put right
     * @param refunded what was paid back, in yuan, for an order to refund
     * @param followUp what follows where the party has not corrected
     */
    record Form(
            @NotNull Boolean corrected,
            @NotBlank @Size(max = 30) String withOfficer,
            @NotBlank @Size(max = 4000) String finding,
            @Nullable LocalDate correctedOn,

            @Nullable @PositiveOrZero @Digits(integer = 14, fraction = 2)
            BigDecimal refunded,

            @Nullable FollowUp followUp,
            @Nullable @Size(max = 50) List<@Valid EvidenceLine> evidence) {

        Form {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    private final CorrectionMapper mapper;
    private final Corrections corrections;
    private final TwoOfficers twoOfficers;
    private final EvidenceRegister register;

    RecheckCorrection(
            CorrectionMapper mapper, Corrections corrections, TwoOfficers twoOfficers, EvidenceRegister register) {
        this.mapper = mapper;
        this.corrections = corrections;
        this.twoOfficers = twoOfficers;
        this.register = register;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第二十八条、第四十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", "", null, null, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = corrections.facts(matter);
        facts.put("officers", twoOfficers.candidates(file));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var standing = corrections.find(work.matter()).filter(order -> order.isStanding() && order.servedOn() != null);
        if (standing.isEmpty()) {
            return Verdict.refused(Refusal.of("CORRECTION_NOT_SERVED"));
        }
        var order = standing.get();
        var refusals = new ArrayList<>(twoOfficers.checkTogether(work, form.withOfficer(), "withOfficer"));
        refusals.addAll(form.corrected() ? ofCorrected(work, order, form) : ofNotCorrected(work, order, form));
        refusals.addAll(ofMoney(order, form));
        refusals.addAll(EvidenceLine.check("evidence", form.evidence()));
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var result = form.corrected() ? CorrectionResult.CORRECTED : CorrectionResult.NOT_CORRECTED;
        mapper.setResult(
                work.caseNumber(),
                order.matter(),
                result,
                form.finding(),
                form.corrected() ? null : form.followUp(),
                form.corrected() ? form.correctedOn() : null,
                order.isRefund() ? form.refunded() : null);
        register(work, form);
        corrections.end(corrections.read(work.matter()), work.occurredOn());
        return Verdict.done(
                        form.corrected() ? "CORRECTION_MADE" : "CORRECTION_NOT_MADE",
                        Map.of("isCorrected", form.corrected()))
                .about(order.number())
                .because(form.finding());
    }

    private static List<Refusal> ofCorrected(Work work, Correction order, Form form) {
        var on = form.correctedOn();
        if (on == null) {
            return List.of(Refusal.at("correctedOn", "REQUIRED"));
        }
        if (on.isBefore(order.proposedOn())) {
            return List.of(Refusal.at("correctedOn", "DATE_BEFORE_PREVIOUS_ACT", on, order.proposedOn()));
        }
        return on.isAfter(work.occurredOn())
                ? List.of(Refusal.at("correctedOn", "DATE_AFTER_ACT", on, work.occurredOn()))
                : List.of();
    }

    private static List<Refusal> ofNotCorrected(Work work, Correction order, Form form) {
        var refusals = new ArrayList<Refusal>();
        var servedOn = Objects.requireNonNull(order.servedOn());
        if (!servedOn.isBefore(order.dueOn())) {
            refusals.add(Refusal.of("CORRECTION_SERVED_TOO_LATE", servedOn, order.dueOn()));
        } else if (!work.occurredOn().isAfter(order.dueOn())) {
            refusals.add(Refusal.at("corrected", "CORRECTION_PERIOD_RUNNING", order.dueOn()));
        }
        if (form.followUp() == null) {
            refusals.add(Refusal.at("followUp", "REQUIRED"));
        }
        return refusals;
    }

    /** A refund is made when all of the money is paid back. */
    private static List<Refusal> ofMoney(Correction order, Form form) {
        if (!order.isRefund()) {
            return List.of();
        }
        var refunded = form.refunded();
        if (refunded == null) {
            return List.of(Refusal.at("refunded", "REQUIRED"));
        }
        boolean isWhole = refunded.compareTo(order.total()) >= 0;
        return isWhole == form.corrected()
                ? List.of()
                : List.of(Refusal.at("refunded", "REFUND_NOT_AS_SAID", refunded, order.total()));
    }

    private void register(Work work, Form form) {
        var officers =
                work.by().name() + "、" + twoOfficers.officer(form.withOfficer()).name();
        register.register(
                work.caseNumber(),
                form.evidence(),
                new Obtained(
                        Origin.COLLECTED,
                        work.occurredOn(),
                        officers,
                        work.by().name(),
                        null,
                        null,
                        null,
                        work.matter().id()));
    }
}
