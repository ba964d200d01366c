package anjuan.jurisdiction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Enforcement that a bureau entrusted to an organisation in writing (A16).
 *
 * @param qualification how the organisation meets the conditions of the law
 * @param fromOn first day of the term
 * @param untilOn last day of the term
 * @param publishedAt where the letter is made public
 * @legal 市场监督管理行政处罚程序规定 第九条；行政处罚法 第二十条、第二十一条
 */
public record Entrustment(
        String id,
        String bureauId,
        String number,
        String organisation,
        String qualification,
        String matters,
        String powers,
        LocalDate fromOn,
        LocalDate untilOn,
        String signedBy,
        LocalDate signedOn,
        String publishedAt,
        LocalDate publishedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason) {

    /** Whether the organisation may act under it on a day. */
    public boolean isInForce(LocalDate on) {
        return !on.isBefore(fromOn) && !on.isAfter(untilOn) && (endedOn == null || on.isBefore(endedOn));
    }

    /** Whether it has not run out by a day, nor been ended. */
    public boolean isRunning(LocalDate on) {
        return endedOn == null && !on.isAfter(untilOn);
    }
}
