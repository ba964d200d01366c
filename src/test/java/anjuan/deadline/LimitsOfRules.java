package anjuan.deadline;

import anjuan.deadline.RuleRow.Amount;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the rows of the domain reference against the limits, and says what does not fit. */
record LimitsOfRules(List<RuleRow> rows, List<Limit> limits, List<Excuse> excuses) {

    /** Amounts of limits that the row of the same name does not name: where they stand instead. */
    static final Map<String, String> STANDS_ELSEWHERE = Map.of(
            "A30.report: 24 HOURS", "approver matrix, domain 0.4: urgent preservation is reported within 24 h",
            "A31.report: 24 HOURS", "approver matrix, domain 0.4: urgent seizure is reported within 24 h",
            "G05: 1 CALENDAR_DAYS", "the letter sets the day: counted back from the day after it",
            "A87.notice: 60 CALENDAR_DAYS", "switch-over of the amendment of 2022, domain 0.3",
            "X16: 15 WORKING_DAYS", "switch-over from SX to XF, domain 0.3");

    /** Amounts of rows that no limit of the same name has: whose they are. */
    static final Map<String, String> BELONGS_ELSEWHERE = Map.of(
            "N04: 15 WORKING_DAYS", "quoted for comparison, it is A02",
            "N05: 90 CALENDAR_DAYS", "quoted for comparison, it is A80",
            "N05: 30 CALENDAR_DAYS", "quoted for comparison, it is A80");

    /** Verified limits on rows that are not: why. */
    static final Map<String, String> VERIFIED_IN_PART = Map.of(
            "F10", "the three days are those of YS 8, read; only the longer periods are not",
            "F15", "the seven days are those of GA 182, read",
            "F15.file", "the fifteen days are those of GA 182, read");

    /** Why a row that speaks of time has no limit of its own. */
    enum Kind {
        AT_ONCE,
        SET_IN_PAPER,
        INSIDE,
        SAME_AS,
        RATE,
        NO_LENGTH,
        BY_PLAN,
        NONE
    }

    /** @param targets the row that it lies inside, or the limits that are its clock */
    record Excuse(String row, Kind kind, List<String> targets, String why) {

        static Excuse of(String line) {
            String[] parts = line.split(" \\| ", 3);
            String[] kindAndTargets = parts[1].split(" ", 2);
            return new Excuse(
                    parts[0],
                    Kind.valueOf(kindAndTargets[0]),
                    kindAndTargets.length == 1 ? List.of() : List.of(kindAndTargets[1].split(", ")),
                    parts[2]);
        }

