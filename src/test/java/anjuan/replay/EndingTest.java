package anjuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seized, under investigation; to police if criminal | INVESTIGATING",
                "under investigation when published | INVESTIGATING",
                "joint campaign against one chain | VERIFYING",
                "order to correct only, no fine | PENALTY",
                "fine 4,200 | PENALTY",
                "没收侵权商品，罚款5000元 | PENALTY",
                "first decision: 6 bottles confiscated, fine 9,000; revoked; then no penalty | PENALTY",
                "no penalty (first offence) | EXCUSED",
                "不予行政处罚 | EXCUSED",
                "not proven | NOT_PROVEN",
                "not filed | NOT_FILED",
                "sent to the police | INVESTIGATING",
                "heard | INVESTIGATING"
            })
    void theWordsOfAnOutcomeSayHowFarACaseGoes(String outcome, Reach reach) {
        assertThat(Ending.of(Published.aCase().with("outcome", outcome).read()).reach())
                .isEqualTo(reach);
    }

    @Test
    void anAbsentOutcomeStopsAtTheInvestigationAndSaysSo() {
        var ending = Ending.of(Published.aCase().read());

        assertThat(ending.reach()).isEqualTo(Reach.INVESTIGATING);
        assertThat(ending.isAsPublished()).isFalse();
        assertThat(ending.why()).isEqualTo("the file has no outcome");
    }

    @Test
    void theFirstOfSeveralDecisionsIsTheOneWithTheDates() {
        var ending = Ending.of(Published.real("TM-009"));

        assertThat(ending.measure().fine()).isEqualByComparingTo("9000");
        assertThat(ending.measure().goods()).isEqualTo("6 bottles");
        assertThat(ending.isAsPublished()).isTrue();
        assertThat(ending.why()).isEqualTo("a review was open when it was published");
    }

    @Test
    void aTotalIsDividedByTheIllegalGainAndMarked() {
        var ending = Ending.of(Published.real("TM-007"));

        assertThat(ending.measure().gain()).isEqualByComparingTo("14252.82");
        assertThat(ending.measure().fine()).isEqualByComparingTo("70000");
        assertThat(ending.assumed()).hasSize(2);
    }

    @Test
    void anOrderToCorrectIsNoFine() {
        var ending = Ending.of(Published.real("PT-001"));

        assertThat(ending.measure().fine()).isZero();
        assertThat(ending.measure().correction()).contains("order to correct only");
        assertThat(ending.assumed()).isEmpty();
    }

    @Test
    void aPenaltyWithoutASumCarriesItsWordsAndIsMarked() {
        var ending = Ending.of(Published.real("TM-001"));

        assertThat(ending.measure().isEmpty()).isFalse();
        assertThat(ending.measure().correction()).contains("未载明金额");
        assertThat(ending.assumed()).singleElement().asString().contains("no sum was published");
    }

    @Test
    void aSumThatIsOnlyInTheWordsIsRead() {
        var measure = Ending.of(
                        Published.aCase().with("outcome", "fine 4,200 yuan").read())
                .measure();

        assertThat(measure.fine()).isEqualByComparingTo("4200");
    }
}
