package anjuan.story;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.document.Papers;
import anjuan.review.ReviewKind;
import anjuan.review.Reviews;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.People;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the law asks of an investigation and of those who review it. */
@AnjuanTest
class ReviewGuardsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Beneath beneath;

    @Autowired
    People people;

    @Autowired
    Reviews reviews;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Papers papers;

    @Test
    void aCaseIsInvestigatedByTwoCertifiedOfficersOfItsUnit() {
        var number = story.filed(DAY);

        assertThat(story.refusals(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers(LEAD, LEAD)))
                .containsExactly("OFFICERS_TWO_NEEDED");
        assertThat(story.refusals(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers("shi.banan4", SECOND)))
                .containsExactly("OFFICER_NOT_OF_UNIT");
        assertThat(story.refusals(
                        number,
                        UNIT_HEAD,
                        "appointOfficers",
                        DAY,
                        Forms.officers(LEAD, people.certifiedUntil(DAY.minusDays(1)))))
                .containsExactly("OFFICER_NOT_CERTIFIED");
    }

    @Test
    void anInspectionTakesTwoWhoAreOnTheCase() {
        var number = story.investigating(DAY);

        assertThat(story.refusals(
                        number,
                        LEAD,
                        "investigativeActTaken",
                        DAY,
                        with(Forms.inspection(SECOND), "withOfficer", null)))
                .containsExactly("OFFICERS_TWO_NEEDED");
        assertThat(story.refusals(number, LEAD, "investigativeActTaken", DAY, Forms.inspection("shi.banan3")))
                .containsExactly("OFFICER_NOT_ON_CASE");
        assertThat(story.refusals(
                        number,
                        LEAD,
                        "investigativeActTaken",
                        DAY,
                        with(Forms.inspection(SECOND), "kind", "MATERIAL_DEMAND")))
                .containsExactly("ACT_HAS_ITS_PROCESS");
    }

    @Test
    void anInvestigationDoesNotEndWithoutEvidence() {
        var number = story.investigating(DAY);
        assertThat(story.refusals(number, LEAD, "investigate", DAY, Forms.concluded()))
                .containsExactly("INVESTIGATION_WITHOUT_EVIDENCE");

        story.act(number, LEAD, "investigativeActTaken", DAY, with(Forms.inspection(SECOND), "evidence", List.of()));

        assertThat(story.refusals(number, LEAD, "investigate", DAY, Forms.concluded()))
                .containsExactly("INVESTIGATION_WITHOUT_EVIDENCE");
    }

    @Test
    void anInvestigationDoesNotEndBeforeItsLastAct() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "investigativeActTaken", DAY.plusDays(3), Forms.inspection(SECOND));

        assertThat(story.refusals(number, LEAD, "investigate", DAY.plusDays(1), Forms.concluded()))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
    }

    @Test
    void nobodyReviewsWhatHeInvestigates() {
        var both = people.officerAndReviewer();
        var number = story.filed(DAY);
        story.act(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers(LEAD, both));
        reported(number, both, false);

        assertThat(story.refusals(number, both, "reviewCase", DAY, Forms.review("AGREE")))
                .containsExactly("REVIEWER_IS_INVESTIGATOR");
        assertThat(story.waiting(number)).containsExactly("reviewCase");
    }

    @Test
    void nobodyReviewsWhatHeVerifiedBeforeOthersTookTheCase() {
        var both = people.officerAndReviewer();
        var number = story.lodged(DAY);
        story.act(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign(both, SECOND));
        story.act(number, both, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY, Forms.file());
        story.act(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers(LEAD, SECOND));
        reported(number, SECOND, false);

        assertThat(story.refusals(number, both, "reviewCase", DAY, Forms.review("AGREE")))
                .containsExactly("REVIEWER_IS_INVESTIGATOR");
    }

    @Test
    void nobodyDecidesWhatHeInvestigated() {
        var both = people.officerAndHead();
        var number = story.filed(DAY);
        story.act(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers(LEAD, both));
        reported(number, both, false);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "EXCUSED", 0));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());

        assertThat(story.refusals(number, both, "decideCase", DAY, Forms.penalty("choice", "EXCUSED", 0)))
                .containsExactly("DECIDER_IS_INVESTIGATOR");
    }

    @Test
    void theFirstLegalReviewAsksForTheLegalQualification() {
        var number = story.investigating(DAY);
        reported(number, SECOND, true);

        assertThat(story.waiting(number)).containsExactly("reviewLegally");
        assertThat(story.refusals(number, "shi.shenhe", "reviewLegally", DAY, Forms.review("AGREE")))
                .containsExactly("REVIEWER_NOT_QUALIFIED");
        story.act(number, LEGAL, "reviewLegally", DAY, Forms.review("AGREE"));
        assertThat(reviews.latest(Matter.party(number, 1)).orElseThrow().kind()).isEqualTo(ReviewKind.LEGAL_REVIEW);
    }

    @Test
    void aCaseReviewAsksForNoQualification() {
        var number = story.reviewing(DAY);

        story.act(number, "shi.shenhe", "reviewCase", DAY, Forms.review("AGREE"));

        assertThat(story.file(number).stage()).isEqualTo(Stage.PROPOSING);
    }

    @Test
    void aReviewAgreesOnlyWhenAllSevenPointsHold() {
        var number = story.reviewing(DAY);

        for (var point : new String[] {"jurisdiction", "party", "facts", "nature", "law", "procedure", "fairness"}) {
            assertThat(story.refusals(number, LEGAL, "reviewCase", DAY, with(Forms.review("AGREE"), point, false)))
                    .as(point)
                    .containsExactly("REVIEW_POINTS_OPEN");
        }
        assertThat(story.refusals(number, LEGAL, "reviewCase", DAY, with(Forms.review("CORRECT"), "advice", " ")))
                .containsExactly("REQUIRED");
    }

    @Test
    void aCaseSentBackIsInvestigatedReportedAndReviewedAgain() {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("INVESTIGATE_MORE"));
        assertThat(story.file(number).stage()).isEqualTo(Stage.INVESTIGATING);
        assertThat(story.waiting(number)).containsExactly("investigate");

        var later = DAY.plusDays(2);
        story.act(number, LEAD, "investigativeActTaken", later, Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", later, Forms.concluded());
        story.act(number, LEAD, "writeReport", later, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", later, Forms.review("AGREE"));

        assertThat(reviews.rounds(number)).hasSize(2);
        assertThat(story.waiting(number)).containsExactly("proposeDecision");
        assertThat(deadlines.of(number).stream()
                        .filter(clock -> clock.limit().id().equals("A50"))
                        .map(clock -> clock.round()))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aReportToBeCorrectedIsWrittenAgainWithoutNewInvestigation() {
        var number = story.reviewing(DAY);

        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("CORRECT"));
        assertThat(story.waiting(number)).containsExactly("writeReport");
        story.act(number, LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("OTHER"));

        assertThat(story.waiting(number)).containsExactly("writeReport");
        assertThat(beneath.refusals(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 5000)))
                .containsExactly("DECISION_WITHOUT_REVIEW");
    }

    private void reported(CaseNumber number, String second, boolean isComplex) {
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(second));
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());
        story.act(number, LEAD, "writeReport", DAY, Forms.report(isComplex));
    }

    private List<String> refusals(CaseNumber number, Map<String, Object> act) {
        return story.refusals(number, LEAD, "investigativeActTaken", DAY, act);
    }
}
