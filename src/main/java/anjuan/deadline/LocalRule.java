package anjuan.deadline;

/**
 * What a bureau set in place of the statutory amount.
 *
 * @param statutory the amount of the text, in the unit of the limit
 * @param basis the bureau's own rule, or, where the amount is longer, the law that allows it
 */
public record LocalRule(int statutory, String basis) {}
