package anjuan.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The seven points of A52 and the result of A53, as form 36 has them. */
record ReviewForm(
        boolean jurisdiction,
        boolean party,
        boolean facts,
        boolean nature,
        boolean law,
        boolean procedure,
        boolean fairness,
        @NotNull Opinion opinion,
        @Nullable @Size(max = 2000) String advice) {

    static final ReviewForm BLANK = new ReviewForm(false, false, false, false, false, false, false, null, null);

    String points() {
        return Stream.of(jurisdiction, party, facts, nature, law, procedure, fairness)
                .map(holds -> holds ? "Y" : "N")
                .collect(Collectors.joining());
    }

    boolean holdsThroughout() {
        return !points().contains("N");
    }
}
