package anjuan.definition;

/**
 * One thing in which a later version of a definition differs from an earlier one.
 *
 * @param element id of the node, flow or row; empty where the definition as a whole differs
 * @param type its kind in BPMN, such as {@code userTask}; {@code row}, {@code column} or {@code table} of a table
 * @param label what it is called in the later version, or in the earlier one where it was removed
 * @param detail the column of a table, or the attribute that has no word of its own; else empty
 * @param older what the earlier version says, empty for nothing
 * @param newer what the later version says, empty for nothing
 */
public record Difference(
        Change change,
        Aspect aspect,
        String element,
        String type,
        String label,
        String detail,
        String older,
        String newer) {

    /** What became of it. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /** What of it differs. */
    public enum Aspect {
        /** The element, row or column itself came or went. */
        WHOLE,
        KIND,
        LABEL,
        LABEL_EN,
        LEGAL_BASIS,
        LIMIT,
        POST,
        STEP,
        CONDITION,
        DEFAULT,
        TIMER,
        MESSAGE,
        ERROR,
        CALLED,
        TABLE,
        ATTACHED,
        INTERRUPTS,
        FROM,
        TO,
        PLACE,
        REPEATED,
        DATA,
        /** An attribute or part that has no word of its own. */
        OTHER,
        CELL,
        POSITION,
        HIT_POLICY
    }
}
