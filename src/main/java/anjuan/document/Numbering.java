package anjuan.document;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Serials;
import anjuan.officer.Bureau;
import anjuan.officer.Organisation;
import anjuan.rulebook.RuleBook;
import anjuan.rulebook.RuleKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * Gives papers their numbers, such as 云市监处罚〔2026〕3号, by the rules of the bureau that govern the day, at first those
 * of {@code config/numbering.yml}.
 */
@Service
public class Numbering {

    /** The one rule of its kind. */
    public static final String NAME = "numbering";

    private final Serials serials;
    private final Organisation organisation;
    private final RuleBook book;
    private final String packaged = packagedContent();
    private final NumberingRules ofProduct = NumberingRules.read(packaged);
    private final Map<String, NumberingRules> read = new ConcurrentHashMap<>();

    Numbering(Serials serials, Organisation organisation, RuleBook book) {
        this.serials = serials;
        this.organisation = organisation;
        this.book = book;
    }

    /** The next number of a kind at the bureau of a file, in the year of a day. */
    public String next(CaseFile file, NumberKind kind, LocalDate on) {
        return next(organisation.bureau(file.bureauId()), kind, on);
    }

    /** The next number of a kind at a bureau in the year of a day, without gaps: a rollback of the caller gives it back. */
    public String next(Bureau bureau, NumberKind kind, LocalDate on) {
        return next(bureau, kind, on, on.getYear());
    }

    /**
     * The same in the year of another day.
     *
     * @param on the day of the paper, whose rules govern
     * @param year the year that the number counts in
     */
    public String next(Bureau bureau, NumberKind kind, LocalDate on, int year) {
        return rules(on).number(bureau.shortName(), kind, year, serials.next(kind + "/" + bureau.id(), year));
    }

    /** The rules that the product delivers. */
    public String packaged() {
        return packaged;
    }

    private NumberingRules rules(LocalDate on) {
        var content = book.inForce(RuleKind.NUMBERING, NAME, on)
                .map(one -> one.content())
                .orElse(packaged);
        return read.computeIfAbsent(content, one -> NumberingRules.read(one).or(ofProduct));
    }

    private static String packagedContent() {
        try {
            return new ClassPathResource("config/numbering.yml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read config/numbering.yml", e);
        }
    }
}
