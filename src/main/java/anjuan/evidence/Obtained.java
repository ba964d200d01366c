package anjuan.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the items of one act were obtained.
 *
 * @param by names of the officers, the one who keeps the items first
 * @param media recording of the taking by photo, audio or video (A39)
 */
public record Obtained(
        Origin origin,
        LocalDate on,
        String by,
        String keeper,
        @Nullable String place,
        @Nullable String media,
        @Nullable Integer actNo,
        @Nullable String matter) {

    /** What came with the answer of somebody who was asked, kept by whoever took it in. */
    public static Obtained answered(LocalDate on, String by, String matter) {
        return new Obtained(Origin.ANSWERED, on, by, by, null, null, null, matter);
    }
}
