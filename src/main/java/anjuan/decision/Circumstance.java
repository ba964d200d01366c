package anjuan.decision;

import java.util.List;

/**
 * One thing that weighs in the decision on a party, told through {@code circumstance.<code>}.
 *
 * @param args what the message names, in its order
 */
public record Circumstance(String code, List<Object> args) {

    public static Circumstance of(String code, Object... args) {
        return new Circumstance(code, List.of(args));
    }
}
