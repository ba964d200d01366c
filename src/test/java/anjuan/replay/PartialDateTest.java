package anjuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2023-09-07, 2023-09-07, 2023-09-07, true",
        "2023/9/7, 2023-09-07, 2023-09-07, true",
        "2023年9月7日, 2023-09-07, 2023-09-07, true",
        "2023-09-07T10:15:00, 2023-09-07, 2023-09-07, true",
        "about 2023-09-07, 2023-09-07, 2023-09-07, false",
        "2023-09, 2023-09-01, 2023-09-30, false",
        "2024-02, 2024-02-01, 2024-02-29, false",
        "2023-09 (mid), 2023-09-11, 2023-09-20, false",
        "2023-09 (early), 2023-09-01, 2023-09-10, false",
        "2023年9月下旬, 2023-09-21, 2023-09-30, false",
        "2023, 2023-01-01, 2023-12-31, false",
        "2014..2016, 2014-01-01, 2016-12-31, false",
        "2020-2022, 2020-01-01, 2022-12-31, false",
        "2023-04..2023-06, 2023-04-01, 2023-06-30, false",
        "2020-09 and 2020-11, 2020-09-01, 2020-11-30, false"
    })
    void aDateCoversTheDaysThatItsWordsLeaveOpen(String text, LocalDate earliest, LocalDate latest, boolean isExact) {
        var date = PartialDate.read(text).orElseThrow();

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.isExact()).isEqualTo(isExact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "June (year not stated)",
                "2023-02-30",
                "2023-13-01",
                "unknown",
                "2016..2014",
                "20230907"
            })
    void whatIsNoDateGivesNone(String text) {
        assertThat(PartialDate.read(text)).isEmpty();
    }

    @Test
    void nothingWrittenGivesNone() {
        assertThat(PartialDate.read(null)).isEmpty();
    }
}
