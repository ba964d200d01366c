package anjuan.replay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A letter of another organ that the clue came with: its number is what the clue is known by there. */
record SourceLetter(@Nullable String from, String document) implements Flow {

    private static final int LONGEST = 40;

    static Optional<Flow> of(Tale tale) {
        return read(tale.published()).map(Flow.class::cast);
    }

    static Optional<SourceLetter> read(PublishedCase published) {
        var kind = published.referralKind();
        boolean isIn = kind != null && kind.endsWith("_in");
        return isIn && published.referral().document() != null
                ? Optional.of(new SourceLetter(
                        published.referral().from(), published.referral().document()))
                : Optional.empty();
    }

    /** What the clue is known by, the letter first. */
    static String reference(PublishedCase published) {
        return read(published)
                .map(letter -> Tale.cut(letter.document(), LONGEST) + " " + published.reference())
                .orElse(published.reference());
    }

    String words() {
        return "来函：" + (from == null ? "" : from + "，") + document;
    }

    @Override
    public FlowKind kind() {
        return FlowKind.SOURCE_LETTER;
    }

    @Override
    public String told() {
        return Stream.of(from, document)
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    @Override
    public boolean isCarried(Standing standing) {
        return List.of("SUPERIOR", "PROCURATORATE", "POLICE", "TRANSFER", "OTHER_BUREAU")
                        .contains(standing.text("source"))
                && standing.text("summary").contains(document);
    }
}
