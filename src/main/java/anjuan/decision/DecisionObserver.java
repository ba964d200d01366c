package anjuan.decision;

/** Hears of each decision in the transaction in which its paper is made and has its number. */
public interface DecisionObserver {

    void issued(Decision decision);
}
