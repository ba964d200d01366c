package anjuan.deadline;

/** By how much a limit may be extended (延期), by the approval of which post, and how many times. */
public record ExtensionRule(int amount, LimitUnit unit, String approver, int times) {

    public ExtensionRule {
        if (amount < 1 || times < 1) {
            throw new IllegalArgumentException("an extension of " + amount + ", " + times + " times");
        }
    }
}
