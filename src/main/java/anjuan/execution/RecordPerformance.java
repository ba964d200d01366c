package anjuan.execution;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
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
            boolean restrictionDone,
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
                    && !correctionDone
                    && !restrictionDone;
        }
    }

    private final ExecutionMapper mapper;
    private final Performance performance;
    private final Deadlines deadlines;
    private final ExecutionClocks clocks;
    private final Halts halts;
    private final Clock clock;

    RecordPerformance(
            ExecutionMapper mapper,
            Performance performance,
            Deadlines deadlines,
            ExecutionClocks clocks,
            Halts halts,
            Clock clock) {
        this.mapper = mapper;
        this.performance = performance;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.halts = halts;
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
        var owed = performance.account(matter).owed(LocalDate.now(clock));
        return new Form(
                owed.fine().max(BigDecimal.ZERO),
                owed.latePenalty().max(BigDecimal.ZERO),
                owed.gain().max(BigDecimal.ZERO),
                false,
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
        var account = performance.account(matter);
        var facts = new HashMap<String, Object>();
        facts.put("decision", account.decision());
        facts.put("payments", account.payments());
        facts.put("owed", account.owed(today));
        facts.put("asOf", today);
        facts.put("late", account.latePenalty(today));
        facts.put("remedies", account.remedies());
        account.plan().ifPresent(plan -> facts.put("plan", plan));
        account.planEnd(today).ifPresent(end -> facts.put("planEnd", end));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var paidOn = form.paidOn() == null ? work.occurredOn() : form.paidOn();
        var before = performance.account(work.matter());
        var refusal = ofDate(work, paidOn, before.decision().decidedOn())
                .or(() -> ofDebt(form, before.owed(paidOn)))
                .or(() -> ofForce(work, form, paidOn));
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        mapper.insert(payment(work, form, paidOn));
        var after = performance.account(work.matter());
        boolean isPerformed = after.owed(work.occurredOn()).isNothing();
        if (isPerformed) {
            clocks.end(work.matter(), paidOn);
        }
        var areGoodsToHandle = isPerformed && performance.hasGoodsToHandle(after);
        return Verdict.done(
                        isPerformed ? "PERFORMED" : "PARTLY",
                        Map.of("isPerformed", isPerformed, "areGoodsToHandle", areGoodsToHandle))
                .because(form.note());
    }

    private Payment payment(Work work, Form form, LocalDate paidOn) {
        return new Payment(
                work.matter(),
                mapper.of(work.caseNumber()).size() + 1,
                form.fine(),
                form.gain(),
                form.latePenalty(),
                form.goodsHandled(),
                form.correctionDone(),
                form.restrictionDone(),
                form.enforced(),
                form.enforced() ? form.urgency() : null,
                form.note(),
                paidOn);
    }

    private static Optional<Refusal> ofDate(Work work, LocalDate paidOn, LocalDate decidedOn) {
        if (paidOn.isAfter(work.occurredOn())) {
            return Optional.of(Refusal.at("paidOn", "DATE_AFTER_ACT", paidOn, work.occurredOn()));
        }
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
     * No force at night or on a statutory holiday, save in urgency (A104); the law does not name ordinary weekends.
     *
     * @legal 行政强制法 第四十三条
     */
    private Optional<Refusal> ofForce(Work work, Form form, LocalDate day) {
        if (form.enforced() && halts.suspension(work.matter()).isPresent()) {
            return Optional.of(Refusal.at("enforced", "EXECUTION_SUSPENDED"));
        }
        boolean isUrgent = !Objects.requireNonNullElse(form.urgency(), "").isBlank();
        if (!form.enforced() || isUrgent) {
            return Optional.empty();
        }
        if (deadlines.calendar().isHoliday(day)) {
            return Optional.of(Refusal.at("urgency", "ENFORCED_ON_DAY_OFF", day));
        }
        return form.lawfulHour() ? Optional.empty() : Optional.of(Refusal.at("lawfulHour", "ENFORCED_WITHOUT_ATTEST"));
    }
}
