package anjuan.remedy;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.decision.Decisions;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记复议、诉讼结果: what became of it, from which day, and whether a letter of opinion came with it. */
@Component
class RecordRemedyOutcome implements TaskPage<RecordRemedyOutcome.Form> {

    /**
     * @param paper name and number of the decision, judgment or ruling
     * @param effectiveOn for a review, the day on which the party got the decision; for a suit, the day from which the
     *     judgment or ruling stands
     * @param fine the fine as it was changed
     * @param letterOn day on which a letter of opinion came, where one did
     */
    record Form(
            Remedy.@NotNull Outcome outcome,
            @NotBlank @Size(max = 200) String paper,
            @NotNull LocalDate effectiveOn,

            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal fine,

            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal gain,

            @Nullable LocalDate letterOn) {}

    private final RemedyMapper mapper;
    private final Remedies remedies;
    private final Decisions decisions;

    RecordRemedyOutcome(RemedyMapper mapper, Remedies remedies, Decisions decisions) {
        this.mapper = mapper;
        this.remedies = remedies;
        this.decisions = decisions;
    }

    @Override
    public Role role() {
        return Role.REVIEWER;
    }

    @Override
    public String legalBasis() {
        return "行政复议法 第六十二条、第七十六条；行政诉讼法 第四十五条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", null, null, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var remedy = remedies.read(matter);
        return Map.of(
                "remedy", remedy, "decision", decisions.decision(remedy.party()).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var remedy = remedies.read(work.matter());
        var refusal = refusal(work, form, remedy);
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        boolean isChanged = form.outcome() == Remedy.Outcome.CHANGED;
        mapper.end(new Remedy(
                remedy.matter(),
                remedy.party(),
                remedy.decision(),
                remedy.kind(),
                remedy.track(),
                remedy.body(),
                remedy.reference(),
                remedy.lodgedOn(),
                remedy.receivedOn(),
                remedy.repliedOn(),
                remedy.reply(),
                form.outcome(),
                form.paper(),
                form.effectiveOn(),
                isChanged ? form.fine() : null,
                isChanged ? form.gain() : null,
                form.letterOn(),
                null,
                null));
        return Verdict.done(form.outcome().name(), Map.of("hasOpinionLetter", form.letterOn() != null))
                .about(form.paper());
    }

    private static Optional<Refusal> refusal(Work work, Form form, Remedy remedy) {
        if (form.effectiveOn().isAfter(work.occurredOn())) {
            return Optional.of(Refusal.at("effectiveOn", "DATE_AFTER_ACT", form.effectiveOn(), work.occurredOn()));
        }
        if (form.effectiveOn().isBefore(remedy.lodgedOn())) {
            return Optional.of(
                    Refusal.at("effectiveOn", "DATE_BEFORE_PREVIOUS_ACT", form.effectiveOn(), remedy.lodgedOn()));
        }
        if (form.outcome() == Remedy.Outcome.CHANGED && (form.fine() == null || form.gain() == null)) {
            return Optional.of(Refusal.at(form.fine() == null ? "fine" : "gain", "REQUIRED"));
        }
        if (form.letterOn() == null) {
            return Optional.empty();
        }
        if (remedy.kind() == Remedy.Kind.SUIT) {
            return Optional.of(Refusal.at("letterOn", "LETTER_ONLY_IN_REVIEW"));
        }
        if (form.letterOn().isBefore(remedy.lodgedOn())) {
            return Optional.of(Refusal.at("letterOn", "DATE_BEFORE_PREVIOUS_ACT", form.letterOn(), remedy.lodgedOn()));
        }
        return form.letterOn().isAfter(work.occurredOn())
                ? Optional.of(Refusal.at("letterOn", "DATE_AFTER_ACT", form.letterOn(), work.occurredOn()))
                : Optional.empty();
    }
}
