package anjuan.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done: a stable code, told in the user's language through {@code refusal.<code>}.
 *
 * @param field the field of the form that it is about, or null when it is about the whole act
 * @param args what the message names, in its order
 */
public record Refusal(@Nullable String field, String code, List<Object> args) {

    public static Refusal of(String code, Object... args) {
        return new Refusal(null, code, List.of(args));
    }

    public static Refusal at(@Nullable String field, String code, Object... args) {
        return new Refusal(field, code, List.of(args));
    }
}
