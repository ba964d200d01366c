package anjuan.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.Party;
import anjuan.testing.AnjuanTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A63, row by row, one fen below, at and above each sum. */
@AnjuanTest
class HearingRightsTest {

    private static final String FIFTH = "市场监督管理行政处罚听证办法 第五条第";

    @Autowired
    HearingRights rights;

    @ParameterizedTest
    @CsvSource({
        "PERSON,    9999.99, false",
        "PERSON,   10000.00, true",
        "PERSON,   10000.01, true",
        "ENTITY,   99999.99, false",
        "ENTITY,  100000.00, true",
        "ENTITY,  100000.01, true",
        "UNKNOWN,   9999.99, false",
        "UNKNOWN,  10000.00, true"
    })
    void aFineGivesTheRightFromItsSumOn(Party.Kind kind, BigDecimal fine, boolean isOwed) {
        assertRight(planned(kind, fine, BigDecimal.ZERO), isOwed, "三项");
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON,    9999.99, false",
        "PERSON,   10000.00, true",
        "PERSON,   10000.01, true",
        "ENTITY,   99999.99, false",
        "ENTITY,  100000.00, true",
        "ENTITY,  100000.01, true"
    })
    void aConfiscationGivesTheRightFromItsTotalOn(Party.Kind kind, BigDecimal confiscated, boolean isOwed) {
        assertRight(planned(kind, BigDecimal.ZERO, confiscated), isOwed, "四项");
    }

    @Test
    void fineAndConfiscationAreNotAddedToOneAnother() {
        var each = new BigDecimal("9999.99");

        assertRight(planned(Party.Kind.PERSON, each, each), false, "");
    }

    @ParameterizedTest
    @CsvSource({"true,false,false,一项", "false,true,false,二项", "false,false,true,五项"})
    void whatWeighsMoreThanMoneyGivesTheRightWhateverTheSum(
            boolean stopsBusiness, boolean lowersGrade, boolean isOtherwiseHeavy, String item) {
        for (var kind : Party.Kind.values()) {
            var planned = new PlannedPenalty(
                    kind, BigDecimal.ZERO, BigDecimal.ZERO, stopsBusiness, lowersGrade, isOtherwiseHeavy);

            assertRight(planned, true, item);
        }
    }

    private static PlannedPenalty planned(Party.Kind kind, BigDecimal fine, BigDecimal confiscated) {
        return new PlannedPenalty(kind, fine, confiscated, false, false, false);
    }

    private void assertRight(PlannedPenalty planned, boolean isOwed, String item) {
        var right = rights.of(planned);

        assertThat(right.isOwed()).isEqualTo(isOwed);
        if (isOwed) {
            assertThat(right.ground()).startsWith(FIFTH + item);
        } else {
            assertThat(right.ground()).isNull();
        }
    }
}
