package anjuan.story;

import static anjuan.testing.HearingStory.ASKED;
import static anjuan.testing.HearingStory.DAY;
import static anjuan.testing.HearingStory.HELD;
import static anjuan.testing.HearingStory.HOST;
import static anjuan.testing.HearingStory.REPORTED;
import static anjuan.testing.HearingStory.SERVED;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.HearingStory;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The right to a hearing on the way of a party from the notice to the decision. */
@AnjuanTest
class HearingTest {

    @Autowired
    Story story;

    @Autowired
    HearingStory hearing;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    /**
     * Given a fine of 150,000 yuan on an entity, when it asks for a hearing and the hearing is held, then legal review and
     * the leaders' meeting come before the decision. The case limit of 31 May 2026 stood still on 23 days (27 April to 21
     * May) and ends on 23 June; ten working days from 21 May (Thursday) end on 4 June.
     */
    @Test
    void aHearingIsRequestedAndHeld() {
        var number = hearing.held();
        assertThat(beneath.refusals(number, HEAD, "decideCase", HELD, decision(150_000)))
                .contains("DECISION_BEFORE_HEARING");
        story.act(number, HOST, "writeHearingReport", REPORTED, HearingStory.report());

        assertThat(story.waiting(number)).containsExactly("reviewLegally");
        assertThat(due(number, "A50")).isEqualTo("2026-06-04");
        assertThat(beneath.refusals(number, HEAD, "decideCase", REPORTED, decision(150_000)))
                .contains("DECISION_HEARING_NOT_REVIEWED");
        story.act(number, LEGAL, "reviewLegally", LocalDate.of(2026, 5, 28), Forms.review("AGREE"));
        assertThat(story.waiting(number)).containsExactly("holdMeeting");
        assertThat(story.refusals(number, CHIEF, "holdMeeting", LocalDate.of(2026, 5, 27), Forms.meeting("PENALTY")))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        story.act(number, CHIEF, "holdMeeting", LocalDate.of(2026, 6, 1), Forms.meeting("PENALTY"));
        story.act(number, HEAD, "decideCase", LocalDate.of(2026, 6, 2), decision(150_000));

        assertThat(deadlines.find(number, "A80").orElseThrow().dueDate().effective())
                .isEqualTo("2026-06-23");
        assertThat(papers.of(number))
                .extracting(paper -> paper.kind())
                .contains(PaperKind.HEARING_NOTICE, PaperKind.HEARING_RECORD, PaperKind.HEARING_REPORT);
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    /**
     * Given a fine of 99,999 yuan on an entity, when it asks for a hearing, then it is refused in writing, may still make
     * its statement until 28 April 2026, and the case limit of 31 May has run on.
     */
    @Test
    void aHearingOutOfScopeIsRefusedAndTheStatementHeard() {
        var number = hearing.told(99_999);
        assertThat(deadlines.find(course(number), "A64")).isEmpty();
        story.act(number, LEAD, "recordHearingRequest", ASKED, HearingStory.request(ASKED));
        assertThat(beneath.refusals(number, HEAD, "decideCase", ASKED, decision(99_999)))
                .contains("DECISION_BEFORE_HEARING", "STATEMENT_PERIOD_RUNNING");
        story.act(number, LEAD, "refuseHearing", ASKED, Map.of("reply", "拟处罚款不足十万元，不在听证范围内"));

        assertThat(story.waiting(number)).containsExactly("recordStatement");
        assertThat(story.refusals(
                        number, LEAD, "recordStatement", LocalDate.of(2026, 4, 28), Map.of("statement", "SILENT")))
                .containsExactly("STATEMENT_PERIOD_RUNNING");
        story.act(number, LEAD, "recordStatement", LocalDate.of(2026, 4, 29), Map.of("statement", "SILENT"));
        story.act(number, HEAD, "decideCase", LocalDate.of(2026, 4, 29), decision(99_999));

        assertThat(deadlines.find(number, "A80").orElseThrow().stops()).isEmpty();
        assertThat(deadlines.find(number, "A80").orElseThrow().dueDate().effective())
                .isEqualTo("2026-05-31");
    }

    /** Served on Tuesday 21 April 2026: five working days end on Tuesday 28 April, and no holiday lies between. */
    @Test
    void whoHasTheRightSaysWhatBecomesOfIt() {
        var number = notified(150_000);
        var last = LocalDate.of(2026, 4, 28);
        assertThat(deadlines.find(course(number), "A64").orElseThrow().dueDate().rolled())
                .isEqualTo(last);

        assertThat(story.refusals(number, LEAD, "recordStatement", SERVED, Map.of("statement", "WAIVED")))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(number, LEAD, "recordStatement", last, answers("WAIVED", "NOT_ASKED")))
                .containsExactly("HEARING_PERIOD_RUNNING");
        story.act(number, LEAD, "recordStatement", last.plusDays(1), answers("SILENT", "NOT_ASKED"));

        assertThat(deadlines.find(course(number), "A64").orElseThrow().ended()).isEqualTo(last);
        assertThat(story.waiting(number)).containsExactly("decideCase");
    }

