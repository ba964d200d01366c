package anjuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotCarriedTest {

    private static List<String> notCarried(PublishedCase published) {
        return NotCarried.of(published);
    }

    @Test
    void aSeizureThatNoLawAllowsIsNamed() {
        assertThat(notCarried(Published.aCase()
                        .with("ip_kind", "special_mark")
                        .with("outcome", "seized, under investigation")
                        .read()))
                .singleElement()
                .asString()
                .contains("no law on this kind of right");
        assertThat(notCarried(Published.real("TM-002"))).isEmpty();
    }

    @Test
    void aPreservationOfWhichNothingFollowedIsNamed() {
        assertThat(notCarried(Published.aCase()
                        .with("outcome", "fine 500")
                        .event("2025-07-24", "goods preserved")
                        .read()))
                .singleElement()
                .asString()
                .startsWith("preservation of evidence");
    }

    @Test
    void whatOtherOrgansDidInAReviewIsNamed() {
        assertThat(notCarried(Published.real("TM-009")))
                .anyMatch(what -> what.contains("2024-08-13 reporter joined as third party"))
                .anyMatch(what -> what.startsWith("the review before the revocation"));
    }

    @Test
    void aRequestForInstructionsIsNamedWithItsDay() {
        assertThat(notCarried(Published.aCase()
                        .with("outcome", "fine 500")
                        .event("2022-02-14", "request for instructions to the province")
                        .read()))
                .anyMatch(what -> what.startsWith("request for instructions (请示): 2022-02-14"));
    }

    @Test
    void aRequestThatIsCarriedIsNotLeftOut() {
        assertThat(notCarried(Published.real("ES-001"))).noneMatch(what -> what.contains("请示"));
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
