package anjuan.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;

/** All versions of all limits. */
final class Limits {

    private final List<Limit> versions;

    private Limits(List<Limit> versions) {
        this.versions = List.copyOf(versions);
    }

    List<Limit> all() {
        return versions;
    }

    /**
     * The version in force on the day a clock starts. A day before the first version that is on record gets that first
     * one, and the derivation says so: an old case must still be countable.
     */
    Limit on(String id, LocalDate day) {
        List<Limit> ofId =
                versions.stream().filter(limit -> limit.id().equals(id)).toList();
        return ofId.stream()
                .filter(limit -> limit.isInForce(day))
                .findFirst()
                .or(() -> ofId.stream()
                        .min(Comparator.comparing(Limit::validFrom))
                        .filter(first -> day.isBefore(first.validFrom())))
                .orElseThrow(() -> new NoSuchLimit(id, day));
    }

    /** @throws ConfigurationFault naming line, key and remedy of the first thing that is wrong */
    static Limits read(Resource resource) {
        ConfigurationFile file = new ConfigurationFile(resource);
        List<Row> rows = file.read("limits", Bindable.listOf(Row.class));
        List<Limit> limits = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            limits.add(rows.get(index).toLimit(file, "limits[" + index + "]"));
        }
        refuseOverlaps(limits, file);
        return new Limits(limits);
    }

    private static void refuseOverlaps(List<Limit> limits, ConfigurationFile file) {
        for (int later = 0; later < limits.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Limit one = limits.get(earlier);
                Limit other = limits.get(later);
                boolean overlap = one.isInForce(other.validFrom()) || other.isInForce(one.validFrom());
                file.require(
                        !(one.id().equals(other.id()) && overlap),
                        "limits[" + later + "].valid-from",
                        "two versions of " + other.id() + " are in force on the same day",
                        "End the earlier one with valid-until on the day before.");
            }
        }
    }

    /** A row as written; everything may be missing until it is checked. */
    record Row(
            @Nullable String id,
            @Nullable Title title,
            @Nullable Integer amount,
            @Nullable LimitUnit unit,
            @Nullable Boolean rolls,
            @Nullable Integer warning,
            @Nullable Prolonging extension,
            @Nullable Set<StopReason> stoppedBy,
            @Nullable String source,
            @Nullable Status status,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate validFrom,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate validUntil) {

        Limit toLimit(ConfigurationFile file, String key) {
            String knownId = file.required(id, key + ".id", "Write the row of the domain reference, such as A80.");
            Title knownTitle = file.required(title, key + ".title", "Write { zh: …, en: … }.");
            LimitUnit knownUnit =
                    file.required(unit, key + ".unit", "Write WORKING_DAYS, CALENDAR_DAYS, MONTHS or HOURS.");
            int knownAmount = positive(file, amount, key + ".amount");
            int knownWarning = file.required(warning, key + ".warning", "Write how long before the end to warn.");
            file.require(
                    knownWarning >= 0 && knownWarning < knownAmount,
                    key + ".warning",
                    knownWarning + " does not lie inside a limit of " + knownAmount,
                    "Write a whole number from 0 to " + (knownAmount - 1) + ".");
            LocalDate from =
                    file.required(validFrom, key + ".valid-from", "Write the day on which the text came into force.");
            file.require(
                    validUntil == null || !validUntil.isBefore(from),
                    key + ".valid-until",
                    validUntil + " is before valid-from, " + from,
                    "Write the last day of the text, or leave the key out while it is in force.");
            return new Limit(
                    knownId,
                    file.required(knownTitle.zh(), key + ".title.zh", "Write the Chinese title."),
                    file.required(knownTitle.en(), key + ".title.en", "Write the English title."),
                    knownAmount,
                    knownUnit,
                    file.required(rolls, key + ".rolls", "Write true for a right of the party, false for our duty."),
                    knownWarning,
                    extension == null ? null : extension.toRule(file, key + ".extension"),
                    stoppedBy == null ? Set.of() : new HashSet<>(stoppedBy),
                    file.required(source, key + ".source", "Write act and article in Chinese."),
                    file.required(status, key + ".status", "Write VERIFIED or UNVERIFIED.") == Status.VERIFIED,
                    from,
                    validUntil);
        }
    }

    record Title(@Nullable String zh, @Nullable String en) {}

    record Prolonging(
            @Nullable Integer amount,
            @Nullable LimitUnit unit,
            @Nullable String approver,
            @Nullable Integer times) {

        ExtensionRule toRule(ConfigurationFile file, String key) {
            return new ExtensionRule(
                    positive(file, amount, key + ".amount"),
                    file.required(unit, key + ".unit", "Write WORKING_DAYS, CALENDAR_DAYS, MONTHS or HOURS."),
                    file.required(approver, key + ".approver", "Write the post that approves, such as HEAD."),
                    positive(file, times, key + ".times"));
        }
    }

    enum Status {
        VERIFIED,
        UNVERIFIED
    }

    private static int positive(ConfigurationFile file, @Nullable Integer value, String key) {
        String remedy = "Write a whole number of 1 or more.";
        int known = file.required(value, key, remedy);
        file.require(known > 0, key, known + " is no length of time", remedy);
        return known;
    }
}