    @Test
    void whoGivesTheRightUpInWritingIsDecidedOnAtOnce() {
        var number = notified(150_000);

        story.act(number, LEAD, "recordStatement", SERVED, answers("WAIVED", "WAIVED"));
        story.act(number, HEAD, "decideCase", SERVED, decision(150_000));

        assertThat(story.waiting(number)).containsExactly("serveDecision");
    }

    @Test
    void aRestrictionIsCarriedOutBeforeAnythingCloses() {
        var stopped =
                Map.<String, Object>of("fine", 5000, "restriction", "STOPS_BUSINESS", "restrictionTerms", "责令停产停业一个月");
        var number = notified(stopped);
        story.act(number, LEAD, "recordStatement", SERVED, answers("WAIVED", "WAIVED"));
        story.act(
                number,
                HEAD,
                "decideCase",
                SERVED,
                Map.of("choice", "PENALTY", "reasons", "违法事实清楚", "penalty", stopped));
        story.act(number, LEAD, "serveDecision", SERVED, Forms.served(SERVED));

        story.act(number, LEAD, "recordPerformance", SERVED, Map.of("fine", 5000));
        assertThat(story.waiting(number)).containsExactly("recordPerformance");
        assertThat(beneath.refusals(number, LEAD, "proposeClosure", SERVED, Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_RESTRICTION_OWED");
        story.act(number, LEAD, "recordPerformance", SERVED.plusDays(1), Map.of("restrictionDone", true));
        assertThat(story.waiting(number)).containsExactly("proposeClosure");
    }

    @Test
    void whatTheReviewDoesNotAgreeToIsProposedAgain() {
        var number = hearing.heard("CORRECT");

        assertThat(story.waiting(number)).containsExactly("proposeDecision");
    }

    @Test
    void goodsAndRestrictionsGiveTheRightAsAFineDoes() {
        var goods = Map.<String, Object>of("fine", 1000, "gain", 40_000, "goods", "侵权服装", "goodsValue", 60_000);
        var below = Map.<String, Object>of("fine", 1000, "gain", 40_000, "goods", "侵权服装", "goodsValue", "59999.99");
        var stopped = Map.<String, Object>of("restriction", "STOPS_BUSINESS", "restrictionTerms", "责令停产停业三个月");

        assertThat(deadlines.find(course(notified(goods)), "A64")).isPresent();
        assertThat(deadlines.find(course(notified(below)), "A64")).isEmpty();
        assertThat(deadlines.find(course(notified(stopped)), "A64")).isPresent();
    }

    @Test
    void aRestrictionSaysWhatItIsAndIsNotAddedLater() {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        assertThat(story.refusals(
                        number, LEAD, "proposeDecision", DAY, proposal(Map.of("restriction", "LOWERS_GRADE"))))
                .containsExactly("REQUIRED");

        var told = notified(5000);
        story.act(told, LEAD, "recordStatement", SERVED, Map.of("statement", "WAIVED"));
        var heavier = new HashMap<>(decision(5000));
        heavier.put("penalty", Map.of("fine", 5000, "restriction", "STOPS_BUSINESS", "restrictionTerms", "责令停产停业一个月"));
        assertThat(story.refusals(told, HEAD, "decideCase", SERVED, heavier))
                .containsExactly("DECISION_HEAVIER_THAN_NOTIFIED");
    }

    @Test
    void aRedrawnDiagramSendsNothingToReviewThatWasNotHeard() {
        var number = notified(150_000);

        assertThatThrownBy(() -> redrawn.carriesOut("submitAfterHearing", number))
                .hasStackTraceContaining("no hearing was held");
        assertThatThrownBy(() -> redrawn.carriesOut("openHearing", number))
                .hasStackTraceContaining("no hearing is owed");
    }

    private CaseNumber notified(int fine) {
        return notified(Map.of("fine", fine));
    }

    private CaseNumber notified(Map<String, Object> penalty) {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", DAY, proposal(penalty));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(number, LEAD, "serveNotice", SERVED, Forms.served(SERVED));
        return number;
    }

    private LocalDate due(CaseNumber number, String limit) {
        return deadlines.find(course(number), limit).orElseThrow().dueDate().effective();
    }

    private static Matter course(CaseNumber number) {
        return HearingStory.course(number);
    }

    private static Map<String, Object> proposal(Map<String, Object> penalty) {
        return Map.of("kind", "PENALTY", "reasons", "违法事实清楚", "penalty", penalty);
    }

    private static Map<String, Object> decision(int fine) {
        return Forms.penalty("choice", "PENALTY", fine);
    }

    private static Map<String, Object> answers(String statement, String hearing) {
        return Map.of("statement", statement, "hearing", hearing);
    }
}
