package anjuan.execution;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decisions;
import anjuan.remedy.Remedies;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记履行情况 (A95): what was paid and done on a day; the case goes on when nothing is owed any more. */
@Component
class RecordPerformance implements TaskPage<RecordPerformance.Form> {

    /**
     * @param paidOn day of the slip; the day of the act where it is absent
     * @param enforced whether the bureau took it by force
     * @param lawfulHour that it was then neither night nor holiday
     * @param urgency why it had to be at night or on a holiday
     */
    record Form(
            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal fine,

            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal latePenalty,

            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal gain,

            boolean goodsHandled,
            boolean correctionDone,
            @Nullable LocalDate paidOn,
            boolean enforced,
            boolean lawfulHour,
            @Nullable @Size(max = 500) String urgency,
            @Nullable @Size(max = 1000) String note) {

        Form {
            fine = fine == null ? BigDecimal.ZERO : fine;
            latePenalty = latePenalty == null ? BigDecimal.ZERO : latePenalty;
            gain = gain == null ? BigDecimal.ZERO : gain;
        }

        private boolean isEmpty() {
            return fine.signum() == 0
                    && latePenalty.signum() == 0
                    && gain.signum() == 0
                    && !goodsHandled
                    && !correctionDone;
        }
    }

    private final ExecutionMapper mapper;
    private final Performance performance;
    private final Decisions decisions;
    private final Deferrals deferrals;
    private final Remedies remedies;
    private final Deadlines deadlines;
    private final ExecutionClocks clocks;
    private final Clock clock;

    RecordPerformance(
            ExecutionMapper mapper,
            Performance performance,
            Decisions decisions,
            Deferrals deferrals,
            Remedies remedies,
            Deadlines deadlines,
            ExecutionClocks clocks,
            Clock clock) {
        this.mapper = mapper;
        this.performance = performance;
        this.decisions = decisions;
        this.deferrals = deferrals;
        this.remedies = remedies;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第六十七条、第七十二条；市场监督管理行政处罚程序规定 第七十二条、第七十五条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var owed = performance.owed(matter).orElseThrow();
        var late = owed.latePenalty().max(BigDecimal.ZERO);
        return new Form(
                owed.fine().max(BigDecimal.ZERO),
                late,
                owed.gain().max(BigDecimal.ZERO),
                false,
                false,
                null,
                false,
                false,
                null,
                null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var today = LocalDate.now(clock);
        var facts = new HashMap<String, Object>();
        facts.put("decision", decisions.decision(matter).orElseThrow());
        facts.put("payments", performance.payments(matter));
        facts.put("owed", performance.owed(matter).orElseThrow());
        facts.put("asOf", today);
        facts.put("late", performance.latePenalty(matter, today).orElseThrow());
        facts.put("remedies", remedies.of(matter));
        deferrals.plan(matter).ifPresent(plan -> {
            facts.put("plan", plan);
            facts.put("planEnd", performance.planEnd(matter, today).orElseThrow());
        });
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var paidOn = form.paidOn() == null ? work.occurredOn() : form.paidOn();
        var refusal = ofDate(work, paidOn)
                .or(() -> ofDebt(form, performance.owed(work.matter(), paidOn).orElseThrow()))
                .or(() -> ofForce(form, paidOn));
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        mapper.insert(new Payment(
                work.matter(),
                mapper.of(work.caseNumber()).size() + 1,
                form.fine(),
                form.gain(),
                form.latePenalty(),
                form.goodsHandled(),
                form.correctionDone(),
                form.enforced(),
                form.enforced() ? form.urgency() : null,
                form.note(),
                paidOn));
        boolean isPerformed =
                performance.owed(work.matter(), work.occurredOn()).orElseThrow().isNothing();
        if (isPerformed) {
            clocks.end(work.matter(), paidOn);
        }
        return Verdict.done(
                        isPerformed ? "PERFORMED" : "PARTLY",
                        Map.of(
                                "isPerformed",
                                isPerformed,
                                "areGoodsToHandle",
                                performance.hasGoodsToHandle(work.matter())))
                .because(form.note());
    }

    private Optional<Refusal> ofDate(Work work, LocalDate paidOn) {
        if (paidOn.isAfter(work.occurredOn())) {
            return Optional.of(Refusal.at("paidOn", "DATE_AFTER_ACT", paidOn, work.occurredOn()));
        }
        var decidedOn = decisions.decision(work.matter()).orElseThrow().decidedOn();
        return paidOn.isBefore(decidedOn)
                ? Optional.of(Refusal.at("paidOn", "DATE_BEFORE_PREVIOUS_ACT", paidOn, decidedOn))
                : Optional.empty();
    }

    private static Optional<Refusal> ofDebt(Form form, Owed owed) {
        var tooMuch = Stream.of(
                        over("fine", form.fine(), owed.fine()),
                        over("latePenalty", form.latePenalty(), owed.latePenalty()),
                        over("gain", form.gain(), owed.gain()))
                .flatMap(Optional::stream)
                .findFirst();
        return form.isEmpty() && !owed.isNothing() ? Optional.of(Refusal.at("fine", "PAYMENT_EMPTY")) : tooMuch;
    }

    private static Optional<Refusal> over(String field, BigDecimal paid, BigDecimal owed) {
        var most = owed.max(BigDecimal.ZERO);
        return paid.compareTo(most) > 0 ? Optional.of(Refusal.at(field, "PAYMENT_OVER_DEBT", most)) : Optional.empty();
    }

    /**
     * No force at night or on a holiday, save in urgency (A104).
     *
     * @legal 行政强制法 第四十三条
     */
    private Optional<Refusal> ofForce(Form form, LocalDate day) {
        boolean isUrgent = !Objects.requireNonNullElse(form.urgency(), "").isBlank();
        if (!form.enforced() || isUrgent) {
            return Optional.empty();
        }
        if (!deadlines.calendar().isWorkingDay(day)) {
            return Optional.of(Refusal.at("urgency", "ENFORCED_ON_DAY_OFF", day));
        }
        return form.lawfulHour() ? Optional.empty() : Optional.of(Refusal.at("lawfulHour", "ENFORCED_WITHOUT_ATTEST"));
    }
}
