package anjuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotCarriedTest {

    private static List<String> notCarried(PublishedCase published) {
        return NotCarried.of(published, Ending.of(published));
    }

    @Test
    void aSeizureAndAPreservationAreNamed() {
        assertThat(notCarried(Published.real("TM-002")))
                .anyMatch(what -> what.startsWith("preservation"))
                .anyMatch(what -> what.startsWith("seizure") && what.endsWith("2025-07-29"));
    }

    @Test
    void everyDecisionAfterTheFirstIsNamed() {
        assertThat(notCarried(Published.real("TM-009")))
                .filteredOn(what -> what.startsWith("after the first decision"))
                .hasSize(6)
                .anyMatch(what -> what.contains("2023-03-20"));
    }

    @Test
    void aRequestForInstructionsIsNamedWithItsDay() {
        assertThat(notCarried(Published.real("ES-001")))
                .anyMatch(what -> what.startsWith("request for instructions (请示): 2022-02-14"));
    }

    @Test
    void aHearingASuspensionAnExtensionOfNoDayAndAReferralAreNamed() {
        var published = Published.read("""
                {"procedure": "penalty", "outcome": "fine 500", "referral": {"kind": "police_out"},
                 "dates": {"hearing": "2021-05-10", "suspended": "2021-03-20", "extended": "2021-06"}}""");

        assertThat(notCarried(published))
                .anyMatch(what -> what.startsWith("hearing of 2021-05-10"))
                .anyMatch(what -> what.startsWith("suspension from 2021-03-20"))
                .anyMatch(what -> what.startsWith("extension of A80 of 2021-06:"))
                .anyMatch(what -> what.startsWith("referral to the police"));
    }

    @Test
    void aPlainCaseLeavesNothingOut() {
        assertThat(notCarried(Published.aCase().with("outcome", "fine 500").read()))
                .isEmpty();
    }
}
