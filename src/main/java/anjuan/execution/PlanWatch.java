package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says how a plan of instalments stands on a day, in the facts that its diagram asks. */
@Component
class PlanWatch {

    /** How a plan stands. */
    enum State {
        /** The next instalment is waited for. */
        NEXT,
        /** An instalment was not paid by its last day. */
        MISSED,
        /** Nothing is waited for any more. */
        OVER
    }

    private final Deferrals deferrals;
    private final Performance performance;
    private final Halts halts;
    private final Deadlines deadlines;

    PlanWatch(Deferrals deferrals, Performance performance, Halts halts, Deadlines deadlines) {
        this.deferrals = deferrals;
        this.performance = performance;
        this.halts = halts;
        this.deadlines = deadlines;
    }

    State state(Matter deferral, LocalDate asOf) {
        var party = deferrals.read(deferral).party();
        var account = performance.find(party);
        boolean isInForce = account.flatMap(Account::plan)
                .filter(plan -> plan.matter().equals(deferral))
                .isPresent();
        if (!isInForce
                || halts.end(party).isPresent()
                || account.orElseThrow().owed(asOf).fine().signum() <= 0) {
            return State.OVER;
        }
        var end = account.orElseThrow().planEnd(asOf).orElseThrow();
        return end.missed() ? State.MISSED : asOf.isAfter(end.on()) ? State.OVER : State.NEXT;
    }

    /** The state, and when to look again where the next instalment is waited for. */
    Map<String, Object> facts(Matter deferral, LocalDate asOf) {
        var state = state(deferral, asOf);
        var facts = new HashMap<String, Object>(Map.of("planState", state.name()));
        if (state == State.NEXT) {
            deferrals.read(deferral).instalments().stream()
                    .map(instalment -> deadlines.calendar().workingDayFrom(instalment.dueOn()))
                    .filter(last -> !last.isBefore(asOf))
                    .findFirst()
                    .ifPresent(last -> facts.put("instalmentDue", deadlines.wakeAfter(last)));
        }
        return facts;
    }
}
