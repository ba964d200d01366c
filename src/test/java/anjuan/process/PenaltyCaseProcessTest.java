package anjuan.process;

import static anjuan.testing.Story.ARCHIVIST;
import static anjuan.testing.Story.CHIEF;
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
import anjuan.engine.TimerJobs;
import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.HearingStory;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import anjuan.testing.SuspensionForms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code bpmn/penalty-case.bpmn}, as a trace of ids. */
@AnjuanTest
class PenaltyCaseProcessTest {

    /** The processes of a case in the order in which it goes through them. */
    private static final Map<String, String> DIAGRAMS = new LinkedHashMap<>();

    static {
        DIAGRAMS.put("penaltyCase", "penalty-case.bpmn");
        DIAGRAMS.put("sanctionParty", "sanction-party.bpmn");
        DIAGRAMS.put("performDecision", "perform-decision.bpmn");
        DIAGRAMS.put("finishCase", "finish-case.bpmn");
    }

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    HearingStory hearing;

    @Autowired
    TimerJobs timers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Test
    void aPenaltyIsDecidedServedPerformedClosedAndArchivedOnOneDay() {
        var number = story.archived(DAY);

        assertThat(trace(number))
                .filteredOn(id -> !Set.of(
                                "followInvestigativeAct",
                                "investigativeActTaken",
                                "recordInvestigativeAct",
                                "investigativeActRecorded",
                                // waits beside the payment, in no order with it
                                "reviewPeriodOver")
                        .contains(id))
                .containsExactly(
                        "caseFiled",
                        "appointOfficers",
                        "investigate",
                        "writeReport",
                        "submitForReview",
                        "chooseReview",
                        "whichReview",
                        "reviewCase",
                        "issueReviewOpinion",
                        "reviewOpinion",
                        "openParties",
                        "sanctionParties",
                        "closeFile",
                        "caseHandled",
                        "partyCourseBegun",
                        "proposeDecision",
                        "decideProposal",
                        "isProposalApproved",
                        "isPenaltyProposed",
                        "issueNotice",
                        "serveNotice",
                        "recordStatement",
                        "isHearingAsked",
                        "routeDecision",
                        "isMeetingNeeded",
                        "decideCase",
                        "caseDecision",
                        "issueDecision",
                        "mustBeServed",
                        "serveDecision",
                        "recordService",
                        "isPenalty",
                        "executeDecision",
                        "endParty",
                        "partyCourseEnded",
                        "decisionServed",
                        "openPerformance",
                        "followBoth",
                        "recordPerformance",
                        "isPerformed",
                        "areGoodsToHandle",
                        "decisionPerformed",
                        "closingBegun",
                        "openClosing",
                        "proposeClosure",
                        "endorseClosure",
                        "decideClosure",
                        "isClosureApproved",
                        "closeCase",
                        "archiveCase",
                        "sealFile",
                        "caseArchived");
        assertThat(timers.isOver(number)).isTrue();
        assertThat(timers.waiting(number)).isEmpty();
    }

    @Test
    void aCaseThatIsExcusedSkipsNoticeAndPerformance() {
        var number = excusedBehindLegalReview();

        assertThat(trace(number))
                .containsSubsequence(
                        "whichReview",
                        "reviewLegally",
                        "issueReviewOpinion",
                        "reviewOpinion",
                        "proposeDecision",
                        "decideProposal",
                        "isProposalApproved",
                        "isPenaltyProposed",
                        "decideCase",
                        "caseDecision",
                        "issueDecision",
                        "mustBeServed",
                        "serveDecision",
                        "recordService",
                        "isPenalty",
                        "openClosing",
                        "proposeClosure")
                .doesNotContain("issueNotice", "recordPerformance", "reviewCase");
        assertThat(story.file(number).stage()).isEqualTo(Stage.CLOSING);
    }

