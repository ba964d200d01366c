package anjuan.execution;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.closure.ClosingGround;
import anjuan.closure.ClosingObstacle;
import anjuan.closure.ClosingProof;
import anjuan.deadline.Deadlines;
import anjuan.deadline.DueDate;
import anjuan.decision.Decision;
import anjuan.decision.DecisionKind;
import anjuan.decision.Decisions;
import anjuan.decision.Revocation;
import anjuan.decision.Revocations;
import anjuan.remedy.Remedies;
import anjuan.task.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a penalty is performed; what is owed holds up the closing. */
@Component
public class Performance implements ClosingObstacle, ClosingProof {

    private final ExecutionMapper mapper;
    private final Decisions decisions;
    private final Revocations revocations;
    private final Remedies remedies;
    private final Deferrals deferrals;
    private final Halts halts;
    private final Deadlines deadlines;
    private final Clock clock;

    Performance(
            ExecutionMapper mapper,
            Decisions decisions,
            Revocations revocations,
            Remedies remedies,
            Deferrals deferrals,
            Halts halts,
            Deadlines deadlines,
            Clock clock) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.revocations = revocations;
        this.remedies = remedies;
        this.deferrals = deferrals;
        this.halts = halts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What was paid under the decision in force; what was paid under a revoked one goes back and does not count. */
    public List<Payment> payments(Matter party) {
        int lastUnderRevoked =
                revocations.latest(party).map(Revocation::lastPayment).orElse(0);
        return mapper.of(party.caseNumber()).stream()
                .map(ExecutionMapper.PaymentRow::payment)
                .filter(payment -> payment.matter().equals(party))
                .filter(payment -> payment.no() > lastUnderRevoked)
                .toList();
    }

    /** Number of the last payment that was entered on a case, 0 for none. */
    public int lastPayment(CaseNumber caseNumber) {
        return mapper.of(caseNumber).size();
    }

    /** What is known of the performance of a party; nothing where no penalty is in force. */
    public Optional<Account> find(Matter party) {
        return decisions.decision(party).filter(this::isPenaltyInForce).map(this::account);
    }

    /** The same where a penalty is in force. */
    public Account account(Matter party) {
        return find(party).orElseThrow();
    }

    /** What a party owes as of today; nothing where no penalty is in force. */
    public Optional<Owed> owed(Matter party) {
        return find(party).map(account -> account.owed(LocalDate.now(clock)));
    }

    /** What became of the goods that a decision confiscated. */
    public Optional<GoodsHandling> goods(Decision decision) {
        return mapper.goods(decision.matter(), decision.round()).map(ExecutionMapper.GoodsRow::handling);
    }

    /** Whether the decision in force on a party confiscates goods of which nobody has yet said what became. */
    public boolean hasGoodsToHandle(Matter party) {
        return find(party).filter(this::hasGoodsToHandle).isPresent();
    }

    boolean hasGoodsToHandle(Account account) {
        return account.left().goods() != null && goods(account.decision()).isEmpty();
    }

    /** Writes down that the whole fine was taken in cash where it was imposed. */
    @Transactional
    public void takenInCash(Matter party, BigDecimal fine, String note, LocalDate on) {
        mapper.insert(new Payment(
                party,
                mapper.of(party.caseNumber()).size() + 1,
                fine,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                false,
                false,
                false,
                false,
                null,
                note,
                on));
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        var refusals = new ArrayList<Refusal>();
        var today = LocalDate.now(clock);
        penalties(file.number()).forEach(decision -> {
            var account = account(decision);
            if (account.isToDecideAgain()) {
                refusals.add(Refusal.of("CLOSING_DECIDE_AGAIN"));
            } else {
                add(refusals, account, account.owed(today));
            }
        });
        return refusals;
    }

    /** However the execution ended, what was paid too much goes back and confiscated goods are dealt with. */
    private void add(List<Refusal> refusals, Account account, Owed owed) {
        boolean hasEnded = halts.end(account.decision().matter()).isPresent();
        if (!hasEnded) {
            add(refusals, owed);
        }
        if (owed.overpaid().signum() > 0) {
            refusals.add(Refusal.of("CLOSING_OVERPAID", owed.overpaid()));
        }
        if (owed.goodsBack()) {
            refusals.add(Refusal.of("CLOSING_GOODS_TO_RETURN"));
        }
        if ((hasEnded || owed.isNothing()) && hasGoodsToHandle(account)) {
            refusals.add(Refusal.of("CLOSING_GOODS_NOT_HANDLED"));
        }
    }

    @Override
    public Set<ClosingGround> proven(CaseNumber caseNumber) {
        return penalties(caseNumber).map(this::ground).collect(Collectors.toSet());
    }

    private ClosingGround ground(Decision decision) {
        var end = halts.end(decision.matter());
        if (end.isPresent()) {
            return Halt.End.COURT_ENDED.name().equals(end.get().ground())
                    ? ClosingGround.COURT_ENDED
                    : ClosingGround.OTHER;
        }
        return remedies.annulment(decision.matter()).isPresent() ? ClosingGround.OTHER : ClosingGround.PERFORMED;
    }

    private static void add(List<Refusal> refusals, Owed owed) {
        // while the fine is open the late penalty still grows, and its sum is not known
        if (owed.fine().signum() > 0) {
            refusals.add(Refusal.of("CLOSING_FINE_OWED", owed.fine()));
        } else if (owed.latePenalty().signum() > 0) {
            refusals.add(Refusal.of("CLOSING_LATE_PENALTY_OWED", owed.latePenalty()));
        }
        if (owed.gain().signum() > 0) {
            refusals.add(Refusal.of("CLOSING_GAIN_OWED", owed.gain()));
        }
        if (owed.goods()) {
            refusals.add(Refusal.of("CLOSING_GOODS_OWED"));
        }
        if (owed.correction()) {
            refusals.add(Refusal.of("CLOSING_CORRECTION_OWED"));
        }
        if (owed.restriction()) {
            refusals.add(Refusal.of("CLOSING_RESTRICTION_OWED"));
        }
    }

    private Account account(Decision decision) {
        var party = decision.matter();
        var remedied = remedies.of(decision);
        return new Account(
                decision,
                Remedies.left(decision, remedied),
                dueOn(party),
                payments(party),
                refunds(decision),
                remedied,
                deferrals.of(party),
                deadlines.calendar());
    }

    /** What went back of what was paid too much under a decision, the earliest first. */
    public List<Refund> refunds(Decision decision) {
        var party = decision.matter();
        return mapper.refunds(party.caseNumber()).stream()
                .map(ExecutionMapper.RefundRow::refund)
                .filter(refund -> refund.party().equals(party) && refund.decision() == decision.round())
                .toList();
    }

    private @Nullable LocalDate dueOn(Matter party) {
        return deadlines
                .find(party, "A95")
                .map(found -> DueDate.of(found.limit(), found.start(), found.stops(), List.of(), deadlines.calendar())
                        .effective())
                .orElse(null);
    }

    private Stream<Decision> penalties(CaseNumber caseNumber) {
        return decisions.of(caseNumber).stream().filter(this::isPenaltyInForce);
    }

    private boolean isPenaltyInForce(Decision decision) {
        return decision.kind() == DecisionKind.PENALTY && !revocations.isRevoked(decision);
    }
}
