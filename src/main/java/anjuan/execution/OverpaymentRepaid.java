package anjuan.execution;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 登记退还多缴款物: what was paid or taken beyond what stands of a decision goes back, because a review or a suit changed or
 * annulled it, or because a slip came late and less late penalty was due.
 */
@Component
class OverpaymentRepaid implements TaskPage<OverpaymentRepaid.Form> {

    /**
     * @param party id of the course of the party
     * @param goods what became of goods that are no longer confiscated; absent where none are settled
     * @param note voucher, or why the goods themselves do not go back
     */
    record Form(
            @NotBlank @Size(max = 6) String party,

            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal fine,

            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal latePenalty,

            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal gain,

            Refund.@Nullable Goods goods,
            @Nullable @Size(max = 1000) String note) {

        Form {
            fine = fine == null ? BigDecimal.ZERO : fine;
            latePenalty = latePenalty == null ? BigDecimal.ZERO : latePenalty;
            gain = gain == null ? BigDecimal.ZERO : gain;
        }

        private boolean isEmpty() {
            return fine.signum() == 0 && latePenalty.signum() == 0 && gain.signum() == 0 && goods == null;
        }
    }

    private final ExecutionMapper mapper;
    private final Performance performance;
    private final Matters matters;
    private final Clock clock;

    OverpaymentRepaid(ExecutionMapper mapper, Performance performance, Matters matters, Clock clock) {
        this.mapper = mapper;
        this.performance = performance;
        this.matters = matters;
        this.clock = clock;
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
    public Set<Stage> openIn() {
        return EnumSet.range(Stage.PROPOSING, Stage.ARCHIVED);
    }

    /** Offered where a review, a suit or a deferral may have changed what is due; the closing leads to it otherwise. */
    @Override
    public boolean isListedOn(Matter matter) {
        return matters.hasServedParty(matter.caseNumber())
                && matters.of(matter.caseNumber()).stream()
                        .anyMatch(one -> one.kind() == Matter.Kind.REMEDY || one.kind() == Matter.Kind.DEFERRAL);
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return overpaid(file.number()).stream()
                .findFirst()
                .map(one -> new Form(one.party().id(), one.fine(), one.latePenalty(), one.gain(), null, null))
                .orElse(new Form("", null, null, null, null, null));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("overpaid", overpaid(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var party = matters.of(work.caseNumber(), Matter.Kind.PARTY).stream()
                .filter(one -> one.matter().id().equals(form.party()))
                .findFirst();
        var account = party.flatMap(one -> performance.find(one.matter()));
        if (account.isEmpty()) {
            return Verdict.refused(Refusal.at("party", "REFUND_NOTHING_OVERPAID"));
        }
        var owed = account.get().owed(work.occurredOn());
        var refusals = refusals(
                work,
                form,
                account.get(),
                new Overpaid(party.get().matter(), party.get().label(), owed));
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        mapper.insertRefund(new Refund(
                party.get().matter(),
                mapper.refunds(work.caseNumber()).size() + 1,
                account.get().decision().round(),
                form.fine(),
                form.latePenalty(),
                form.gain(),
                form.goods(),
                form.note(),
                work.occurredOn()));
        return Verdict.done("OVERPAYMENT_REPAID")
                .about(Objects.requireNonNullElse(account.get().decision().number(), ""))
                .because(form.note());
    }

    private List<Overpaid> overpaid(CaseNumber caseNumber) {
        var today = LocalDate.now(clock);
        return matters.of(caseNumber, Matter.Kind.PARTY).stream()
                .flatMap(one -> performance
                        .find(one.matter())
                        .map(account -> new Overpaid(one.matter(), one.label(), account.owed(today)))
                        .stream())
                .filter(one -> one.owed().isOver())
                .toList();
    }

    private static List<Refusal> refusals(Work work, Form form, Account account, Overpaid overpaid) {
        if (!overpaid.owed().isOver()) {
            return List.of(Refusal.at("party", "REFUND_NOTHING_OVERPAID"));
        }
        var refusals = new ArrayList<Refusal>();
        if (form.isEmpty()) {
            refusals.add(Refusal.at("fine", "REFUND_EMPTY"));
        }
        over("fine", form.fine(), overpaid.fine()).ifPresent(refusals::add);
        over("latePenalty", form.latePenalty(), overpaid.latePenalty()).ifPresent(refusals::add);
        over("gain", form.gain(), overpaid.gain()).ifPresent(refusals::add);
        if (form.goods() != null && !overpaid.owed().goodsBack()) {
            refusals.add(Refusal.at("goods", "REFUND_NO_GOODS"));
        }
        boolean isUnexplained = form.note() == null || form.note().isBlank();
        if (form.goods() == Refund.Goods.COMPENSATED && isUnexplained) {
            refusals.add(Refusal.at("note", "REQUIRED"));
        }
        account.payments().stream()
                .map(Payment::performedOn)
                .max(LocalDate::compareTo)
                .filter(last -> work.occurredOn().isBefore(last))
                .ifPresent(last ->
                        refusals.add(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), last)));
        return refusals;
    }

    private static Optional<Refusal> over(String field, BigDecimal refunded, BigDecimal overpaid) {
        return refunded.compareTo(overpaid) > 0
                ? Optional.of(Refusal.at(field, "REFUND_OVER_EXCESS", overpaid))
                : Optional.empty();
    }
}
