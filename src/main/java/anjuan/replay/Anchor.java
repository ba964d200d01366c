package anjuan.replay;

import org.jspecify.annotations.Nullable;

/**
 * The days that a case hangs on, in their order.
 *
 * <p>The gap is how long, in calendar days after the anchor before it, an ordinary case takes; it only places dates that
 * nobody published.
 */
enum Anchor {
    CLUE("clue_received", 0),
    FILED("filed", 9),
    REPORTED(null, 30),
    NOTICE("notice", 12),
    STATEMENT(null, 9),
    DECISION("decision", 3),
    SERVED(null, 2),
    PERFORMED(null, 8),
    CLOSED("closed", 10),
    ARCHIVED(null, 12);

    private final @Nullable String field;
    private final int gap;

    Anchor(@Nullable String field, int gap) {
        this.field = field;
        this.gap = gap;
    }

    /** The name of the date in the file, or null where no file has it. */
    @Nullable
    String field() {
        return field;
    }

    int gap() {
        return gap;
    }

    Anchor before() {
        return values()[ordinal() - 1];
    }
}
