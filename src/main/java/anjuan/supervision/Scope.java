package anjuan.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What part of the tree of bureaus is asked for.
 *
 * @param branch path of the bureau under which everything counts
 * @param bureauId one bureau alone, absent for the whole branch
 * @param unitId one unit alone
 */
record Scope(
        String branch, @Nullable String bureauId, @Nullable String unitId) {}
