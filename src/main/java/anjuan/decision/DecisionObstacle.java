package anjuan.decision;

import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import java.util.List;

/** What may hold up a decision: whoever owns something that must be settled first implements this in its own package. */
public interface DecisionObstacle {

    /**
     * What is about to be decided.
     *
     * @param outcomes of the charges against the party; empty where none were listed
     */
    record Draft(DecisionKind kind, Penalty penalty, List<ChargeOutcome> outcomes) {}

    /**
     * What the pages of proposal, approval and decision say beforehand, so that nobody learns of it by a refusal.
     *
     * @param code of the message {@code sign.<code>}
     * @param args of the message; a resolvable one is said in the language of the page
     * @param href where it is settled
     * @param law that says so, as printed in Chinese
     */
    record Sign(String code, List<Object> args, String href, String law) {}

    /** What will hold up a penalty of a party as things stand, empty when nothing does. */
    default List<Sign> signs(Matter party) {
        return List.of();
    }

    /** What must be settled before a party is decided on in any way, empty when nothing is. */
    default List<Refusal> beforeDecision(Matter party) {
        return List.of();
    }

    /** What must be settled before this is decided on a party. */
    default List<Refusal> beforeDecision(Matter party, Draft draft) {
        return beforeDecision(party);
    }
}
