package anjuan.guidance;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the bureau below said to a guidance: papers that were asked for, a report, or that it took note.
 *
 * @param follows whether an opinion is followed; absent for the others
 * @param copy under which the papers that went up are kept; absent where none did
 * @param remark what the bureau above said to it; absent before it was looked at
 */
public record GuidanceReply(
        CaseNumber file,
        int seq,
        String body,
        @Nullable Boolean follows,
        @Nullable String copy,
        String repliedBy,
        LocalDate repliedOn,
        @Nullable Boolean enough,
        @Nullable String remark,
        @Nullable LocalDate consideredOn) {}
