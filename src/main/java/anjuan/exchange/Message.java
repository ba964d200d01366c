package anjuan.exchange;

import anjuan.casefile.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A message to the systems of other organs.
 *
 * @param key tells it from every other message; the receiver takes a key once
 * @param kind name of its schema in {@code config/exchange}
 * @param occurredOn legal date of the act that it tells of
 * @param body JSON as it is sent
 * @param attempts how often sending failed since it was posted or tried again by hand
 * @param cause why it was not sent, absent where nothing went wrong
 */
public record Message(
        String key,
        String kind,
        CaseNumber caseNumber,
        LocalDate occurredOn,
        String body,
        State state,
        int attempts,
        Instant nextTryAt,
        @Nullable String cause,
        Instant postedAt,
        @Nullable Instant sentAt) {

    /** How far a message has come. */
    public enum State {
        /** 待发送 */
        WAITING,
        /** 已发送 */
        SENT,
        /** 发送失败: nothing more is tried until an administrator asks for it. */
        FAILED
    }
}
