package anjuan.summary;

import anjuan.task.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a field that only some answers need. */
final class Filled {

    private Filled() {}

    static void require(String field, @Nullable String text, List<Refusal> refusals) {
        if (text == null || text.isBlank()) {
            refusals.add(Refusal.at(field, "REQUIRED"));
        }
    }
}
