package anjuan.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every error of the interface looks like.
 *
 * @param code stable, for programs
 * @param message for people, in the language asked for
 * @param fields what is wrong field by field; a field of null stands for the whole act
 */
record ApiError(String code, String message, List<Field> fields) {

    record Field(@Nullable String field, String code, String message) {}
}
