package anjuan.definition;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a condition asks: one fact, and for a fact with several answers which one.
 *
 * @param value empty for a fact that is yes or no, and for a date
 */
public record Asked(String fact, boolean isNegated, String value) {

    private static final Pattern FORM = Pattern.compile("\\$\\{(!?)([a-z]\\w*)(?: == '([A-Z_]+)')?}");

    /** Absent where the expression is of another form, which no diagram may hold. */
    public static Optional<Asked> read(String expression) {
        var found = FORM.matcher(expression.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var value = found.group(3) == null ? "" : found.group(3);
        return Optional.of(new Asked(found.group(2), !found.group(1).isEmpty(), value));
    }
}
