package anjuan.serving;

import org.jspecify.annotations.Nullable;

/**
 * What a way of service asks for beside its date (A87).
 *
 * @param witnesses names of the witnesses, or which recording shows it
 * @param address system or address to which it was sent
 * @param returned whether the post came back from the address that the party had confirmed (A88)
 * @param helper bureau that served it for us
 * @param letter number of the letter that asked it to
 * @param attachment id of the file in the case that shows the proof
 */
public record Particulars(
        @Nullable Witnessing witnessing,
        @Nullable String witnesses,
        @Nullable String address,
        @Nullable String trackingNo,
        boolean returned,
        @Nullable String helper,
        @Nullable String letter,
        @Nullable String attachment) {

    /** For a paper that was handed over and signed for. */
    static final Particulars NONE = new Particulars(null, null, null, null, false, null, null, null);
}
