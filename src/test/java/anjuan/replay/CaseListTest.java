package anjuan.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | expected an array",
                "[{] | no JSON at line 1",
                "{\"rows\":[]} | expected an array",
                "7 | expected an array",
                "[] [] | no JSON at line 1"
            })
    void aBrokenFileIsToldWithItsPlace(String content, String told) {
        assertThatThrownBy(() -> CaseList.read(content.getBytes(StandardCharsets.UTF_8), "broken.json"))
                .isInstanceOf(CaseList.BrokenFile.class)
                .hasMessageStartingWith("broken.json: ")
                .hasMessageContaining(told);
    }

    @Test
    void aMissingFileIsTold() {
        assertThatThrownBy(() -> CaseList.read(Path.of("no/such.json")))
                .isInstanceOf(CaseList.BrokenFile.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void entriesThatAreNoCaseDoNotStopTheOthers() throws Exception {
        var list = CaseList.read("[1, {\"id\":\"A\"}, null, {}]".getBytes(StandardCharsets.UTF_8), "list.json");

        assertThat(list.cases()).extracting(PublishedCase::id).containsExactly("A", "#4");
        assertThat(list.noCases()).containsExactly("entry 1 is no case but NUMBER", "entry 3 is no case but NULL");
    }

    @Test
    void whatCannotBeReadIsAbsentAndNamed() {
        var published = Published.read("""
                {"id": "X", "dates": {"filed": "2023-02-30", "notice": null, "decision": ["2023"]},
                 "amounts": {"fine_cny": -5, "illegal_gain_cny": 1e999999999, "confiscated_gain_cny": "1,234.567"},
                 "other_events": ["raid", 7, {"date": "June (year not stated)", "event": "x"}],
                 "articles": "one", "notes": [null, "n"], "outcome": {"a": 1}}""");

        assertThat(published.dates()).isEmpty();
        assertThat(published.amount("fine_cny")).isNull();
        assertThat(published.amount("confiscated_gain_cny")).isEqualByComparingTo("1234.57");
        assertThat(published.articles()).containsExactly("one");
        assertThat(published.notes()).containsExactly("n");
        assertThat(published.outcome()).isNull();
        assertThat(published.unread()).hasSize(5);
    }

    @Test
    void anotherContentUnderTheSameIdIsAnotherClue() {
        var one = Published.aCase().dated("filed", "2023-01-03").read();
        var same = Published.aCase().dated("filed", "2023-01-03").read();
        var other = Published.aCase().dated("filed", "2023-01-04").read();

        assertThat(same.reference()).isEqualTo(one.reference());
        assertThat(other.reference()).isNotEqualTo(one.reference());
        assertThat(one.reference()).hasSizeLessThanOrEqualTo(80);
    }
}
