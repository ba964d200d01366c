package anjuan.enforcement;

import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the court said to an application, or what the bureau answered to that. */
record CourtAnswer(Matter party, int no, int decision, Kind kind, String paper, LocalDate answeredOn) {

    enum Kind {
        ACCEPTED,
        NOT_ACCEPTED,
        /** 裁定准予执行 */
        ALLOWED,
        /** 裁定不予执行 */
        NOT_ALLOWED,
        /** 本机关向上一级人民法院申请复议 */
        OBJECTED,
        /** 裁定终结执行 */
        ENDED;

        /** Whether the bureau may go to the higher court against it. */
        boolean isRefusing() {
            return this == NOT_ACCEPTED || this == NOT_ALLOWED;
        }

        /** Whether it may follow what came before. */
        boolean mayFollow(@Nullable Kind before) {
            if (before == null) {
                return this == ACCEPTED || this == NOT_ACCEPTED;
            }
            return switch (before) {
                case ACCEPTED -> this == ALLOWED || this == NOT_ALLOWED;
                case NOT_ACCEPTED, NOT_ALLOWED -> this == OBJECTED;
                case OBJECTED ->
                    Set.of(ACCEPTED, NOT_ACCEPTED, ALLOWED, NOT_ALLOWED).contains(this);
                case ALLOWED -> this == ENDED;
                case ENDED -> false;
            };
        }
    }
}
