package anjuan.rehearsal;

import java.util.Map;
import java.util.TreeMap;

/**
 * One question that a case put to a decision table, and what the active table and the draft say to it.
 *
 * @param matter the case, or the matter of it, as the engine's key writes it
 * @param inputs by the names that the table uses
 */
public record TableTurn(String matter, Map<String, String> inputs, TableAnswer active, TableAnswer draft) {

    /** What differs. */
    public enum Change {
        SAME(Verdict.SAME),
        /** The same answer from another row, which may have another legal basis. */
        OTHER_ROW(Verdict.DIFFERENT),
        OTHER_ANSWER(Verdict.DIFFERENT),
        /** The work that asks could not go on. */
        NO_ANSWER(Verdict.STUCK);

        private final Verdict verdict;

        Change(Verdict verdict) {
            this.verdict = verdict;
        }

        Verdict verdict() {
            return verdict;
        }
    }

    public TableTurn {
        inputs = new TreeMap<>(inputs);
    }

    public Change change() {
        if (draft.fault() != null) {
            return Change.NO_ANSWER;
        }
        if (!draft.saysTheSameAs(active)) {
            return Change.OTHER_ANSWER;
        }
        return draft.hitsTheSameAs(active) ? Change.SAME : Change.OTHER_ROW;
    }
}
