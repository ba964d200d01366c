package anjuan.legal;

import org.jspecify.annotations.Nullable;

/**
 * How much one person of the legal section has.
 *
 * @param officerId absent for what nobody has taken
 * @param open tasks of reviewers and hosts
 * @param overdue those of them whose case is past its nearest due date
 * @param soon those of them that are inside the first window of warning
 */
public record Workload(@Nullable String officerId, @Nullable String name, int open, int overdue, int soon) {}
