package anjuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.testing.RuleTable;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * The link with criminal enforcement, row by row: crime-rules.txt names the tests that prove each row F01 to F21, G01 to G06
 * and H01 to H04, or says why the row is not software, or what is still owed.
 */
class CrimeRulesTest {

    @Test
    void everyRowHasItsProofOrItsReason() throws IOException {
        assertThat(RuleTable.faults(RuleTable.lines("crime-rules.txt"), RuleTable.rows("[FGH]\\d+")))
                .isEmpty();
    }
}
