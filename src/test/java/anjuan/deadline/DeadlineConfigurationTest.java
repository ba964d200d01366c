package anjuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import anjuan.rulebook.ConfigurationFault;
import anjuan.rulebook.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlineConfigurationTest {

    private static final RuleBook NOTHING_APPROVED = mock();

    @TempDir
    Path directory;

    @Test
    void withoutFilesOfTheBureauThePackagedOnesHold() throws IOException {
        var configuration = new DeadlineConfiguration(directory.toString());

        assertThat(configuration
                        .limits(configuration.ownLimits(NOTHING_APPROVED))
                        .all())
                .isEqualTo(Packaged.LIMITS.all());
        assertThat(configuration.workingCalendar().years()).isEqualTo(Packaged.CALENDAR.years());
    }

    @Test
    void aTableForANewYearEndsWhatWasProvisional() throws IOException {
        Files.createDirectory(directory.resolve("calendar"));
        Files.writeString(directory.resolve("calendar/2027.yml"), """
                calendar:
                  year: 2027
                  notices: [ "https://www.gov.cn/" ]
                  holidays:
                    - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }
                """);

        WorkingCalendar calendar = new DeadlineConfiguration(directory.toString()).workingCalendar();

        DueDate due = DueDate.of(Packaged.limit("A02"), LocalDate.of(2026, 12, 28), List.of(), List.of(), calendar);
        assertThat(due.isProvisional()).isFalse();
        assertThat(due.effective()).isEqualTo(LocalDate.of(2027, 1, 19));
    }

    @Test
    void aBureauMaySetAShorterLimitAndTheDerivationSaysSo() throws IOException {
        Limit limit = own("- { id: A80, amount: 60, warning: [10, 5, 2] }").on("A80", LocalDate.of(2026, 3, 2));

        assertThat(limit.amount()).isEqualTo(60);
        assertThat(limit.local()).isEqualTo(new LocalRule(90, ""));
        DueDate due = DueDate.of(limit, LocalDate.of(2026, 3, 2), List.of(), List.of(), Packaged.CALENDAR);
        assertThat(due.derivation().lines()).extracting(Derivation.Line::key).contains("derivation.local");
    }

    @Test
    void aLongerLimitOfABureauNeedsItsLegalBasis() throws IOException {
        assertThatThrownBy(() -> own("- { id: A80, amount: 120 }"))
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageContaining("local-limits.yml")
                .hasMessageContaining("line 2, local-limits[0].amount: 120 is longer than the statutory 90 of A80.")
                .hasMessageContaining("name the law that allows the longer one");
        assertThat(own("- { id: A80, amount: 120, legal-basis: 南江省行政程序规定 第四十条 }")
                        .on("A80", LocalDate.of(2026, 3, 2))
                        .amount())
                .isEqualTo(120);
        assertThatThrownBy(() -> own("- { id: A80, amount: 120, legal-basis: \" \" }"))
                .hasMessageContaining("120 is longer");
    }

    @Test
    void aBureauSetsOnlyWhatThereIsAndOnlyOnce() {
        assertThatThrownBy(() -> own("- { id: A999, amount: 5 }"))
                .hasMessageContaining("local-limits[0].id: there is no limit A999");
        assertThatThrownBy(() -> own("- { id: A80, amount: 60 }\n  - { id: A80, amount: 50 }"))
                .hasMessageContaining("local-limits[1].id: A80 is set twice");
        assertThatThrownBy(() -> own("- { id: A80, amount: 60, rolls: true }"))
                .hasMessageContaining("no such key is known");
        assertThatThrownBy(() -> own("- { id: A80, warning: [3, 7, 15] }"))
                .hasMessageContaining("does not come nearer to the end from officer to unit head to head");
    }

    @Test
    void theTimeOfAPartyIsNotTheBureausToChange() throws IOException {
        for (String row : List.of(
                "- { id: A61, amount: 3 }",
                "- { id: A61, amount: 9, legal-basis: 南江省行政程序规定 第四十条 }",
                "- { id: A67.notice, amount: 3 }",
                "- { id: S01, amount: 3 }")) {
            assertThatThrownBy(() -> own(row)).as(row).hasMessageContaining("is no duty that a bureau may do sooner");
        }
        assertThatThrownBy(() -> own("- { id: E07-old, amount: 3 }"))
                .hasMessageContaining("no text of E07-old is in force any more");
        assertThat(own("- { id: A61, warning: [2, 1, 1] }")
                        .on("A61", LocalDate.of(2026, 3, 2))
                        .warning())
                .isEqualTo(new WarningWindows(2, 1, 1));
    }

    private Limits own(String rows) throws IOException {
        Files.writeString(directory.resolve("local-limits.yml"), "local-limits:\n  " + rows + "\n");
        var configuration = new DeadlineConfiguration(directory.toString());
        return configuration.limits(configuration.ownLimits(NOTHING_APPROVED));
    }
}
