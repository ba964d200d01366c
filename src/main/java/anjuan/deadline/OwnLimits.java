package anjuan.deadline;

import anjuan.deadline.Limits.Versions;
import anjuan.rulebook.ConfigurationFault;
import anjuan.rulebook.ConfigurationFile;
import anjuan.rulebook.RuleBook;
import anjuan.rulebook.RuleKind;
import anjuan.rulebook.RuleVersion;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * The statute with what the bureau sets over it: first the file beside the program, then each approved version from its
 * day on. As with a change of the law, the day on which a clock starts decides which version governs it.
 */
public class OwnLimits {

    /** The one rule of its kind. */
    public static final String NAME = "local-limits";

    private record Built(long revision, Versions versions) {}

    private final Limits statute;
    private final @Nullable LocalLimits file;
    private final RuleBook book;
    private volatile @Nullable Built built;

    /** @param own the bureau's file beside the program; absent where it has none */
    OwnLimits(Limits statute, @Nullable Resource own, RuleBook book) {
        this.statute = statute;
        this.file = own == null ? null : new LocalLimits(statute, own);
        if (file != null) {
            file.changed();
        }
        this.book = book;
    }

    /** Statute and bureau together, as they stand now. */
    Versions versions() {
        long revision = book.revision();
        var latest = built;
        if (latest == null || latest.revision() != revision) {
            latest = new Built(revision, build());
            built = latest;
        }
        return latest.versions();
    }

    /**
     * What a content sets, row by row.
     *
     * @throws ConfigurationFault when it cannot be read
     */
    public List<LocalLimit> read(String content) {
        return limits(content).rows();
    }

    /** What is wrong with a content; where it cannot be read at all, that. */
    public List<ConfigurationFault> faults(String content) {
        try {
            return limits(content).faults();
        } catch (ConfigurationFault unreadable) {
            return List.of(unreadable);
        }
    }

    /** The limits that a bureau may set something for, as the statute has them. */
    public List<Limit> settable() {
        return statute.all().stream()
                .filter(limit -> limit.validUntil() == null)
                .toList();
    }

    /** Rows as they are kept, in the shape of {@code local-limits.yml}. */
    public static String write(List<LocalLimit> rows) {
        var written = new ArrayList<Map<String, Object>>();
        for (var row : rows) {
            var one = new LinkedHashMap<String, Object>();
            one.put("id", String.valueOf(row.id()));
            if (row.amount() != null) {
                one.put("amount", row.amount());
            }
            if (row.warning() != null) {
                one.put("warning", new ArrayList<>(row.warning()));
            }
            if (row.legalBasis() != null && !row.legalBasis().isBlank()) {
                one.put("legal-basis", row.legalBasis());
            }
            written.add(one);
        }
        return ConfigurationFile.write(Map.of(NAME, written));
    }

    /** What the bureau sets in the file beside the program; its first draft begins with that. */
    public List<LocalLimit> ofFile() {
        return new TreeMap<>(file == null ? Map.of() : file.changed())
                .values().stream()
                        .map(limit -> new LocalLimit(
                                limit.id(),
                                limit.local() == null ? null : Integer.valueOf(limit.amount()),
                                List.of(
                                        limit.warning().officer(),
                                        limit.warning().unitHead(),
                                        limit.warning().head()),
                                limit.local() == null ? "" : limit.local().basis()))
                        .toList();
    }

    private LocalLimits limits(String content) {
        return new LocalLimits(statute, new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8), NAME));
    }

    private Versions build() {
        var approved = new ArrayList<Approved>();
        for (var version : book.governing(RuleKind.LIMITS, NAME)) {
            approved.add(new Approved(version.validFrom(), rows(version)));
        }
        return Versions.of(statute.all().stream()
                .flatMap(text -> pieces(text, approved).stream())
                .toList());
    }

    /** @param rows absent where the content cannot be read any more */
    private record Approved(LocalDate from, @Nullable LocalLimits rows) {

        Limit onto(Limit text) {
            return rows == null ? text : rows.onto(text);
        }
    }

    private @Nullable LocalLimits rows(RuleVersion version) {
        try {
            return limits(version.content());
        } catch (ConfigurationFault unreadable) {
            return null;
        }
    }

    /**
     * One text of a limit cut where what the bureau sets for it changes. Where a newer statute has overtaken a row, the
     * statute governs, and the health page says so. The file beside the program is only for the texts in force.
     */
    private List<Limit> pieces(Limit text, List<Approved> approved) {
        var pieces = new ArrayList<Limit>();
        var until = text.validUntil();
        var current = file == null || until != null ? text : file.onto(text);
        var from = text.validFrom();
        for (var one : approved) {
            if (until != null && one.from().isAfter(until)) {
                continue;
            }
            var next = one.onto(text);
            if (!next.equals(current)) {
                if (one.from().isAfter(from)) {
                    pieces.add(current.between(from, one.from().minusDays(1)));
                    from = one.from();
                }
                current = next;
            }
        }
        pieces.add(current.between(from, until));
        return pieces;
    }
}