    @Test
    void aCaseHandedToOthersIsNotServed() {
        var number = reviewed();
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "JUDICIAL_ORGANS", 0));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "JUDICIAL_ORGANS", 0));

        assertThat(trace(number))
                .containsSubsequence("issueDecision", "mustBeServed", "openClosing", "proposeClosure")
                .doesNotContain("serveDecision", "recordService");
        assertThat(story.file(number).stage()).isEqualTo(Stage.CLOSING);
        assertThat(deadlines.find(number, "A107").orElseThrow().isRunning()).isTrue();
    }

    @Test
    void aCaseSentBackAtEveryPointStillReachesTheArchive() {
        var number = sentBackAtEveryPoint();

        assertThat(trace(number))
                .containsSubsequence("reviewOpinion", "investigate", "writeReport")
                .containsSubsequence("reviewOpinion", "writeReport", "submitForReview")
                .containsSubsequence("isProposalApproved", "proposeDecision", "decideProposal")
                .containsSubsequence("caseDecision", "proposeDecision", "decideProposal")
                .containsSubsequence("isPerformed", "recordPerformance", "isPerformed", "openClosing")
                .containsSubsequence("isClosureApproved", "proposeClosure", "endorseClosure");
        assertThat(story.file(number).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(timers.isOver(number)).isTrue();
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void theTimerOfTheCaseFiresBehindItsNinetiethDay() {
        var today = LocalDate.now(clock);
        var number = story.investigating(today);

        assertThat(timers.waiting(number)).containsExactly("caseOverdue");
        assertThat(timers.dueAt(number, "caseOverdue"))
                .isEqualTo(today.plusDays(91).atStartOfDay(clock.getZone()).toInstant());
    }

    @Test
    void anOverdueCaseIsRecordedAndGoesOn() {
        var number = story.investigating(DAY);

        timers.fire(number, "caseOverdue");

        assertThat(timers.passed(number, "penaltyCase"))
                .contains("watchCaseLimit", "caseOverdue", "recordCaseOverdue", "caseOverdueRecorded");
        assertThat(ledger.latest(Matter.of(number), "recordCaseOverdue")).isPresent();
        assertThat(ledger.latest(Matter.of(number), "deadlineWarning"))
                .hasValueSatisfying(entry -> assertThat(entry.outcome()).isEqualTo("OVERDUE"));
        assertThat(story.waiting(number)).containsExactly("investigate");
    }

    @Test
    void aCaseDecidedInTimeIsNeverRecordedAsOverdue() {
        var number = story.decided(DAY);

        // the process still runs for service, performance and closing, far behind the ninetieth day
        assertThat(timers.waiting(number)).containsExactly("serviceOverdue");
    }

    @Test
    void eachWatchedTaskHasItsTimerWhileItIsOpenAndGoesOnBehindIt() {
        var number = story.decided(DAY);
        timers.fire(number, "serviceOverdue");
        assertThat(story.waiting(number)).containsExactly("serveDecision");
        story.act(number, LEAD, "serveDecision", DAY, Forms.served(DAY));

        assertThat(timers.waiting(number)).containsExactly("performanceOverdue", "reviewPeriodOver");
        timers.fire(number, "performanceOverdue");
        assertThat(story.waiting(number)).containsExactly("recordPerformance");
        story.act(number, LEAD, "recordPerformance", DAY, Map.of("fine", 5000));

        assertThat(timers.waiting(number)).containsExactly("closureOverdue");
        timers.fire(number, "closureOverdue");
        assertThat(story.waiting(number)).containsExactly("proposeClosure");
        assertThat(ledger.entries(number))
                .extracting(entry -> entry.act())
                .contains("recordServiceOverdue", "recordPerformanceOverdue", "recordClosureOverdue");
    }

    @Test
    void noNodeOfTheDiagramsIsLeftOut() {
        var cases = List.of(
                story.archived(DAY),
                excusedBehindLegalReview(),
                discussedByTheLeaders(),
                sentBackAtEveryPoint(),
                overdueAtEveryPoint(),
                decidedAgain(),
                terminated(),
                hearing.heard("AGREE"),
                hearing.refused());

        for (var diagram : DIAGRAMS.entrySet()) {
            if (diagram.getKey().equals("performDecision")) {
                continue; // PerformDecisionProcessTest goes through it
            }
            var passed = new TreeSet<String>();
            cases.forEach(number -> passed.addAll(timers.passed(number, diagram.getKey())));
            passed.removeIf(node -> node.endsWith("#multiInstanceBody"));
            assertThat((Set<String>) passed).as(diagram.getKey()).isEqualTo(Nodes.of(diagram.getValue()));
        }
    }

    private CaseNumber terminated() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "terminationRequested", DAY, SuspensionForms.terminate(DAY));
        story.act(number, HEAD, "decideTermination", DAY, SuspensionForms.granted());
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("TERMINATED"));
        story.act(number, UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());
        story.act(number, HEAD, "decideClosure", DAY, Forms.approved());
        story.act(number, ARCHIVIST, "archiveCase", DAY, Map.of("volume", "2026-3", "frontPages", 4, "backPages", 2));
        return number;
    }

    /** What the case, then its party, then its closing went through. */
    private List<String> trace(CaseNumber number) {
        return DIAGRAMS.keySet().stream()
                .flatMap(process -> timers.trace(number, process).stream())
                .filter(node -> !node.endsWith("#multiInstanceBody"))
                .toList();
    }

    private CaseNumber discussedByTheLeaders() {
        var number = story.meeting(DAY);
        story.act(number, CHIEF, "holdMeeting", DAY, Forms.meeting("PENALTY"));
        return number;
    }

    private CaseNumber reviewed() {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        return number;
    }

    private CaseNumber excusedBehindLegalReview() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());
        story.act(number, LEAD, "writeReport", DAY, Forms.report(true));
        story.act(number, LEGAL, "reviewLegally", DAY, Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "EXCUSED", 0));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "EXCUSED", 0));
        story.act(number, LEAD, "serveDecision", DAY, Forms.served(DAY));
        return number;
    }

    private CaseNumber sentBackAtEveryPoint() {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("INVESTIGATE_MORE"));
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());
        story.act(number, LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("CORRECT"));
        story.act(number, LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 4000));
        story.act(number, HEAD, "decideProposal", DAY, Forms.returned("幅度不当"));
        noticed(number, 4000);
        story.act(number, HEAD, "decideCase", DAY, Map.of("choice", "RETURNED", "reasons", "重新提出"));
        noticed(number, 5000);
        story.act(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000));
        story.act(number, LEAD, "serveDecision", DAY, Forms.served(DAY));
        story.act(number, LEAD, "recordPerformance", DAY, Map.of("fine", 1000));
        story.act(number, LEAD, "recordPerformance", DAY, Map.of("fine", 4000));
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());
        story.act(number, HEAD, "decideClosure", DAY, Forms.returned("材料不全"));
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());
        story.act(number, HEAD, "decideClosure", DAY, Forms.approved());
        story.act(number, ARCHIVIST, "archiveCase", DAY, Map.of("volume", "2026-2", "frontPages", 40, "backPages", 12));
        return number;
    }

    private void noticed(CaseNumber number, int fine) {
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", fine));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(number, LEAD, "serveNotice", DAY, Forms.served(DAY));
        story.act(number, LEAD, "recordStatement", DAY, Map.of("statement", "WAIVED"));
    }

    /** Revoked while the fine is to be paid, and again while the case is being closed. */
    private CaseNumber decidedAgain() {
        var revoked = Map.<String, Object>of("party", "P1", "ground", "OWN_ERROR", "reason", "裁量不当");
        var number = story.performing(DAY);
        story.act(number, HEAD, "decisionRevoked", DAY, revoked);
        noticed(number, 4000);
        story.act(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 4000));
        story.act(number, LEAD, "serveDecision", DAY, Forms.served(DAY));
        story.act(number, LEAD, "recordPerformance", DAY, Map.of("fine", 4000));
        story.act(number, HEAD, "decisionRevoked", DAY, revoked);
        return number;
    }

    private CaseNumber overdueAtEveryPoint() {
        var number = story.deciding(DAY);
        timers.fire(number, "caseOverdue");
        story.act(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000));
        timers.fire(number, "serviceOverdue");
        story.act(number, LEAD, "serveDecision", DAY, Forms.served(DAY));
        timers.fire(number, "performanceOverdue");
        story.act(number, LEAD, "recordPerformance", DAY, Map.of("fine", 5000));
        timers.fire(number, "closureOverdue");
        return number;
    }
}
