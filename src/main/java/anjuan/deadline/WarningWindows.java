package anjuan.deadline;

/**
 * How long before its end a limit is warned of: first to the officer, then to the unit head, then to the head.
 *
 * <p>Counted in working days or hours where the limit is, in calendar days otherwise. 0 is the last day itself.
 */
public record WarningWindows(int officer, int unitHead, int head) {

    public WarningWindows {
        if (head < 0 || unitHead < head || officer < unitHead) {
            throw new IllegalArgumentException("warnings " + officer + ", " + unitHead + ", " + head
                    + " before the end do not come one after another");
        }
    }
}
