package anjuan.rulechange;

import anjuan.definition.Finding;
import anjuan.definition.Severity;
import anjuan.definition.Subject;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.NumberingRules;
import anjuan.rulebook.ConfigurationFault;
import anjuan.rulebook.RuleBook;
import anjuan.rulebook.RuleVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How filings and papers are numbered (文书编号). */
@Component
class NumberingChange extends RuleChange {

    private static final String PATTERN = "pattern";

    private final Numbering numbering;

    NumberingChange(Numbering numbering, RuleBook book, MessageSource messages) {
        super(Subject.NUMBERING, book, messages);
        this.numbering = numbering;
    }

    @Override
    List<String> keys() {
        return List.of(Numbering.NAME);
    }

    @Override
    String title(String key) {
        return word("rule.numbering");
    }

    @Override
    String delivered(String key) {
        return numbering.packaged();
    }

    @Override
    boolean isDeliveredOwn(String key) {
        return false;
    }

    @Override
    List<Finding> faults(String key, String content) {
        var faults = NumberingRules.faults(content);
        var findings = new ArrayList<Finding>();
        faults.forEach(
                fault -> findings.add(broken(fault.fault(), element(fault), label(element(fault)), fault.line())));
        if (faults.isEmpty()) {
            var rules = NumberingRules.read(content);
            earlier().forEach(before -> rules.takenFrom(before)
                    .forEach((kind, other) -> findings.add(finding(
                            Severity.BLOCKS,
                            "NUMBERS_TAKEN",
                            kind.name(),
                            label(kind.name()),
                            0,
                            rules.prefixes().get(kind),
                            label(other.name())))));
        }
        return findings.stream().distinct().toList();
    }

    @Override
    List<RuleLine> lines(String key, String content) {
        try {
            var rules = NumberingRules.read(content);
            var lines = new ArrayList<RuleLine>();
            lines.add(new RuleLine(PATTERN, label(PATTERN), rules.pattern()));
            for (var kind : NumberKind.values()) {
                lines.add(new RuleLine(
                        kind.name(), label(kind.name()), rules.prefixes().getOrDefault(kind, "")));
            }
            return List.copyOf(lines);
        } catch (ConfigurationFault unreadable) {
            return List.of();
        }
    }

    private List<NumberingRules> earlier() {
        return Stream.concat(
                        Stream.of(numbering.packaged()),
                        book().versions(kind(), Numbering.NAME).stream().map(RuleVersion::content))
                .map(NumberingRules::read)
                .toList();
    }

    /** The kind whose prefix is wrong, or the pattern. */
    private static String element(ConfigurationFault fault) {
        var last = fault.key().substring(fault.key().lastIndexOf('.') + 1);
        return last.equals(PATTERN) ? PATTERN : last.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private String label(String element) {
        return switch (element) {
            case PATTERN -> word("rule.pattern");
            case "FILING" -> word("rule.filing");
            default -> word("paper." + element);
        };
    }
}
