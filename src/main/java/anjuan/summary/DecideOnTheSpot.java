package anjuan.summary;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 作出当场处罚决定 (B01, B03): a warning or a small fine, handed over there and then; otherwise an ordinary case. */
@Component
class DecideOnTheSpot implements TaskPage<DecideOnTheSpot.Form> {

    /**
     * @param fine in yuan
     * @param otherAct that the party was not fined for this same act before (A83)
     * @param reviewTold that review comes before a suit (B05)
     * @param reason why the case is not simple
     */
    record Form(
            @NotNull Course course,
            @Nullable @Size(max = 1000) String reason,
            @Nullable @Size(max = 500) String lawBroken,
            @Nullable @Size(max = 500) String lawApplied,
            @Nullable @Size(max = 2000) String discretion,
            boolean warning,

            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal fine,

            boolean otherAct,
            @Nullable PaymentWay payment,
            @Nullable CashGround cashGround,
            @Nullable @Size(max = 800) String cashReason,
            @Nullable @Size(max = 60) String cashReceipt,
            boolean reviewTold,
            @Nullable Receipt receipt,
            @Nullable @Size(max = 100) String receiver,
            @Nullable @Size(max = 800) String refusalReason) {

        Form {
            fine = fine == null ? BigDecimal.ZERO : fine;
        }

        boolean isFined() {
            return fine.signum() > 0;
        }
    }

    private final SummaryMapper mapper;
    private final SpotGuards guards;
    private final Access access;
    private final TwoOfficers twoOfficers;

    DecideOnTheSpot(SummaryMapper mapper, SpotGuards guards, Access access, TwoOfficers twoOfficers) {
        this.mapper = mapper;
        this.guards = guards;
        this.access = access;
        this.twoOfficers = twoOfficers;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第五十一条、第五十二条；市场监督管理行政处罚程序规定 第六十六条至第六十八条；行政复议法 第二十三条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(
                Course.ON_THE_SPOT,
                null,
                null,
                null,
                null,
                false,
                null,
                false,
                null,
                null,
                null,
                null,
                false,
                null,
                file.respondent(),
                null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var party = guards.party(file.number());
        return Map.of(
                "check",
                mapper.check(file.number()).orElseThrow(),
                "sums",
                guards.sums(),
                "party",
                party,
                "earlier",
                guards.earlierFines(file));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (form.course() == Course.ORDINARY) {
            return ordinary(work, form);
        }
        var refusals = guards.refusals(work, form);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        boolean isCash = form.payment() == PaymentWay.CASH;
        mapper.insertPenalty(new SpotPenalty(
                work.caseNumber(),
                form.warning(),
                form.fine(),
                String.valueOf(form.lawBroken()),
                String.valueOf(form.lawApplied()),
                String.valueOf(form.discretion()),
                access.assignments(work.caseNumber()).stream()
                        .map(named -> twoOfficers.officer(named.officerId()).name())
                        .collect(Collectors.joining("、")),
                java.util.Objects.requireNonNull(form.receipt()),
                String.valueOf(form.receiver()),
                form.receipt() == Receipt.REFUSED ? form.refusalReason() : null,
                form.isFined() ? form.payment() : null,
                isCash ? form.cashGround() : null,
                isCash ? form.cashReason() : null,
                isCash ? form.cashReceipt() : null,
                work.occurredOn()));
        return Verdict.done(form.course().name(), Map.of("isDecidedOnTheSpot", true))
                .because(form.discretion());
    }

    private Verdict ordinary(Work work, Form form) {
        if (mapper.check(work.caseNumber()).isEmpty()) {
            return Verdict.refused(Refusal.of("SPOT_WITHOUT_CHECK"));
        }
        var refusals = new ArrayList<Refusal>();
        Filled.require("reason", form.reason(), refusals);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        mapper.setOrdinary(work.caseNumber(), String.valueOf(form.reason()), work.occurredOn());
        return Verdict.done(form.course().name(), Map.of("isDecidedOnTheSpot", false))
                .because(form.reason());
    }
}
