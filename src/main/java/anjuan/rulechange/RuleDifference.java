package anjuan.rulechange;

import org.jspecify.annotations.Nullable;

/**
 * One thing that two versions of a rule set differently.
 *
 * @param before absent where the older one does not set it
 * @param after absent where the newer one does not set it
 */
public record RuleDifference(
        String label, @Nullable String before, @Nullable String after) {}
