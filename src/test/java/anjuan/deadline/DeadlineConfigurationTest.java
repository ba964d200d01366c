package anjuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlineConfigurationTest {

    @TempDir
    Path directory;

    @Test
    void withoutFilesOfTheBureauThePackagedOnesHold() throws IOException {
        var configuration = new DeadlineConfiguration(directory.toString());

        assertThat(configuration.limits().all()).isEqualTo(Packaged.LIMITS.all());
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
    void aWrongFileOfTheBureauStopsTheStartNamingItsPath() throws IOException {
        Path own = directory.resolve("limits.yml");
        Files.writeString(own, Files.readString(Path.of("config/limits.yml")).replace("amount: 90", "amount: 0"));

        assertThatThrownBy(() -> new DeadlineConfiguration(directory.toString()).limits())
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageContaining(own.toString())
                .hasMessageContaining("limits[3].amount: 0 is no length of time. Write a whole number of 1 or more");
    }
}
