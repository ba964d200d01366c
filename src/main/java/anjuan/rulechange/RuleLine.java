package anjuan.rulechange;

/**
 * One thing that a rule sets, in the words of the reader.
 *
 * @param key the same in all versions of the rule
 */
public record RuleLine(String key, String label, String value) {}
