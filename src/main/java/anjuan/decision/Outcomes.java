package anjuan.decision;

import anjuan.casefile.Matter;
import anjuan.charge.Charge;
import anjuan.charge.Charges;
import anjuan.decision.ChargeOutcome.Kind;
import anjuan.task.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is proposed and decided on each charge against a party: every charge that stands gets one outcome. */
@Component
class Outcomes {

    enum Of {
        PROPOSAL,
        DECISION
    }

    private final Charges charges;
    private final DecisionMapper mapper;

    Outcomes(Charges charges, DecisionMapper mapper) {
        this.charges = charges;
        this.mapper = mapper;
    }

    List<Charge> charges(Matter party) {
        return charges.against(party);
    }

    List<ChargeOutcome> of(Matter party, Of what, int round) {
        return mapper.outcomes(party.caseNumber(), what, round);
    }

    /** What stands against the outcomes entered; a case without listed charges has none. */
    List<Refusal> refusals(Matter party, DecisionKind kind, @Nullable List<ChargeOutcome> entered) {
        var open = charges.against(party);
        var outcomes = entered == null ? List.<ChargeOutcome>of() : entered;
        var refusals = new ArrayList<Refusal>();
        var named = new HashSet<Integer>();
        for (int line = 0; line < outcomes.size(); line++) {
            int no = outcomes.get(line).charge();
            boolean isOne = open.stream().anyMatch(charge -> charge.no() == no);
            if (!isOne || !named.add(no)) {
                refusals.add(Refusal.at("outcomes[" + line + "].charge", "CHARGE_UNKNOWN", no));
            }
        }
        var missing = open.stream()
                .filter(charge -> !named.contains(charge.no()))
                .map(Charge::breach)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            refusals.add(Refusal.at("outcomes", "CHARGE_WITHOUT_OUTCOME", missing));
        }
        if (refusals.isEmpty() && !open.isEmpty() && !fits(kind, outcomes)) {
            refusals.add(Refusal.at("outcomes", "CHARGE_OUTCOMES_DO_NOT_FIT"));
        }
        return refusals;
    }

    void keep(Matter party, Of what, int round, @Nullable List<ChargeOutcome> outcomes) {
        if (outcomes != null) {
            outcomes.forEach(outcome -> mapper.insertOutcome(party.caseNumber(), what, round, outcome));
        }
    }

    /** A penalty rests on a charge that is proven; any other kind on none that is, and on one of its own kind. */
    private static boolean fits(DecisionKind kind, List<ChargeOutcome> outcomes) {
        boolean isAnyProven = outcomes.stream().anyMatch(outcome -> outcome.outcome() == Kind.PROVEN);
        return kind == DecisionKind.PENALTY
                ? isAnyProven
                : !isAnyProven
                        && outcomes.stream()
                                .anyMatch(outcome -> outcome.outcome().name().equals(kind.name()));
    }
}
