package anjuan.rehearsal;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.engine.Courses;
import anjuan.engine.TimerJobs;
import anjuan.testing.Altered;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is drawn otherwise is told, for each case as it concerns that case, and nothing else is. */
@AnjuanTest
class ChangedDiagramTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Courses courses;

    @Autowired
    Story story;

    @Autowired
    TimerJobs timers;

    @Test
    void aStepThatIsMovedIsToldWithWhereItWasAndIs() {
        var draft = Altered.with(
                "handle-clue",
                "sourceRef=\"verifyClue\" targetRef=\"checkTimeBar\"",
                "sourceRef=\"verifyClue\" targetRef=\"endorseFiling\"",
                "sourceRef=\"isVerified\" targetRef=\"checkTimeBar\"",
                "sourceRef=\"isVerified\" targetRef=\"endorseFiling\"",
                "sourceRef=\"checkTimeBar\" targetRef=\"endorseFiling\"",
                "sourceRef=\"endorseFiling\" targetRef=\"checkTimeBar\"",
                "sourceRef=\"endorseFiling\" targetRef=\"decideFiling\"",
                "sourceRef=\"checkTimeBar\" targetRef=\"decideFiling\"");

        var result = rehearse("handleClue", draft, story.filed(DAY));

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.remarks())
                .extracting(Remark::toString)
                .containsExactly("MOVED checkTimeBar verifyClue endorseFiling");
        assertThat(result.rehearsed())
                .containsSubsequence("verifyClue", "endorseFiling", "checkTimeBar", "decideFiling", "fileCase");
    }

    @Test
    void aTaskThatPeopleDoLaterKeepsTheAnswersThatTheyGave() {
        var draft = Altered.with(
                "handle-clue",
                "sourceRef=\"checkTimeBar\" targetRef=\"endorseFiling\"",
                "sourceRef=\"checkTimeBar\" targetRef=\"decideFiling\"",
                "sourceRef=\"endorseFiling\" targetRef=\"decideFiling\"",
                "sourceRef=\"decideFiling\" targetRef=\"endorseFiling\"",
                "sourceRef=\"decideFiling\" targetRef=\"filingDecision\"",
                "sourceRef=\"endorseFiling\" targetRef=\"filingDecision\"");

        var result = rehearse("handleClue", draft, story.filed(DAY));

        assertThat(result.remarks())
                .extracting(Remark::toString)
                .containsExactly("MOVED endorseFiling checkTimeBar decideFiling");
        assertThat(result.rehearsed())
                .endsWith("decideFiling", "endorseFiling", "filingDecision", "fileCase", "handlePenaltyCase");
    }

    @Test
    void anAddedApprovalIsTakenAsGivenAndToldAsNew() {
        var draft = Altered.with(
                "extend-limit",
                "sourceRef=\"whoApproves\" targetRef=\"decideExtension\"",
                "sourceRef=\"whoApproves\" targetRef=\"addedApprovalByUnitHead\"",
                "</bpmn:process>",
                """
                <bpmn:userTask id="addedApprovalByUnitHead" name="科室负责人审批" camunda:candidateGroups="UNIT_HEAD" />
                <bpmn:exclusiveGateway id="isAgreed" name="是否同意？" default="isAgreed_no" />
                <bpmn:sequenceFlow id="added_isAgreed" sourceRef="addedApprovalByUnitHead" targetRef="isAgreed" />
                <bpmn:sequenceFlow id="isAgreed_yes" sourceRef="isAgreed" targetRef="decideExtension">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${isAgreed}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="isAgreed_no" sourceRef="isAgreed" targetRef="extensionRefused" />
                </bpmn:process>""");

        var result = rehearse("extendLimit", draft, extended(true));

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.remarks())
                .extracting(Remark::toString)
                .containsExactly(
                        "NEW_TASK addedApprovalByUnitHead whoApproves", "NEW isAgreed addedApprovalByUnitHead");
        assertThat(result.rehearsed())
                .containsExactly(
                        "extensionRequested",
                        "whoApproves",
                        "addedApprovalByUnitHead",
                        "isAgreed",
                        "decideExtension",
                        "isExtended",
                        "grantExtension",
                        "limitExtended");
    }

    @Test
    void aStepThatIsTakenOutIsToldAsLeftOut() {
        var draft = withoutEndorsement();

        var result = rehearse("handleClue", draft, story.filed(DAY));

        assertThat(result.remarks())
                .extracting(Remark::toString)
                .containsExactly("LEFT_OUT endorseFiling checkTimeBar");
    }

    @Test
    void aCaseThatStandsAtAStepThatIsTakenOutWouldStandAtTheNext() {
        var number = story.verifying(DAY);
        story.act(number, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));

        var result = rehearse("handleClue", withoutEndorsement(), number);

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.remarks())
                .extracting(Remark::toString)
                .containsExactly("LEFT_OUT endorseFiling checkTimeBar", "STANDS_ELSEWHERE decideFiling endorseFiling");
    }

    @Test
    void aBranchThatIsTakenAwayEndsTheCaseThatTookItElsewhere() {
        var draft = Altered.without(Altered.shipped("handle-clue"), "filingDecision_moreChecking");

        assertThat(rehearse("handleClue", draft, story.filed(DAY)).verdict()).isEqualTo(Verdict.SAME);
        var result = rehearse("handleClue", draft, checkedAgain());

        assertThat(result.verdict()).isEqualTo(Verdict.STUCK);
        assertThat(result.remarks())
                .extracting(Remark::toString)
                .containsExactly(
                        "OTHER_WAY filingDecision verifyClue refuseFiling",
                        "NEW refuseFiling filingDecision",
                        "NEW clueNotFiled refuseFiling",
                        "ENDS_TOO_EARLY clueNotFiled");
    }

    @Test
    void aConditionThatIsTurnedRoundLeadsEachCaseItsOwnOtherWay() {
        var draft = Altered.with("extend-limit", "${isExtended}", "${!isExtended}");

        var granted = rehearse("extendLimit", draft, extended(true));
        var refused = rehearse("extendLimit", draft, extended(false));

        assertThat(granted.remarks())
                .extracting(Remark::toString)
                .containsExactly(
                        "OTHER_WAY isExtended grantExtension extensionRefused",
                        "NEW extensionRefused isExtended",
                        "OTHER_END extensionRefused limitExtended");
        assertThat(refused.remarks())
                .extracting(Remark::toString)
                .containsExactly(
                        "OTHER_WAY isExtended extensionRefused grantExtension",
                        "NEW grantExtension isExtended",
                        "NEW limitExtended grantExtension",
                        "OTHER_END limitExtended extensionRefused");
    }

    @Test
    void aConditionThatSendsBackForeverIsToldAsALoop() {
        var draft = Altered.with("sanction-party", "${!isProposalApproved}", "${isProposalApproved}");

        var result = rehearse("sanctionParty", draft, story.notified(DAY));

        assertThat(result.verdict()).isEqualTo(Verdict.STUCK);
        assertThat(result.remarks())
                .extracting(Remark::toString)
                .containsExactly(
                        "OTHER_WAY isProposalApproved isPenaltyProposed proposeDecision", "NEVER_ENDS proposeDecision");
    }

    @Test
    void aFactThatNoCaseEverAnsweredStopsItAtTheChoice() {
        var draft = Altered.with("extend-limit", "${isExtended}", "${isUrgent}");

        var result = rehearse("extendLimit", draft, extended(true));

        assertThat(result.verdict()).isEqualTo(Verdict.STUCK);
        assertThat(result.remarks()).extracting(Remark::toString).containsExactly("NEVER_ANSWERED isExtended isUrgent");
        assertThat(result.rehearsed()).endsWith("decideExtension", "isExtended");
    }

    @Test
    void aWordOfWhichTheCaseOnlyTellsWhatItWasNotStopsItAtTheChoice() {
        var draft = Altered.with("extend-limit", "${approver == 'LEADERS_MEETING'}", "${approver == 'CHIEF_OF_CITY'}");

        var result = rehearse("extendLimit", draft, extended(true));

        assertThat(result.remarks())
                .extracting(Remark::toString)
                .containsExactly("ANSWER_UNKNOWN whoApproves approver CHIEF_OF_CITY");
    }

    @Test
    void aChoiceWithoutAWayStopsTheCase() {
        var draft = Altered.with("extend-limit", " default=\"isExtended_extensionRefused\"", "");

        assertThat(rehearse("extendLimit", draft, extended(true)).verdict()).isEqualTo(Verdict.SAME);
        var text = Altered.with(
                "extend-limit",
                " default=\"isExtended_extensionRefused\"",
                "",
                "name=\"否\" sourceRef=\"isExtended\" targetRef=\"extensionRefused\" />",
                """
                name="否" sourceRef="isExtended" targetRef="extensionRefused"><bpmn:conditionExpression \
                xsi:type="bpmn:tFormalExpression">${isExtended}</bpmn:conditionExpression></bpmn:sequenceFlow>""");
        var result = rehearse("extendLimit", text, extended(false));

        assertThat(result.remarks()).extracting(Remark::toString).containsExactly("NO_WAY_ON isExtended");
    }

    @Test
    void aWatchThatIsTakenAwayIsToldOfTheCaseThatWasOverdueOnly() {
        var draft = Altered.without(
                Altered.shipped("handle-clue"), "verificationOverdue_recordVerificationOverdue", "verificationOverdue");
        var overdue = story.verifying(DAY);
        timers.fire(overdue, "verificationOverdue");

        assertThat(rehearse("handleClue", draft, story.verifying(DAY)).verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(rehearse("handleClue", draft, overdue).remarks())
                .extracting(Remark::element)
                .containsExactlyInAnyOrder(
                        "verificationOverdue", "recordVerificationOverdue", "verificationOverdueRecorded");
    }

    private String withoutEndorsement() {
        return Altered.without(
                Altered.with(
                        "handle-clue",
                        "sourceRef=\"checkTimeBar\" targetRef=\"endorseFiling\"",
                        "sourceRef=\"checkTimeBar\" targetRef=\"decideFiling\""),
                "endorseFiling_decideFiling",
                "endorseFiling");
    }

    private CaseNumber checkedAgain() {
        var number = story.awaitingFiling(DAY);
        story.act(number, HEAD, "decideFiling", DAY, Map.of("decision", "MORE_CHECKING", "reason", "补充核查销售数量"));
        return number;
    }

    private CaseNumber extended(boolean isGranted) {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "extensionRequested", DAY, Map.of("limitId", "A80", "reason", "案情复杂，等待权利人辨认"));
        story.act(number, HEAD, "decideExtension", DAY, Map.of("granted", isGranted, "opinion", "已阅"));
        return number;
    }

    private Rehearsed rehearse(String process, String draft, CaseNumber number) {
        var results = new ArrayList<Rehearsed>();
        rehearsal.of(process, draft, courses.of(process, Set.of(number), 1), (course, result) -> results.add(result));
        assertThat(results).hasSize(1);
        return results.get(0);
    }
}
