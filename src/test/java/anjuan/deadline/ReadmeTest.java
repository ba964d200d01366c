package anjuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.testing.AnjuanTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tables of limits are made from the limits; {@code -Danjuan.readme=write} writes them anew. */
@AnjuanTest
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path ALL_LIMITS = Path.of("src/docs/limits.md");
    private static final String START = "<!-- limits -->\n";
    private static final String END = "<!-- /limits -->";

    @Autowired
    Deadlines deadlines;

    @Test
    void theReadmeShowsTheLimitsThatTheProcessesUse() throws IOException {
        String code = code();

        isTable(
                README,
                """
                | id | limit | amount | last day | extension | stopped by | source | read |
                |---|---|---|---|---|---|---|---|
                """
                        + deadlines.limits().stream()
                                .filter(limit -> limit.validUntil() == null && code.contains('"' + limit.id() + '"'))
                                .map(ReadmeTest::row)
                                .collect(Collectors.joining()));
    }

    @Test
    void theDocumentsShowEveryTextOfEveryLimit() throws IOException {
        isTable(
                ALL_LIMITS,
                """
                | id | limit | amount | from | last day | extension | stopped by | source | read | governs |
                |---|---|---|---|---|---|---|---|---|---|
                """ + deadlines.limits().stream().map(ReadmeTest::rowOfText).collect(Collectors.joining()));
    }

    private static void isTable(Path file, String table) throws IOException {
        String text = Files.readString(file);
        int from = text.indexOf(START) + START.length();
        int to = text.indexOf(END);
        if ("write".equals(System.getProperty("anjuan.readme"))) {
            Files.writeString(file, text.substring(0, from) + table + text.substring(to));
            return;
        }

        assertThat(text.substring(from, to))
                .as("%s, run: mvn test -Dtest=ReadmeTest -Danjuan.readme=write", file)
                .isEqualTo(table);
    }

    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }

    private static String row(Limit limit) {
        return "| %s | %s %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        limit.id(),
                        limit.titleZh(),
                        limit.titleEn(),
                        amount(limit),
                        lastDay(limit),
                        extensions(limit),
                        stops(limit),
                        limit.source(),
                        read(limit));
    }

    private static String rowOfText(Limit limit) {
        return "| %s | %s %s | %s | %s %s | %s | %s | %s | %s | %s | %s%s |\n"
                .formatted(
                        limit.id(),
                        limit.titleZh(),
                        limit.titleEn(),
                        amount(limit),
                        limit.startZh(),
                        limit.startEn(),
                        lastDay(limit),
                        extensions(limit),
                        stops(limit),
                        limit.source(),
                        read(limit),
                        limit.validFrom(),
                        limit.validUntil() == null ? " on" : " to " + limit.validUntil());
    }

    private static String amount(Limit limit) {
        return switch (limit.unit()) {
            case EACH_MONTH -> "day " + limit.amount() + " of each month";
            case EACH_YEAR ->
                "each %s %d"
                        .formatted(
                                Month.of(limit.amount() / 100).getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                limit.amount() % 100);
            default -> count(limit.amount(), limit.unit()) + (limit.isBefore() ? " before" : "");
        };
    }

    private static String lastDay(Limit limit) {
        return limit.rolls() ? "moves past days off" : "stands";
    }

    private static String extensions(Limit limit) {
        return limit.extensions().stream().map(ReadmeTest::step).collect(Collectors.joining("; "));
    }

    private static String stops(Limit limit) {
        return limit.stoppedBy().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    private static String read(Limit limit) {
        return limit.isVerified() ? "verified" : "unverified";
    }

    private static String step(ExtensionRule rule) {
        return (rule.isOpen() ? "as set" : (rule.isUpTo() ? "up to +" : "+") + count(rule.amount(), rule.unit())) + ", "
                + rule.approver();
    }

    private static String count(int amount, LimitUnit unit) {
        String plural = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return amount + " " + (amount == 1 ? plural.substring(0, plural.length() - 1) : plural);
    }
}
