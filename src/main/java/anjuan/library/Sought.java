package anjuan.library;

import anjuan.casefile.RightKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Question} as the patterns of the search, {@code !} standing before a sign that means itself. */
record Sought(
        List<String> words,
        @Nullable RightKind right,
        @Nullable String kind,
        @Nullable String article,
        Answer.@Nullable State state,
        boolean guidanceOnly) {}
