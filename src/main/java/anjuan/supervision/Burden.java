package anjuan.supervision;

/**
 * How many limits of a bureau or a unit run out.
 *
 * @param id of the bureau or the unit
 * @param overdue running past their due date
 * @param unexplained those of the overdue ones for which nobody has given a reason
 * @param soon inside their first window of warning
 */
public record Burden(String id, int overdue, int unexplained, int soon) {}
