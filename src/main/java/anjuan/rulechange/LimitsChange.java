package anjuan.rulechange;

import anjuan.deadline.Limit;
import anjuan.deadline.LocalLimit;
import anjuan.deadline.OwnLimits;
import anjuan.definition.Finding;
import anjuan.definition.Severity;
import anjuan.definition.Subject;
import anjuan.rulebook.ConfigurationFault;
import anjuan.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shorter amounts for the bureau's own duties, and when is warned (本局期限和预警). */
@Component
class LimitsChange extends RuleChange {

    private static final Pattern ROW = Pattern.compile("local-limits\\[(\\d+)].*");

    private final OwnLimits limits;

    LimitsChange(OwnLimits limits, RuleBook book, MessageSource messages) {
        super(Subject.LIMITS, book, messages);
        this.limits = limits;
    }

    @Override
    List<String> keys() {
        return List.of(OwnLimits.NAME);
    }

    @Override
    String title(String key) {
        return word("rule.localLimits");
    }

    @Override
    String delivered(String key) {
        return OwnLimits.write(limits.ofFile());
    }

    @Override
    boolean isDeliveredOwn(String key) {
        return !limits.ofFile().isEmpty();
    }

    @Override
    List<Finding> faults(String key, String content) {
        var faults = limits.faults(content);
        var findings = new ArrayList<Finding>();
        var rows = rows(content);
        for (var fault : faults) {
            var id = row(fault, rows);
            findings.add(broken(fault.fault(), id, id.isEmpty() ? "" : word("limit." + id), fault.line()));
        }
        var statute = statute();
        for (var row : rows) {
            warn(row, statute.get(String.valueOf(row.id())), findings);
        }
        return List.copyOf(findings);
    }

    @Override
    List<RuleLine> lines(String key, String content) {
        var statute = statute();
        return rows(content).stream()
                .map(row -> new RuleLine(
                        String.valueOf(row.id()),
                        row.id() + " " + word("limit." + row.id()),
                        told(row, statute.get(String.valueOf(row.id())))))
                .toList();
    }

    private void warn(LocalLimit row, @Nullable Limit limit, List<Finding> findings) {
        if (limit == null) {
            return;
        }
        var title = word("limit." + limit.id());
        if (row.amount() == null && row.warning() == null) {
            findings.add(finding(Severity.WARNS, "LIMIT_SETS_NOTHING", limit.id(), title, 0));
        } else if (row.amount() != null && row.amount() > limit.amount() && isNamed(row.legalBasis())) {
            findings.add(finding(
                    Severity.WARNS,
                    "LIMIT_LONGER_BY_LAW",
                    limit.id(),
                    title,
                    0,
                    row.amount(),
                    limit.amount(),
                    String.valueOf(row.legalBasis())));
        }
    }

    private String told(LocalLimit row, @Nullable Limit limit) {
        var told = new ArrayList<String>();
        if (limit != null && row.amount() != null) {
            told.add(word("rule.limit.amount", amount(row.amount(), limit), amount(limit.amount(), limit)));
        }
        if (row.warning() != null) {
            told.add(word(
                    "rule.limit.warning",
                    row.warning().stream().map(String::valueOf).collect(Collectors.joining(" / "))));
        }
        if (isNamed(row.legalBasis())) {
            told.add(row.legalBasis());
        }
        return told.isEmpty() ? word("rule.limit.nothing") : String.join(word("rule.comma"), told);
    }

    private static boolean isNamed(@Nullable String basis) {
        return basis != null && !basis.isBlank();
    }

    private String amount(int amount, Limit limit) {
        return word("limits.amount." + limit.unit(), amount);
    }

    private Map<String, Limit> statute() {
        return limits.settable().stream().collect(Collectors.toMap(Limit::id, Function.identity()));
    }

    private List<LocalLimit> rows(String content) {
        try {
            return limits.read(content);
        } catch (ConfigurationFault unreadable) {
            return List.of();
        }
    }

    private static String row(ConfigurationFault fault, List<LocalLimit> rows) {
        var found = ROW.matcher(fault.key());
        int index = found.matches() ? Integer.parseInt(found.group(1)) : rows.size();
        return index < rows.size() && rows.get(index).id() != null
                ? rows.get(index).id()
                : "";
    }
}
