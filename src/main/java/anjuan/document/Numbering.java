package anjuan.document;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Serials;
import anjuan.officer.Organisation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Gives papers their numbers by {@code config/numbering.yml}, such as 云市监处罚〔2026〕3号. */
@Service
public class Numbering {

    private static final String FILE = "config/numbering.yml";

    record Rules(String pattern, Map<NumberKind, String> prefixes) {

        Rules {
            var given = Map.copyOf(prefixes);
            for (var part : List.of("{place}", "{prefix}", "{year}", "{serial}")) {
                if (!pattern.contains(part)) {
                    throw new IllegalArgumentException(FILE + ": numbering.pattern lacks " + part);
                }
            }
            var missing = Arrays.stream(NumberKind.values())
                    .filter(kind -> !given.containsKey(kind))
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException(FILE + ": numbering.prefixes lacks " + missing);
            }
            prefixes = given;
        }

        String number(String place, NumberKind kind, int year, int serial) {
            return pattern.replace("{place}", place)
                    .replace("{prefix}", prefixes.get(kind))
                    .replace("{year}", Integer.toString(year))
                    .replace("{serial}", Integer.toString(serial));
        }
    }

    private final Serials serials;
    private final Organisation organisation;
    private final Rules rules = PackagedSettings.read(FILE, "numbering", Rules.class);

    Numbering(Serials serials, Organisation organisation) {
        this.serials = serials;
        this.organisation = organisation;
    }

    /** The next number of a kind at the bureau of a file, in the year of a day. */
    public String next(CaseFile file, NumberKind kind, LocalDate on) {
        var bureau = organisation.bureau(file.bureauId());
        return next(bureau.id(), bureau.shortName(), kind, on.getYear());
    }

    /**
     * The next number of a kind at a bureau in a year, without gaps: a rollback of the caller gives it back.
     *
     * @param place short name of the bureau's place
     */
    public String next(String bureauId, String place, NumberKind kind, int year) {
        return rules.number(place, kind, year, serials.next(kind + "/" + bureauId, year));
    }
}
