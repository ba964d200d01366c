package anjuan.deadline;

import anjuan.rulebook.ConfigurationFault;
import anjuan.rulebook.ConfigurationFile;
import anjuan.rulebook.Fault;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;

/** All versions of all limits; what a bureau sets for itself makes further versions while the program runs. */
final class Limits {

    /** @param byId the versions of each limit, the oldest first */
    record Versions(List<Limit> all, Map<String, List<Limit>> byId) {

        static Versions of(List<Limit> all) {
            return new Versions(
                    List.copyOf(all),
                    all.stream()
                            .sorted(Comparator.comparing(Limit::validFrom))
                            .collect(Collectors.groupingBy(Limit::id)));
        }
    }

    private final Supplier<Versions> now;

    Limits(Supplier<Versions> now) {
        this.now = now;
    }

    Limits(List<Limit> all) {
        var versions = Versions.of(all);
        this.now = () -> versions;
    }

    List<Limit> all() {
        return now.get().all();
    }

    /**
     * The version in force on the day that decides, which for most limits is the day the clock starts.
     *
     * @throws NoSuchLimit when there is no limit of that name
     * @throws LimitNotInForce when no version of it governs that day
     */
    Limit on(String id, LocalDate day) {
        List<Limit> ofId = versions(id);
        for (Limit version : ofId) {
            if (version.isInForce(day)) {
                return version;
            }
        }
        throw new LimitNotInForce(id, day, ofId.get(0).validFrom());
    }

    /** The version in force on a day, or the oldest where the day lies before it. */
    Limit latestBy(String id, LocalDate day) {
        List<Limit> ofId = versions(id);
        return ofId.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(ofId.get(0));
    }

    /** The versions of a limit, the oldest first. */
    List<Limit> versions(String id) {
        List<Limit> ofId = now.get().byId().get(id);
        if (ofId == null) {
            throw new NoSuchLimit(id);
        }
        return ofId;
    }

    boolean knows(String id) {
        return now.get().byId().containsKey(id);
    }

