package anjuan.deadline;

/**
 * One step by which a limit may be extended (延期); the steps of a limit are taken in their order, each once.
 *
 * @param amount how much the step gives; 0 where the text gives no length and the approver sets the end
 * @param isUpTo whether the approver may give less than the amount
 */
public record ExtensionRule(int amount, LimitUnit unit, Approver approver, boolean isUpTo) {

    public ExtensionRule {
        if (amount < 0) {
            throw new IllegalArgumentException("an extension of " + amount);
        }
    }

    /** Whether the text leaves the length to the approver. */
    public boolean isOpen() {
        return amount == 0;
    }
}
