package anjuan.execution;

import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of the goods that a decision confiscated from a party (A106).
 *
 * @param decision round of the decision
 * @param witness who saw it, where somebody did
 * @legal 行政处罚法 第七十四条
 */
public record GoodsHandling(
        Matter party,
        int decision,
        Way way,
        String place,
        String content,
        String receiver,
        @Nullable String witness,
        LocalDate handledOn) {

    public enum Way {
        DESTROYED,
        AUCTIONED,
        /** 移交有关部门或者按照国家有关规定移送保管、统一处理 */
        HANDED_OVER,
        /** 按照国家有关规定作其他处理 */
        OTHER,
        /** 执行终结，没有收缴到实物: nothing to deal with, only where the execution ended and no goods were taken. */
        NOT_OBTAINED
    }
}