        static List<Excuse> all() {
            try (InputStream text = Excuse.class.getResourceAsStream("/rows-without-limit.txt")) {
                return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(Excuse::of)
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        rows.forEach(row -> checkRow(row, faults));
        limits.forEach(limit -> checkLimit(limit, faults));
        excuses.forEach(excuse -> checkExcuse(excuse, faults));
        checkExceptions(faults);
        return faults;
    }

    private void checkRow(RuleRow row, List<String> faults) {
        long excused =
                excuses.stream().filter(excuse -> excuse.row().equals(row.id())).count();
        boolean hasLimit = !limitsOf(row).isEmpty();
        if (row.speaksOfTime() && !hasLimit && excused == 0) {
            faults.add(row.id() + " speaks of time and has neither a limit nor a line that says why");
        }
        if (excused > 1 || excused == 1 && hasLimit) {
            faults.add(row.id() + " has a line that says why it has no limit, and a limit or another line");
        }
        if (excused > 0 && !row.speaksOfTime()) {
            faults.add(row.id() + " does not speak of time and has a line that says why it has no limit");
        }
        if (hasLimit) {
            Set<Amount> used =
                    limitsOf(row).stream().flatMap(LimitsOfRules::amounts).collect(Collectors.toSet());
            row.amounts().stream()
                    .filter(amount -> !used.contains(amount))
                    .map(amount -> row.id() + ": " + amount)
                    .filter(key -> !BELONGS_ELSEWHERE.containsKey(key))
                    .forEach(key -> faults.add(key + " is in the row and in none of its limits"));
        }
    }

    private void checkLimit(Limit limit, List<String> faults) {
        RuleRow row = rows.stream()
                .filter(one -> one.id().equals(limit.row()))
                .findFirst()
                .orElse(null);
        if (row == null) {
            faults.add(limit.id() + " belongs to no row of the reference");
            return;
        }
        amounts(limit)
                .filter(amount -> !row.amounts().contains(amount))
                .map(amount -> limit.id() + ": " + amount)
                .filter(key -> !STANDS_ELSEWHERE.containsKey(key))
                .forEach(key -> faults.add(key + " is in the limit and not in its row"));
        if (limit.isVerified() && !row.isVerified() && !VERIFIED_IN_PART.containsKey(limit.id())) {
            faults.add(limit.id() + " is verified and its row is " + row.status());
        }
    }

    private void checkExcuse(Excuse excuse, List<String> faults) {
        if (rows.stream().noneMatch(row -> row.id().equals(excuse.row()))) {
            faults.add(excuse.row() + " has a line and is no row of the reference");
        }
        boolean needsTarget = excuse.kind() == Kind.INSIDE || excuse.kind() == Kind.SAME_AS;
        if (needsTarget == excuse.targets().isEmpty()) {
            faults.add(excuse.row() + " names " + excuse.targets() + " with " + excuse.kind());
        }
        for (String target : excuse.targets()) {
            boolean isKnown = limits.stream()
                    .anyMatch(limit -> target.equals(excuse.kind() == Kind.INSIDE ? limit.row() : limit.id()));
            if (!isKnown) {
                faults.add(excuse.row() + " names " + target + ", of which there is no limit");
            }
        }
    }

    /** An exception that nothing needs any more would hide the next fault. */
    private void checkExceptions(List<String> faults) {
        Set<String> keys = new HashSet<>();
        limits.forEach(limit -> {
            keys.add(limit.id());
            amounts(limit).forEach(amount -> keys.add(limit.id() + ": " + amount));
        });
        rows.forEach(row -> row.amounts().forEach(amount -> keys.add(row.id() + ": " + amount)));
        Stream.of(STANDS_ELSEWHERE, BELONGS_ELSEWHERE, VERIFIED_IN_PART)
                .flatMap(exceptions -> exceptions.keySet().stream())
                .filter(key -> !keys.contains(key))
                .forEach(key -> faults.add(key + " is an exception for nothing"));
    }

    /** Row by row what became of it. */
    String table() {
        return "| row | clock | limits, or why there is none |\n|---|---|---|\n"
                + rows.stream()
                        .filter(RuleRow::speaksOfTime)
                        .map(row -> "| %s | %s | %s |\n"
                                .formatted(row.id(), (row.clock().isEmpty() ? row.rule() : row.clock()), becameOf(row)))
                        .collect(Collectors.joining());
    }

    private String becameOf(RuleRow row) {
        Stream<String> ofLimits = limitsOf(row).stream().map(limit -> "%s %d %s%s (%s..%s, %s)"
                .formatted(
                        limit.id(),
                        limit.amount(),
                        limit.unit(),
                        limit.isBefore() ? " before" : "",
                        limit.validFrom(),
                        limit.validUntil() == null ? "" : limit.validUntil(),
                        limit.isVerified() ? "verified" : "unverified"));
        Stream<String> ofExcuses = excuses.stream()
                .filter(excuse -> excuse.row().equals(row.id()))
                .map(excuse ->
                        (excuse.kind() + " " + String.join(", ", excuse.targets())).strip() + ": " + excuse.why());
        return Stream.concat(ofLimits, ofExcuses).collect(Collectors.joining("<br>"));
    }

    private List<Limit> limitsOf(RuleRow row) {
        return limits.stream().filter(limit -> limit.row().equals(row.id())).toList();
    }

    private static Stream<Amount> amounts(Limit limit) {
        return Stream.concat(
                Stream.of(new Amount(limit.amount(), limit.unit())),
                limit.extensions().stream()
                        .filter(step -> !step.isOpen())
                        .map(step -> new Amount(step.amount(), step.unit())));
    }
}
