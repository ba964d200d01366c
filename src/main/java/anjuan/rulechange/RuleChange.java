package anjuan.rulechange;

import anjuan.definition.Changeable;
import anjuan.definition.Draft;
import anjuan.definition.Finding;
import anjuan.definition.Severity;
import anjuan.definition.Subject;
import anjuan.rulebook.Fault;
import anjuan.rulebook.RuleBook;
import anjuan.rulebook.RuleKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Rules of one kind: what is the same for all of them. */
abstract class RuleChange implements Changeable {

    /** What a draft was begun from where the bureau has approved nothing yet. */
    private static final String DELIVERED = "delivered";

    /** A year beyond that is a slip of the hand. */
    private static final int MOST_YEARS = 100;

    private final Subject subject;
    private final RuleBook book;
    private final MessageSource messages;

    RuleChange(Subject subject, RuleBook book, MessageSource messages) {
        this.subject = subject;
        this.book = book;
        this.messages = messages;
    }

    /** The rules of this kind, in the order in which they are listed. */
    abstract List<String> keys();

    /** What a rule is called, in the language of the reader. */
    abstract String title(String key);

    /** What governs until the bureau approves a version. */
    abstract String delivered(String key);

    /** Whether that is the bureau's own, put beside the program. */
    abstract boolean isDeliveredOwn(String key);

    /** What is wrong with a content apart from its day. */
    abstract List<Finding> faults(String key, String content);

    /** What a content sets; of one that cannot be read, nothing. */
    abstract List<RuleLine> lines(String key, String content);

    Subject subject() {
        return subject;
    }

    RuleKind kind() {
        return RuleKind.valueOf(subject.name());
    }

    RuleBook book() {
        return book;
    }

    @Override
    public boolean owns(String key) {
        return keys().contains(key);
    }

    @Override
    public final Optional<Latest> latest(String key) {
        if (!owns(key)) {
            return Optional.empty();
        }
        return Optional.of(book.newest(kind(), key)
                .map(one -> new Latest(subject, one.reference(), one.number(), one::content))
                .orElseGet(() -> new Latest(subject, DELIVERED, 0, () -> delivered(key))));
    }

    /** What says the same but for another day is a change while that day has not come. */
    @Override
    public final boolean changesNothing(Draft draft, Latest latest) {
        boolean isMoved = book.newest(kind(), draft.key())
                .filter(one -> !one.validFrom().isBefore(book.earliest()))
                .filter(one -> !one.validFrom().equals(draft.effectiveFrom()))
                .isPresent();
        return !isMoved && latest.content().get().equals(draft.content());
    }

    @Override
    public final List<Finding> check(Subject asked, String key, String content, @Nullable LocalDate effectiveFrom) {
        var findings = new ArrayList<Finding>();
        findings.addAll(wrongDay(effectiveFrom));
        findings.addAll(faults(key, content));
        return findings.stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    @Override
    public final String activate(Draft draft, String approver) {
        var from = Objects.requireNonNull(draft.effectiveFrom());
        return book.add(kind(), draft.key(), draft.content(), from, approver).reference();
    }

    /** What two contents set differently, in the order of the newer one, what is gone at the end. */
    List<RuleDifference> differences(String key, String older, String newer) {
        var before = new LinkedHashMap<String, RuleLine>();
        lines(key, older).forEach(line -> before.put(line.key(), line));
        var differences = new ArrayList<RuleDifference>();
        for (var line : lines(key, newer)) {
            var was = before.remove(line.key());
            if (was == null || !was.value().equals(line.value())) {
                differences.add(new RuleDifference(line.label(), was == null ? null : was.value(), line.value()));
            }
        }
        before.values().forEach(gone -> differences.add(new RuleDifference(gone.label(), gone.value(), null)));
        return List.copyOf(differences);
    }

    private List<Finding> wrongDay(@Nullable LocalDate effectiveFrom) {
        if (effectiveFrom == null) {
            return List.of(finding(Severity.BLOCKS, "EFFECTIVE_MISSING", "", "", 0));
        }
        var earliest = book.earliest();
        if (effectiveFrom.isBefore(earliest)) {
            return List.of(finding(Severity.BLOCKS, "EFFECTIVE_TOO_EARLY", "", "", 0, earliest, effectiveFrom));
        }
        if (effectiveFrom.isAfter(earliest.plusYears(MOST_YEARS))) {
            return List.of(finding(Severity.BLOCKS, "EFFECTIVE_TOO_LATE", "", "", 0, effectiveFrom));
        }
        return effectiveFrom.isAfter(earliest.plusYears(1))
                ? List.of(finding(Severity.WARNS, "EFFECTIVE_FAR_AWAY", "", "", 0, effectiveFrom))
                : List.of();
    }

    static Finding broken(Fault fault, String element, String label, int line) {
        return finding(Severity.BLOCKS, String.valueOf(fault.code()), element, label, line, (Object[]) fault.args());
    }

    static Finding finding(
            Severity severity, String code, String element, String label, int line, Object... arguments) {
        return new Finding(
                severity,
                code,
                element,
                label,
                line,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }
}
