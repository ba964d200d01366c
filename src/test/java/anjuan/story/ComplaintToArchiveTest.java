package anjuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.Stage;
import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AnjuanTest
class ComplaintToArchiveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Ledger ledger;

    @Test
    void aComplaintReachesTheArchiveAndEveryActIsInTheChain() {
        var number = story.archived(DAY);

        assertThat(story.file(number).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(story.waiting(number)).isEmpty();
        var verification = ledger.verify(number);
        assertThat(verification.isSound()).isTrue();
        assertThat(ledger.entries(number))
                .extracting(entry -> entry.act())
                .containsSubsequence(
                        "lodgeClue",
                        "registerClue",
                        "assignVerification",
                        "verifyClue",
                        "checkTimeBar",
                        "endorseFiling",
                        "decideFiling",
                        "fileCase",
                        "appointOfficers",
                        "investigativeActTaken",
                        "recordInvestigativeAct",
                        "investigate",
                        "writeReport",
                        "submitForReview",
                        "reviewCase",
                        "issueReviewOpinion",
                        "proposeDecision",
                        "decideProposal",
                        "issueNotice",
                        "serveNotice",
                        "recordStatement",
                        "decideCase",
                        "issueDecision",
                        "serveDecision",
                        "recordService",
                        "recordPerformance",
                        "openClosing",
                        "proposeClosure",
                        "endorseClosure",
                        "decideClosure",
                        "closeCase",
                        "archiveCase",
                        "sealFile");
    }
}
