package anjuan.rulechange;

import anjuan.definition.NoSuchDefinition;
import anjuan.definition.Severity;
import anjuan.definition.Subject;
import anjuan.document.Templates;
import anjuan.rulebook.RuleVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The rules of the bureau: what there is, what governs when, what each version sets. */
@Service
public class BureauRules {

    /** @param title what it is called, in the language of the reader */
    public record BureauRule(Subject subject, String key, String title) {}

    private final List<RuleChange> changes;
    private final Templates templates;
    private final TemplateChange templateChange;

    BureauRules(NumberingChange numbering, LimitsChange limits, TemplateChange templateChange, Templates templates) {
        this.changes = List.of(numbering, limits, templateChange);
        this.templates = templates;
        this.templateChange = templateChange;
    }

    /** Numbering, limits, then the templates by their forms. */
    public List<BureauRule> all() {
        return changes.stream()
                .flatMap(change ->
                        change.keys().stream().map(key -> new BureauRule(change.subject(), key, change.title(key))))
                .toList();
    }

    /** @throws NoSuchDefinition when there is no such rule */
    public BureauRule read(String key) {
        var change = change(key);
        return new BureauRule(change.subject(), key, change.title(key));
    }

    public boolean knows(String key) {
        return changes.stream().anyMatch(change -> change.owns(key));
    }

    /** The versions that the bureau has approved, the newest first. */
    public List<RuleVersion> versions(String key) {
        var change = change(key);
        return change.book().versions(change.kind(), key);
    }

    /** The approved version that governs a day; absent where what was delivered does. */
    public Optional<RuleVersion> inForce(String key, LocalDate on) {
        var change = change(key);
        return change.book().inForce(change.kind(), key, on);
    }

    /**
     * The content of a version.
     *
     * @param number counted from 1; 0 for what was delivered, or lies beside the program
     * @throws NoSuchDefinition when there is no such version
     */
    public String content(String key, int number) {
        return number == 0
                ? change(key).delivered(key)
                : versions(key).stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .map(RuleVersion::content)
                        .orElseThrow(() -> new NoSuchDefinition(key + " " + number));
    }

    /** The version that governs from the latest day; absent where the bureau has approved none. */
    public Optional<RuleVersion> latest(String key) {
        var change = change(key);
        return change.book().governing(change.kind(), key).stream().reduce((earlier, later) -> later);
    }

    /** The versions that will govern from a later day, the next first. */
    public List<RuleVersion> coming(String key, LocalDate today) {
        var change = change(key);
        return change.book().governing(change.kind(), key).stream()
                .filter(one -> one.validFrom().isAfter(today))
                .toList();
    }

    /** What the bureau itself has set, approved last or beside the program; absent where all is as packaged. */
    public Optional<String> own(String key) {
        var change = change(key);
        return latest(key)
                .map(RuleVersion::content)
                .or(() -> change.isDeliveredOwn(key) ? Optional.of(change.delivered(key)) : Optional.empty());
    }

    /** How much that blocks is wrong with a content, whatever its day. */
    public long faults(String key, String content) {
        return change(key).faults(key, content).stream()
                .filter(one -> one.severity() == Severity.BLOCKS)
                .count();
    }

    /** What a content sets, line by line. */
    public List<RuleLine> lines(String key, String content) {
        return change(key).lines(key, content);
    }

    public List<RuleDifference> differences(String key, String older, String newer) {
        return change(key).differences(key, older, newer);
    }

    /**
     * Rules that govern, or will, and no longer pass their checks: the product or its statute has moved on since.
     *
     * @param today what ceased to govern before it is not looked at
     */
    public List<BureauRule> unsound(LocalDate today) {
        return all().stream()
                .filter(rule -> Stream.concat(inForce(rule.key(), today).stream(), latest(rule.key()).stream())
                        .anyMatch(one -> faults(rule.key(), one.content()) > 0))
                .toList();
    }

    /** First day on which a version that is approved now may govern. */
    public LocalDate earliest() {
        return changes.get(0).book().earliest();
    }

    /** The names that the template of a paper may use. */
    public Set<String> fields(String template) {
        return templates.fields(templateChange.kind(template));
    }

    /** A paper from a template that passes its checks, each field filled with its own name. */
    public byte[] sample(String template, String content) {
        return templates.sample(templateChange.kind(template), TemplateChange.bytes(content));
    }

    /** The Word file that a content of a template keeps. */
    public static byte[] word(String content) {
        return TemplateChange.bytes(content);
    }

    private RuleChange change(String key) {
        return changes.stream().filter(one -> one.owns(key)).findFirst().orElseThrow(() -> new NoSuchDefinition(key));
    }
}
