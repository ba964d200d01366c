package anjuan.threshold;

import anjuan.threshold.Measure.Unit;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure about an act that is not the value of listed goods.
 *
 * @param unit in which the amount is said; the one of its kind
 * @param evidence numbers of the items of evidence that it rests on
 */
public record Amount(
        @NotNull Kind kind,

        @NotNull @PositiveOrZero @Digits(integer = 14, fraction = 2)
        BigDecimal amount,

        @NotNull Unit unit,
        @Nullable @Size(max = 200) String evidence) {

    /** What is counted. */
    public enum Kind {
        /** 未列入货物清单的收入、应收款 */
        RECEIPTS(Unit.YUAN),
        /** 原材料、购进价款 */
        COSTS(Unit.YUAN),
        /** 服务费、会员费、广告费 */
        FEES(Unit.YUAN),
        /** 权利人的损失 */
        LOSS(Unit.YUAN),
        /** 复制品 */
        COPIES(Unit.COPY),
        /** 网络传播的作品 */
        ITEMS(Unit.ITEM),
        /** 下载 */
        DOWNLOADS(Unit.TIME),
        /** 点击 */
        CLICKS(Unit.TIME),
        /** 会员制传播的注册会员 */
        MEMBERS(Unit.ACCOUNT);

        private final Unit unit;

        Kind(Unit unit) {
            this.unit = unit;
        }

        public Unit unit() {
            return unit;
        }
    }
}
