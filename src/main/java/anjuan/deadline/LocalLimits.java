package anjuan.deadline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.io.Resource;

/**
 * What the bureau sets for itself in {@code ./config/local-limits.yml}: shorter amounts for its own duties, and other
 * warnings. A longer amount needs the law that allows it; the time of a party is not the bureau's to change.
 */
record LocalLimits(
        @Nullable String id,
        @Nullable Integer amount,
        @Nullable List<Integer> warning,
        @Nullable String legalBasis) {

    /** @throws ConfigurationFault naming line, key and remedy of the first thing that is wrong */
    static Limits apply(Limits statute, Resource resource) {
        ConfigurationFile file = new ConfigurationFile(resource);
        List<LocalLimits> rows = file.read("local-limits", Bindable.listOf(LocalLimits.class));
        List<Limit> limits = new ArrayList<>(statute.all());
        for (int index = 0; index < rows.size(); index++) {
            LocalLimits row = rows.get(index);
            String key = "local-limits[" + index + "]";
            String id = file.required(row.id(), key + ".id", "Write the id of a limit, such as A80.");
            file.require(
                    statute.knows(id), key + ".id", "there is no limit " + id, "Write an id of config/limits.yml.");
            file.require(
                    limits.stream().anyMatch(limit -> limit.id().equals(id) && limit.validUntil() == null),
                    key + ".id",
                    "no text of " + id + " is in force any more",
                    "Remove the row.");
            file.require(
                    limits.stream().noneMatch(limit -> limit.id().equals(id) && limit.local() != null),
                    key + ".id",
                    id + " is set twice",
                    "Keep one of the two.");
            limits.replaceAll(
                    limit -> limit.id().equals(id) && limit.validUntil() == null ? row.onto(limit, file, key) : limit);
        }
        return new Limits(limits);
    }

    private Limit onto(Limit limit, ConfigurationFile file, String key) {
        int local = amount == null ? limit.amount() : Limits.positive(file, amount, key + ".amount");
        boolean isOurDuty = !limit.rolls()
                && !limit.isBefore()
                && limit.unit() != LimitUnit.EACH_MONTH
                && limit.unit() != LimitUnit.EACH_YEAR;
        file.require(
                local == limit.amount() || isOurDuty,
                key + ".amount",
                limit.id()
                        + " is no duty that a bureau may do sooner: a right of a party, a time counted back or a fixed day",
                "Remove the amount; only the warnings may be set.");
        file.require(
                local <= limit.amount() || (legalBasis != null && !legalBasis.isBlank()),
                key + ".amount",
                local + " is longer than the statutory " + limit.amount() + " of " + limit.id(),
                "Write a shorter amount, or name the law that allows the longer one under legal-basis.");
        WarningWindows windows = warning == null && limit.warning().officer() < local
                ? limit.warning()
                : Limits.windows(file, warning, key + ".warning", local, limit.unit(), limit.isBefore());
        return limit.with(local, windows, legalBasis == null ? "" : legalBasis);
    }
}
