package anjuan.measure;

import anjuan.casefile.RightKind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A law that lets goods be sealed or seized, by {@code config/seizure-grounds.yml}.
 *
 * @param zh act and article in Chinese, as papers name it
 * @param rights the kinds of right for which the law gives the power
 * @param validFrom first day on which it may be relied on; absent where the file does not bound it
 * @param validUntil last such day
 */
public record SeizureGround(
        String id,
        String zh,
        String en,
        Set<RightKind> rights,
        By approver,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** Who approves a seizure on this ground. */
    public enum By {
        /** 部门负责人 */
        HEAD,
        /** 设区的市级以上部门的主要负责人，须经书面报告 */
        CHIEF_OF_CITY
    }

    public SeizureGround {
        rights = Set.copyOf(rights);
        if (rights.isEmpty()) {
            throw new IllegalArgumentException("seizure ground " + id + " names no kind of right");
        }
    }

    /** Whether it can be relied on in a case about this kind of right on a day. */
    public boolean covers(RightKind right, LocalDate day) {
        return rights.contains(right)
                && (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil));
    }
}
