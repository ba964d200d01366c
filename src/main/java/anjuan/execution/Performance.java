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
import anjuan.remedy.Remedies;
import anjuan.remedy.Remedy;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a penalty is performed; what is owed holds up the closing. */
@Component
public class Performance implements ClosingObstacle, ClosingProof {

    private final ExecutionMapper mapper;
    private final Decisions decisions;
    private final Remedies remedies;
    private final Deferrals deferrals;
    private final Halts halts;
    private final Deadlines deadlines;
    private final Clock clock;

    Performance(
            ExecutionMapper mapper,
            Decisions decisions,
            Remedies remedies,
            Deferrals deferrals,
            Halts halts,
            Deadlines deadlines,
            Clock clock) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.remedies = remedies;
        this.deferrals = deferrals;
        this.halts = halts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public List<Payment> payments(Matter party) {
        return mapper.of(party.caseNumber()).stream()
                .map(ExecutionMapper.PaymentRow::payment)
                .filter(payment -> payment.matter().equals(party))
                .toList();
    }

    /** What a party owes of its penalty as of today. */
    public Optional<Owed> owed(Matter party) {
        return owed(party, LocalDate.now(clock));
    }

    /** What a party owes of its penalty, the late penalty counted up to and with a day; nothing where no penalty was decided. */
    public Optional<Owed> owed(Matter party, LocalDate asOf) {
        return penalty(party).map(decision -> {
            var payments = payments(party);
            return Owed.of(
                    remedies.left(decision),
                    latePenalty(decision, payments, asOf).amount(),
                    payments);
        });
    }

    /** The late penalty up to and with a day, with its derivation; nothing where no penalty was decided. */
    public Optional<LatePenalty> latePenalty(Matter party, LocalDate asOf) {
        return penalty(party).map(decision -> latePenalty(decision, payments(party), asOf));
    }

    /** How the plan of a party ends by what is known on a day; nothing where it has none. */
    public Optional<Deferral.End> planEnd(Matter party, LocalDate asOf) {
        return penalty(party).flatMap(decision -> deferrals
                .plan(party)
                .map(plan -> plan.end(remedies.left(decision).fine(), payments(party), asOf, deadlines.calendar())));
    }

    /** What became of the confiscated goods of a party. */
    public Optional<GoodsHandling> goods(Matter party) {
        return mapper.goods(party).map(ExecutionMapper.GoodsRow::handling);
    }

    /** Whether goods are confiscated of which nobody has yet said what became. */
    boolean hasGoodsToHandle(Matter party) {
        return penalty(party).map(decision -> remedies.left(decision).goods()).isPresent()
                && goods(party).isEmpty();
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
                null,
                note,
                on));
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        var refusals = new ArrayList<Refusal>();
        penalties(file.number()).forEach(party -> {
            boolean isToDecideAgain = remedies.annulment(party)
                    .filter(remedy -> remedy.outcome() == Remedy.Outcome.DECIDE_AGAIN)
                    .isPresent();
            if (isToDecideAgain) {
                refusals.add(Refusal.of("CLOSING_DECIDE_AGAIN"));
            } else if (halts.end(party).isEmpty()) {
                var owed = owed(party).orElseThrow();
                add(refusals, owed);
                if (owed.isNothing() && hasGoodsToHandle(party)) {
                    refusals.add(Refusal.of("CLOSING_GOODS_NOT_HANDLED"));
                }
            }
        });
        return refusals;
    }

    @Override
    public Set<ClosingGround> proven(CaseNumber caseNumber) {
        return penalties(caseNumber)
                .map(party -> halts.end(party)
                        .map(Performance::ground)
                        .orElseGet(() ->
                                remedies.annulment(party).isPresent() ? ClosingGround.OTHER : ClosingGround.PERFORMED))
                .collect(Collectors.toSet());
    }

    private static ClosingGround ground(Halt end) {
        return Halt.End.COURT_ENDED.name().equals(end.ground()) ? ClosingGround.COURT_ENDED : ClosingGround.OTHER;
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
    }

    private LatePenalty latePenalty(Decision decision, List<Payment> payments, LocalDate asOf) {
        var party = decision.matter();
        var fine = remedies.left(decision).fine();
        return dueOn(party)
                .map(dueOn -> LatePenalty.of(
                        fine,
                        dueOn,
                        payments.stream()
                                .map(payment -> new LatePenalty.Paid(payment.performedOn(), payment.fine()))
                                .toList(),
                        stops(party, fine, payments, asOf),
                        asOf))
                .orElseGet(() -> new LatePenalty(BigDecimal.ZERO, false, List.of()));
    }

    /** The last day to pay as the decision has it, whatever was granted later: a plan is a stop of its own. */
    private Optional<LocalDate> dueOn(Matter party) {
        return deadlines.find(party, "A95").map(found -> DueDate.of(
                        found.limit(), found.start(), found.stops(), List.of(), deadlines.calendar())
                .effective());
    }

    /** A plan holds from the request, so that the party does not pay for the time that the head took. */
    private List<LatePenalty.Stop> stops(Matter party, BigDecimal fine, List<Payment> payments, LocalDate asOf) {
        var remedied = remedies.of(party).stream()
                .map(remedy -> new LatePenalty.Stop(
                        remedy.lodgedOn(),
                        remedy.endedOn(),
                        remedy.kind() == Remedy.Kind.SUIT ? LatePenalty.Reason.SUIT : LatePenalty.Reason.REVIEW));
        var deferred = deferrals.of(party).stream()
                .filter(Deferral::isGranted)
                .map(plan -> new LatePenalty.Stop(
                        plan.requestedOn(),
                        plan.end(fine, payments, asOf, deadlines.calendar()).on(),
                        LatePenalty.Reason.DEFERRAL));
        return Stream.concat(remedied, deferred).toList();
    }

    private Stream<Matter> penalties(CaseNumber caseNumber) {
        return decisions.of(caseNumber).stream()
                .filter(decision -> decision.kind() == DecisionKind.PENALTY)
                .map(Decision::matter);
    }

    private Optional<Decision> penalty(Matter party) {
        return decisions.decision(party).filter(decision -> decision.kind() == DecisionKind.PENALTY);
    }
}
