package anjuan.serving;

import anjuan.casefile.Matter;
import anjuan.serving.Service.Document;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Service by public notice (公告送达).
 *
 * @param paper number of the paper that is served by it
 * @param efforts how the party was looked for, or what else was tried
 * @param number its own number, on form 51
 * @param endedOn day on which its time was over, or on which the party was served otherwise
 */
public record PostedNotice(
        Matter matter,
        int no,
        Document document,
        String paper,
        Ground ground,
        String efforts,
        String place,
        @Nullable String number,
        LocalDate postedOn,
        @Nullable LocalDate endedOn) {

    /**
     * Why a public notice is allowed.
     *
     * @legal 市场监督管理行政处罚程序规定 第八十二条
     */
    public enum Ground {
        /** 受送达人下落不明 */
        WHEREABOUTS_UNKNOWN,
        /** 采取其他方式无法送达 */
        OTHER_WAYS_FAILED
    }

    boolean isRunning() {
        return endedOn == null;
    }
}
