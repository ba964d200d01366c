package anjuan.rehearsal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the condition of a flow asks.
 *
 * @param word that the fact must be; empty where yes or no is asked
 * @param isNegated whether the flow is taken when the answer is no
 */
record Question(String fact, String word, boolean isNegated) {

    private static final Pattern FORM = Pattern.compile("\\$\\{(!?)([a-z]\\w*)(?: == '([A-Z_]+)')?}");

    /** Reads a condition as diagrams may hold it; absent where it asks nothing, such as {@code ${true}}. */
    static Optional<Question> of(String condition) {
        var parts = FORM.matcher(condition.strip());
        if (!parts.matches() || parts.group(2).equals("true") || parts.group(2).equals("false")) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                parts.group(2),
                parts.group(3) == null ? "" : parts.group(3),
                !parts.group(1).isEmpty()));
    }

    boolean asksForWord() {
        return !word.isEmpty();
    }
}
