package anjuan.deadline;

import java.time.LocalDate;

/** An extension (延期) that was granted, with the amount that the rule of its day gave. */
public record Extension(LocalDate approvedOn, int amount, LimitUnit unit, String approver, String reason) {

    public Extension {
        if (amount < 1) {
            throw new IllegalArgumentException("an extension by " + amount + " " + unit);
        }
    }
}
