package anjuan.exchange;

import anjuan.casefile.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the police that their system sent. It moves nothing by itself: an officer confirms that it is entered.
 *
 * @param key as the sender chose it; a key is taken once
 * @param referralNumber number of our letter that it answers; absent where the sender did not say
 * @param confirmedBy name of the officer who took note of it
 */
public record Arrival(
        String key,
        CaseNumber caseNumber,
        Answer answer,
        String organ,
        String letterNumber,
        LocalDate letterOn,
        @Nullable String content,
        @Nullable String referralNumber,
        Instant arrivedAt,
        @Nullable String confirmedBy,
        @Nullable LocalDate confirmedOn) {

    /** What the police say to a transfer. */
    public enum Answer {
        /** 立案 */
        ACCEPTED,
        /** 不予立案 */
        REFUSED,
        /** 要求补充材料 */
        MORE
    }
}
