package anjuan.execution;

import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of the confiscated goods of a party (A106).
 *
 * @legal 行政处罚法 第七十四条
 */
public record GoodsHandling(
        Matter party,
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
        OTHER
    }
}