    /** @throws ConfigurationFault naming line, key and remedy of the first thing that is wrong */
    static Limits read(Resource resource) {
        ConfigurationFile file = ConfigurationFile.packaged(resource);
        List<Row> rows = file.read("limits", Bindable.listOf(Row.class));
        List<Limit> limits = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            limits.add(rows.get(index).toLimit(file, "limits[" + index + "]"));
        }
        refuseOverlaps(limits, file);
        refuseGaps(limits, file);
        return new Limits(limits);
    }

    /** A later version begins the day after the earlier one ends, so that no day in between is without a text. */
    private static void refuseGaps(List<Limit> limits, ConfigurationFile file) {
        for (int index = 0; index < limits.size(); index++) {
            Limit limit = limits.get(index);
            LocalDate until = limit.validUntil();
            if (until == null) {
                continue;
            }
            boolean isFollowedLater = limits.stream()
                    .anyMatch(other ->
                            other.id().equals(limit.id()) && other.validFrom().isAfter(until));
            boolean isFollowedAtOnce = limits.stream()
                    .anyMatch(other ->
                            other.id().equals(limit.id()) && other.validFrom().equals(until.plusDays(1)));
            file.require(
                    !isFollowedLater || isFollowedAtOnce,
                    "limits[" + index + "].valid-until",
                    "no version of " + limit.id() + " is in force on " + until.plusDays(1),
                    "Let the next version begin on that day.");
        }
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
            @Nullable Title start,
            @Nullable Boolean before,
            @Nullable Boolean rolls,
            @Nullable List<Integer> warning,
            @Nullable Boolean warnsOnWorkingDays,
            @Nullable List<Prolonging> extensions,
            @Nullable Set<StopReason> stoppedBy,
            @Nullable String instructionsStop,
            @Nullable String source,
            @Nullable Status status,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate validFrom,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate validUntil) {

        Limit toLimit(ConfigurationFile file, String key) {
            String knownId = file.required(id, key + ".id", "Write the row of the domain reference, such as A80.");
            Title knownTitle = file.required(title, key + ".title", "Write { zh: …, en: … }.");
            Title knownStart = file.required(start, key + ".start", "Write { zh: 立案之日, en: … }.");
            LimitUnit knownUnit = file.required(
                    unit,
                    key + ".unit",
                    "Write WORKING_DAYS, CALENDAR_DAYS, MONTHS, YEARS, HOURS, EACH_MONTH or EACH_YEAR.");
            int knownAmount = positive(file, amount, key + ".amount");
            boolean isRecurring = knownUnit == LimitUnit.EACH_MONTH || knownUnit == LimitUnit.EACH_YEAR;
            boolean isNoDay = knownUnit == LimitUnit.EACH_MONTH && knownAmount > 28
                    || knownUnit == LimitUnit.EACH_YEAR && !isDayOfEveryYear(knownAmount);
            file.require(
                    !isNoDay,
                    key + ".amount",
                    knownAmount + " is no day that comes "
                            + (knownUnit == LimitUnit.EACH_MONTH ? "each month" : "each year"),
                    "Write a day from 1 to 28, or month times 100 plus day, such as 620 for 20 June.");
            boolean isBefore = Boolean.TRUE.equals(before);
            file.require(
                    !(isBefore && isRecurring),
                    key + ".before",
                    "a day of each month or year is not counted back",
                    "Remove the key.");
            LocalDate from =
                    file.required(validFrom, key + ".valid-from", "Write the day on which the text came into force.");
            file.require(
                    validUntil == null || !validUntil.isBefore(from),
                    key + ".valid-until",
                    validUntil + " is before valid-from, " + from,
                    "Write the last day of the text, or leave the key out while it is in force.");
            List<ExtensionRule> steps = new ArrayList<>();
            List<Prolonging> written = extensions == null ? List.of() : extensions;
            for (int index = 0; index < written.size(); index++) {
                steps.add(written.get(index).toRule(file, key + ".extensions[" + index + "]", knownUnit));
            }
            file.require(
                    steps.isEmpty() || !(isBefore || isRecurring),
                    key + ".extensions",
                    "a limit that is counted back, or that recurs, cannot be extended",
                    "Remove the key.");
            Set<StopReason> stops = stoppedBy == null ? Set.of() : new HashSet<>(stoppedBy);
            boolean mustStop = instructionsStop != null && !instructionsStop.isBlank();
            file.require(
                    !mustStop || stops.contains(StopReason.SUSPENSION),
                    key + ".instructions-stop",
                    "a limit that SUSPENSION does not stop cannot have to stop for instructions",
                    "Add SUSPENSION to stopped-by, or remove the key.");
            return new Limit(
                    knownId,
                    file.required(knownTitle.zh(), key + ".title.zh", "Write the Chinese title."),
                    file.required(knownTitle.en(), key + ".title.en", "Write the English title."),
                    knownAmount,
                    knownUnit,
                    file.required(knownStart.zh(), key + ".start.zh", "Write the event in Chinese."),
                    file.required(knownStart.en(), key + ".start.en", "Write the event in English."),
                    isBefore,
                    file.required(rolls, key + ".rolls", "Write true for a right of the party, false for our duty."),
                    windows(file, warning, key + ".warning", knownAmount, knownUnit, isBefore),
                    Boolean.TRUE.equals(warnsOnWorkingDays),
                    steps,
                    stops,
                    mustStop ? instructionsStop : null,
                    file.required(source, key + ".source", "Write act and article in Chinese."),
                    file.required(status, key + ".status", "Write VERIFIED or UNVERIFIED.") == Status.VERIFIED,
                    from,
                    validUntil,
                    null);
        }
    }

    record Title(@Nullable String zh, @Nullable String en) {}

    record Prolonging(
            @Nullable Integer amount,
            @Nullable LimitUnit unit,
            @Nullable Approver approver,
            @Nullable Boolean upTo) {

        /** Without an amount the approver sets the end. */
        ExtensionRule toRule(ConfigurationFile file, String key, LimitUnit ofLimit) {
            Approver known = file.required(
                    approver, key + ".approver", "Write HEAD, LEADERS_MEETING, UPPER_DEPARTMENT or PANEL.");
            return amount == null
                    ? new ExtensionRule(0, unit == null ? ofLimit : unit, known, true)
                    : new ExtensionRule(
                            positive(file, amount, key + ".amount"),
                            file.required(unit, key + ".unit", "Write the unit, such as WORKING_DAYS."),
                            known,
                            Boolean.TRUE.equals(upTo));
        }
    }

    enum Status {
        VERIFIED,
        UNVERIFIED
    }

    /**
     * Three numbers that do not grow, all inside the limit; what is counted back from its event has nothing on its other side
     * that they would have to lie behind.
     */
    static WarningWindows windows(
            ConfigurationFile file,
            @Nullable List<Integer> written,
            String key,
            int amount,
            LimitUnit unit,
            boolean isBefore) {
        List<Integer> known = file.required(written, key, Fault.of("WARNINGS_MISSING"));
        file.require(
                known.size() == 3 && known.get(0) >= known.get(1) && known.get(1) >= known.get(2) && known.get(2) >= 0,
                key,
                Fault.of("WARNINGS_OUT_OF_ORDER", known));
        int inside =
                switch (unit) {
                    case WORKING_DAYS, CALENDAR_DAYS, HOURS -> amount;
                    case MONTHS -> amount * 28;
                    case YEARS -> amount * 365;
                    case EACH_MONTH -> 28;
                    case EACH_YEAR -> 365;
                };
        file.require(isBefore || known.get(0) < inside, key, Fault.of("WARNING_OUTSIDE", inside, known.get(0)));
        return new WarningWindows(known.get(0), known.get(1), known.get(2));
    }

    private static boolean isDayOfEveryYear(int monthAndDay) {
        int month = monthAndDay / 100;
        int day = monthAndDay % 100;
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(2001, month).lengthOfMonth();
    }

    static int positive(ConfigurationFile file, @Nullable Integer value, String key) {
        int known = file.required(value, key, Fault.of("AMOUNT_MISSING"));
        file.require(known > 0, key, Fault.of("AMOUNT_NOT_POSITIVE", known));
        return known;
    }
}
