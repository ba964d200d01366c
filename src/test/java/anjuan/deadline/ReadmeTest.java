package anjuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.testing.AnjuanTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The table of limits in the README is made from the limits; {@code -Danjuan.readme=write} writes it anew. */
@AnjuanTest
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final String START = "<!-- limits -->\n";
    private static final String END = "<!-- /limits -->";

    @Autowired
    Deadlines deadlines;

    @Test
    void theTableOfLimitsIsThatOfTheConfiguration() throws IOException {
        var readme = Files.readString(README);
        int from = readme.indexOf(START) + START.length();
        int to = readme.indexOf(END);
        if ("write".equals(System.getProperty("anjuan.readme"))) {
            Files.writeString(README, readme.substring(0, from) + table() + readme.substring(to));
            return;
        }

        assertThat(readme.substring(from, to))
                .as("run: mvn test -Dtest=ReadmeTest -Danjuan.readme=write")
                .isEqualTo(table());
    }

    private String table() {
        return """
                | id | limit | amount | last day | extension | stopped by | source | read |
                |---|---|---|---|---|---|---|---|
                """
                + deadlines.limits().stream()
                        .filter(limit -> limit.validUntil() == null)
                        .map(ReadmeTest::row)
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Limit limit) {
        return "| %s | %s %s | %d %s | %s | %s | %s | %s | %s |"
                .formatted(
                        limit.id(),
                        limit.titleZh(),
                        limit.titleEn(),
                        limit.amount(),
                        unit(limit.unit()) + (limit.isBefore() ? " before" : ""),
                        limit.rolls() ? "moves past days off" : "stands",
                        limit.extensions().stream().map(ReadmeTest::step).collect(Collectors.joining("; ")),
                        limit.stoppedBy().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")),
                        limit.source(),
                        limit.isVerified() ? "verified" : "unverified");
    }

    private static String step(ExtensionRule rule) {
        return (rule.isOpen() ? "as set" : (rule.isUpTo() ? "up to +" : "+") + rule.amount() + " " + unit(rule.unit()))
                + ", " + rule.approver();
    }

    private static String unit(LimitUnit unit) {
        return unit.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
