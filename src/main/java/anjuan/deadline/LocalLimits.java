package anjuan.deadline;

import anjuan.rulebook.ConfigurationFault;
import anjuan.rulebook.ConfigurationFile;
import anjuan.rulebook.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.io.Resource;

/**
 * What the bureau sets for itself over the statute, in one version: shorter amounts for its own duties, and other
 * warnings. A longer amount needs the law that allows it; the time of a party is not the bureau's to change.
 */
final class LocalLimits {

    private static final String ROOT = "local-limits";

    private final Limits statute;
    private final ConfigurationFile file;
    private final List<LocalLimit> rows;

    /** @throws ConfigurationFault when it cannot be read at all */
    LocalLimits(Limits statute, Resource resource) {
        this.statute = statute;
        this.file = new ConfigurationFile(resource);
        this.rows = file.read(ROOT, Bindable.listOf(LocalLimit.class));
    }

    List<LocalLimit> rows() {
        return rows;
    }

    /**
     * The limits that it changes, by id.
     *
     * @throws ConfigurationFault naming line, key and remedy of the first row that is wrong
     */
    Map<String, Limit> changed() {
        var changed = new HashMap<String, Limit>();
        for (int index = 0; index < rows.size(); index++) {
            var limit = changed(index);
            file.require(
                    changed.put(limit.id(), limit) == null, key(index) + ".id", Fault.of("LIMIT_TWICE", limit.id()));
        }
        return changed;
    }

    /** A text with what is set for it; unchanged where nothing is, or where a row is not lawful for that text. */
    Limit onto(Limit text) {
        for (int index = 0; index < rows.size(); index++) {
            if (text.id().equals(rows.get(index).id())) {
                try {
                    return onto(rows.get(index), text, key(index));
                } catch (ConfigurationFault unlawful) {
                    return text;
                }
            }
        }
        return text;
    }

    /** What is wrong, row by row. */
    List<ConfigurationFault> faults() {
        var faults = new ArrayList<ConfigurationFault>();
        var seen = new HashSet<String>();
        for (int index = 0; index < rows.size(); index++) {
            try {
                var limit = changed(index);
                file.require(seen.add(limit.id()), key(index) + ".id", Fault.of("LIMIT_TWICE", limit.id()));
            } catch (ConfigurationFault fault) {
                faults.add(fault);
            }
        }
        return List.copyOf(faults);
    }

    private static String key(int index) {
        return ROOT + "[" + index + "]";
    }

    private Limit changed(int index) {
        var row = rows.get(index);
        var key = key(index);
        var id = file.required(row.id(), key + ".id", Fault.of("LIMIT_MISSING"));
        file.require(statute.knows(id), key + ".id", Fault.of("NO_SUCH_LIMIT", id));
        var versions = statute.versions(id);
        var latest = versions.get(versions.size() - 1);
        file.require(latest.validUntil() == null, key + ".id", Fault.of("LIMIT_NOT_IN_FORCE", id));
        return onto(row, latest, key);
    }

    private Limit onto(LocalLimit row, Limit limit, String key) {
        int local = row.amount() == null ? limit.amount() : Limits.positive(file, row.amount(), key + ".amount");
        boolean isOurDuty = !limit.rolls()
                && !limit.isBefore()
                && limit.unit() != LimitUnit.EACH_MONTH
                && limit.unit() != LimitUnit.EACH_YEAR;
        file.require(
                local == limit.amount() || isOurDuty, key + ".amount", Fault.of("LIMIT_NOT_OURS_TO_CUT", limit.id()));
        var basis = row.legalBasis();
        file.require(
                local <= limit.amount() || (basis != null && !basis.isBlank()),
                key + ".amount",
                Fault.of("LIMIT_LONGER", local, limit.amount(), limit.id()));
        var windows = row.warning() == null && limit.warning().officer() < local
                ? limit.warning()
                : Limits.windows(file, row.warning(), key + ".warning", local, limit.unit(), limit.isBefore());
        return limit.with(local, windows, basis == null ? "" : basis);
    }
}
