package anjuan.process;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.agrees;
import static anjuan.testing.Guiding.draft;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.access.Access;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NoSuchCase;
import anjuan.casefile.Stage;
import anjuan.engine.Redrawn;
import anjuan.engine.Step;
import anjuan.engine.TimerJobs;
import anjuan.guidance.Guidance;
import anjuan.guidance.Guidance.State;
import anjuan.guidance.Guidances;
import anjuan.jurisdiction.Jurisdiction;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Asking;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.Guiding;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Both diagrams of guidance from above, node by node, and what stands against doing it otherwise. */
@AnjuanTest
class GuideCaseProcessTest {

    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    private static final Map<String, Object> ENOUGH = Map.of("enough", true, "remark", "符合要求");
    private static final Map<String, Object> MORE = Map.of(
            "enough", false, "remark", "请补充下家情况", "nextOn", DAY.plusDays(20).toString());

    @Autowired
    Story story;

    @Autowired
    Guiding guiding;

    @Autowired
    Asking asking;

    @Autowired
    Guidances guidances;

    @Autowired
    Jurisdiction jurisdiction;

    @Autowired
    Access access;

    @Autowired
    Organisation organisation;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    TimerJobs timers;

    @Autowired
    @Qualifier("issueGuidance")
    Step issueGuidance;

    @Autowired
    @Qualifier("settleGuidance")
    Step settleGuidance;

    @Autowired
    @Qualifier("sendGuidanceReply")
    Step sendGuidanceReply;

    @Autowired
    @Qualifier("sendObjection")
    Step sendObjection;

    @Test
    void noNodeOfTheDiagramsIsLeftOut() {
        var above = new TreeSet<String>();
        var below = new TreeSet<String>();
        for (var guidance :
                List.of(supervised(), upheld(), changed(), revoked(), noted(), lifted(), abandoned(), designated())) {
            above.addAll(timers.passed(guidance.file(), "guideCase"));
            below.addAll(timers.passed(guidance.ofCase(), "followGuidance"));
        }

        assertThat(above).isEqualTo(Nodes.of("guide-case.bpmn"));
        assertThat(below).isEqualTo(Nodes.of("follow-guidance.bpmn"));
    }

    @Test
    void nobodyButThoseOfTheirPostDoTheirStep() {
        var number = story.investigating(DAY);
        for (var who : List.of(CLERK, LEAD, UNIT_HEAD)) {
            assertThat(guiding.attempt(who, draft(number.value(), "PAPERS", DAY))
                            .completion())
                    .hasToString("NotYours[role=REVIEWER]");
        }
        var file = guiding.drafted(UPPER_LEGAL, draft(number.value(), "CORRECTION", DAY));
        assertThat(story.attempt(file, UPPER_LEGAL, "signGuidance", DAY, agrees()))
                .hasToString("NotYours[role=HEAD]");
        story.act(file, UPPER_HEAD, "signGuidance", DAY, agrees());
        var matter = guiding.read(file).matter();
        for (var who : List.of(LEAD, LEGAL, HEAD)) {
            assertThat(story.attempt(matter, who, "answerGuidance", DAY, guiding.report(matter)))
                    .hasToString("NotYours[role=UNIT_HEAD]");
        }
        assertThat(story.attempt(matter, UNIT_HEAD, "guidanceObjected", DAY, objection()))
                .hasToString("NotYours[role=HEAD]");
        assertThat(story.attempt(file, UPPER_LEGAL, "guidanceLifted", DAY, Map.of("reason", "无需")))
                .hasToString("NotYours[role=HEAD]");
        assertThatThrownBy(() -> story.attempt(file, HEAD, "guidanceLifted", DAY, Map.of("reason", "越权")))
                .isInstanceOf(NoSuchCase.class);
    }

    /** A number tells nothing: there is none, it is of the own bureau, of one beside or above, or not of a case. */
    @Test
    void onlyACaseOfABureauBelowIsFoundAndNothingIsToldOfAnyOther() {
        var ours = story.investigating(DAY);
        var beside = story.lodgedBy("qingxi.dengji", ofQingxi());
        var guided = guiding.issued(ours, "PAPERS", DAY);
        var asked = asking.above(asking.sent(ours, DAY, false));

        for (var number : List.of("YZ-2025-99999", "XX-2025-00001", "没有这个案号", "YZ-2025-1")) {
            assertThat(guiding.refusals(UPPER_LEGAL, draft(number, "PAPERS", DAY)))
                    .as(number)
                    .containsExactly("GUIDANCE_NO_SUCH_CASE");
        }
        assertThat(guiding.refusals(LEGAL, draft(ours.value(), "PAPERS", DAY)))
                .as("the own bureau")
                .containsExactly("GUIDANCE_NO_SUCH_CASE");
        assertThat(guiding.refusals("donghu.fagui", draft(beside.value(), "PAPERS", DAY)))
                .as("a bureau beside")
                .containsExactly("GUIDANCE_NO_SUCH_CASE");
        assertThat(guiding.refusals("qingxi.fagui", draft(ours.value(), "PAPERS", DAY)))
                .as("a bureau above")
                .containsExactly("GUIDANCE_NO_SUCH_CASE");
        for (var file : List.of(guided.file(), asked)) {
            assertThat(guiding.refusals(LEGAL, draft(file.value(), "PAPERS", DAY)))
                    .as("a file of the bureau above")
                    .containsExactly("GUIDANCE_NO_SUCH_CASE");
        }
        guiding.drafted(LEGAL, draft(beside.value(), "PAPERS", DAY));
        guiding.drafted(UPPER_LEGAL, draft(beside.value(), "PAPERS", DAY));
    }

    @Test
    void whoIsRecusedFromACaseDoesNotFindIt() {
        var number = story.investigating(DAY);
        access.recuse(organisation.officer(UPPER_LEGAL), number, DAY, "与当事人有利害关系");

        assertThat(guiding.refusals(UPPER_LEGAL, draft(number.value(), "PAPERS", DAY)))
                .containsExactly("GUIDANCE_NO_SUCH_CASE");
    }

    @Test
    void nothingIsAskedOfACaseThatIsOver() {
        var number = story.archived(DAY);
        assertThat(guiding.refusals(UPPER_LEGAL, draft(number.value(), "SUPERVISION", DAY)))
                .containsExactly("GUIDANCE_CASE_OVER");

        var closing = story.closing(DAY);
        var file = guiding.drafted(UPPER_LEGAL, draft(closing.value(), "PAPERS", DAY));
        close(closing);
        assertThat(story.refusals(file, UPPER_HEAD, "signGuidance", DAY, agrees()))
                .containsExactly("GUIDANCE_CASE_OVER");
    }

    @Test
    void aDraftSaysWhatItsKindNeeds() {
        var number = story.investigating(DAY).value();
        assertThat(guiding.refusals(UPPER_LEGAL, without(draft(number, "SUPERVISION", DAY), "dueOn", "reportOn")))
                .containsExactly("REQUIRED", "REQUIRED");
        var late = draft(number, "SUPERVISION", DAY);
        late.put("reportOn", DAY.plusDays(61).toString());
        assertThat(guiding.refusals(UPPER_LEGAL, late)).containsExactly("GUIDANCE_REPORT_AFTER_END");
        assertThat(guiding.refusals(UPPER_LEGAL, without(draft(number, "CORRECTION", DAY), "basis", "dueOn")))
                .containsExactly("REQUIRED", "REQUIRED");
        var past = draft(number, "CORRECTION", DAY);
        past.put("dueOn", DAY.minusDays(1).toString());
        assertThat(guiding.refusals(UPPER_LEGAL, past)).containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(guiding.refusals(UPPER_LEGAL, without(draft(number, "OPINION", DAY), "binding")))
                .containsExactly("REQUIRED");
        assertThat(guiding.refusals(UPPER_LEGAL, without(draft(number, "DESIGNATION", DAY), "designatedId")))
                .containsExactly("REQUIRED");
        var future = draft(number, "PAPERS", LocalDate.of(2999, 1, 4));
        assertThat(guiding.refusals(UPPER_LEGAL, future)).containsExactly("DATE_IN_FUTURE");
        assertThat(guiding.refusals(UPPER_LEGAL, draft(number, "PAPERS", DAY.minusDays(1))))
                .containsExactly("GUIDANCE_CASE_WENT_ON");
    }

    @Test
    void nothingRestsOnTheRulesBeforeTheyWereInForce() {
        var day = LocalDate.of(2019, 6, 3);
        var number = story.lodged(day).value();

        for (var kind : List.of("PAPERS", "CORRECTION")) {
            assertThat(guiding.refusals(UPPER_LEGAL, draft(number, kind, day)))
                    .as(kind)
                    .contains("GUIDANCE_BEFORE_RULES");
        }
    }

    /** What was in time when it was drafted may not be any more when it is signed. */
    @Test
    void theHeadSignsOnlyWhatCanBeIssued() {
        var number = story.investigating(DAY);
        var file = guiding.drafted(UPPER_LEGAL, draft(number.value(), "CORRECTION", DAY));

        assertThat(story.refusals(file, UPPER_HEAD, "signGuidance", DAY.plusDays(19), agrees()))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.refusals(file, UPPER_HEAD, "signGuidance", DAY, Map.of("agrees", false)))
                .containsExactly("REQUIRED");
        assertThat(guiding.read(file).state()).isEqualTo(State.DRAFTED);
    }

    @Test
    void aCaseGoesOnlyToAnotherBureauBelowAndOnlyBeforeItIsDecided() {
        var number = story.investigating(DAY);
        for (var bureau : List.of("yz", "nj", "nowhere")) {
            var draft = draft(number.value(), "DESIGNATION", DAY);
            draft.put("designatedId", bureau);
            assertThat(guiding.refusals(UPPER_LEGAL, draft)).as(bureau).containsExactly("JURISDICTION_BUREAU_UNKNOWN");
        }
        assertThat(guiding.refusals(UPPER_LEGAL, draft(number.value(), "TAKE_OVER", DAY)))
                .as("nobody handles cases at the province")
                .containsExactly("JURISDICTION_HANDLES_NO_CASES");
        var decided = story.performing(DAY);
        assertThat(guiding.refusals(UPPER_LEGAL, draft(decided.value(), "DESIGNATION", DAY)))
                .containsExactly("JURISDICTION_CASE_DECIDED");
        story.act(number, LEAD, "investigativeActTaken", DAY.plusDays(3), Forms.inspection(Story.SECOND));
        story.act(number, LEAD, "investigate", DAY.plusDays(3), Forms.concluded());
        assertThat(guiding.refusals(UPPER_LEGAL, draft(number.value(), "DESIGNATION", DAY.plusDays(1))))
                .as("and is not told when it was last acted on")
                .containsExactly("GUIDANCE_CASE_WENT_ON");
    }

    /** A diagram that is redrawn around a signature, an answer or an end does nothing. */
    @Test
    void aRedrawnDiagramGoesAroundNothing() {
        var number = story.investigating(DAY);
        var file = guiding.drafted(UPPER_LEGAL, draft(number.value(), "CORRECTION", DAY));
        assertThatThrownBy(() -> issueGuidance.carryOut(Matter.of(file))).hasMessageContaining("did not sign");
        story.act(file, UPPER_HEAD, "signGuidance", DAY, agrees());
        var matter = guiding.read(file).matter();
        assertThatThrownBy(() -> issueGuidance.carryOut(Matter.of(file))).hasMessageContaining("did not sign");
        assertThatThrownBy(() -> settleGuidance.carryOut(Matter.of(file))).hasMessageContaining("nobody ended");
        assertThatThrownBy(() -> sendGuidanceReply.carryOut(matter)).hasMessageContaining("nobody answered");
        assertThatThrownBy(() -> sendObjection.carryOut(matter)).hasMessageContaining("nobody objected");

        for (var task : List.of("considerGuidanceReply", "endorseSettlement", "recheckObjection", "redraftGuidance")) {
            assertThat(beneath.refusals(Matter.of(file), UPPER_HEAD, task, DAY, formOf(task)))
                    .as(task)
                    .containsExactly("GUIDANCE_OUT_OF_TURN");
        }
        assertThat(beneath.refusals(Matter.of(file), UPPER_HEAD, "signGuidance", DAY, agrees()))
                .containsExactly("GUIDANCE_OUT_OF_TURN");
        assertThat(beneath.refusals(matter, HEAD, "acknowledgeGuidance", DAY, noting(true)))
                .containsExactly("GUIDANCE_OUT_OF_TURN");
        redrawn.straightTo("endorseSettlement", "HEAD", file);
        assertThat(story.refusals(file, UPPER_HEAD, "endorseSettlement", DAY, agrees()))
                .containsExactly("GUIDANCE_OUT_OF_TURN");
    }

    @Test
    void whatIsAnsweredIsNotAnsweredAgainBeforeItIsLookedAt() {
        var guidance = guiding.issued(story.investigating(DAY), "PAPERS", DAY);
        var matter = guidance.matter();
        story.act(matter, UNIT_HEAD, "answerGuidance", DAY, guiding.report(matter));

        assertThat(story.waiting(matter)).isEmpty();
        assertThat(beneath.refusals(matter, UNIT_HEAD, "answerGuidance", DAY, guiding.report(matter)))
                .containsExactly("GUIDANCE_OUT_OF_TURN");
    }

    @Test
    void papersThatWereAskedForAreSentAndNoneThatNamesWhoReported() {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("complainantName", "金丝雀");
        var number = story.lodged(clue);
        story.act(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, Story.SECOND));
        var matter = guiding.issued(number, "PAPERS", DAY).matter();

        assertThat(story.refusals(matter, UNIT_HEAD, "answerGuidance", DAY, report("见附件", List.of())))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(matter, UNIT_HEAD, "answerGuidance", DAY, report("据金丝雀反映", List.of("nothing"))))
                .containsExactly("NAMES_INFORMANT", "ENCLOSURE_UNKNOWN");
        var registration = beneathFirstPaper(number);
        assertThat(story.refusals(matter, UNIT_HEAD, "answerGuidance", DAY, report("见附件", List.of(registration))))
                .containsExactly("ENCLOSURE_NAMES_INFORMANT");
        var unchecked = new HashMap<>(report("见附件", List.of(registration)));
        unchecked.put("informantChecked", false);
        assertThat(story.refusals(matter, UNIT_HEAD, "answerGuidance", DAY, unchecked))
                .containsExactly("ENCLOSURE_NAMES_INFORMANT", "INFORMANT_UNCHECKED");
    }

    @Test
    void anObjectionIsMadeOnceInTimeAndBeforeTheReport() {
        var guidance = guiding.issued(story.investigating(DAY), "CORRECTION", DAY);
        var matter = guidance.matter();
        // 4-7 March (4) and 10 March (5)
        assertThat(story.refusals(matter, HEAD, "guidanceObjected", LocalDate.of(2025, 3, 11), objection()))
                .containsExactly("GUIDANCE_OBJECTION_LATE");
        story.act(matter, HEAD, "guidanceObjected", LocalDate.of(2025, 3, 10), objection());
        assertThat(story.refusals(matter, HEAD, "guidanceObjected", LocalDate.of(2025, 3, 10), objection()))
                .containsExactly("GUIDANCE_OUT_OF_TURN");

        var reported =
                guiding.issued(story.investigating(DAY), "CORRECTION", DAY).matter();
        story.act(reported, UNIT_HEAD, "answerGuidance", DAY, report("已改正", List.of()));
        assertThat(story.refusals(reported, HEAD, "guidanceObjected", DAY, objection()))
                .containsExactly("GUIDANCE_OUT_OF_TURN");
        var other = guiding.issued(story.investigating(DAY), "PAPERS", DAY).matter();
        assertThat(story.refusals(other, HEAD, "guidanceObjected", DAY, objection()))
                .containsExactly("GUIDANCE_OUT_OF_TURN");
    }

    @Test
    void anOpinionThatBindsIsFollowedAndDissentIsNoted() {
        var binding = guiding.issued(story.investigating(DAY), "OPINION", DAY);
        assertThat(story.refusals(binding.matter(), HEAD, "acknowledgeGuidance", DAY, noting(false)))
                .containsExactly("GUIDANCE_BINDS");
        story.act(binding.matter(), HEAD, "acknowledgeGuidance", DAY, noting(true));
        assertThat(guidances.replies(binding).get(0).follows()).isTrue();

        var number = story.investigating(DAY);
        var advice = draft(number.value(), "OPINION", DAY);
        advice.put("binding", false);
        var advised = guiding.issued(advice, DAY);
        story.act(advised.matter(), HEAD, "acknowledgeGuidance", DAY, noting(false));
        assertThat(guiding.read(advised.file()).state()).isEqualTo(State.ENDED);
        assertThat(story.file(advised.file()).stage()).isEqualTo(Stage.GUIDED);
    }

    @Test
    void aCaseDoesNotCloseWhileTheBureauAboveWaits() {
        var number = story.closing(DAY);
        var guidance = guiding.issued(number, "SUPERVISION", DAY);

        assertThat(story.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED")))
                .containsExactly("GUIDANCE_NOT_SETTLED");
        story.act(guidance.file(), UPPER_HEAD, "guidanceLifted", DAY, Map.of("reason", "案件已经办结"));
        close(number);
    }

    /** Neither the draft nor what is issued is a way to the case. */
    @Test
    void theBureauAboveNeverSeesTheCase() {
        var number = story.investigating(DAY);
        var guidance = guiding.issued(number, "SUPERVISION", DAY);
        story.act(guidance.matter(), UNIT_HEAD, "answerGuidance", DAY, guiding.report(guidance.matter()));

        for (var who : List.of(UPPER_LEGAL, UPPER_HEAD)) {
            assertThat(access.maySee(organisation.officer(who), number)).isFalse();
            assertThatThrownBy(() -> story.attempt(
                            guidance.matter(), who, "answerGuidance", DAY, guiding.report(guidance.matter())))
                    .isInstanceOf(NoSuchCase.class);
        }
    }

    // ---- one guidance of each course

    private Guidance supervised() {
        var guidance = guiding.issued(story.investigating(DAY), "SUPERVISION", DAY);
        var matter = guidance.matter();
        timers.fireOf(matter, "reportOverdue");
        assertThat(guiding.read(guidance.file()).late()).isTrue();
        story.act(matter, UNIT_HEAD, "answerGuidance", DAY, guiding.report(matter));
        story.act(guidance.file(), UPPER_LEGAL, "considerGuidanceReply", DAY, MORE);
        story.act(matter, UNIT_HEAD, "answerGuidance", DAY.plusDays(5), guiding.report(matter));
        story.act(guidance.file(), UPPER_LEGAL, "considerGuidanceReply", DAY.plusDays(6), ENOUGH);
        story.act(
                guidance.file(),
                UPPER_HEAD,
                "endorseSettlement",
                DAY.plusDays(7),
                Map.of("agrees", false, "opinion", "再核实"));
        story.act(guidance.file(), UPPER_LEGAL, "considerGuidanceReply", DAY.plusDays(8), ENOUGH);
        story.act(guidance.file(), UPPER_HEAD, "endorseSettlement", DAY.plusDays(9), agrees());
        assertThat(story.waiting(matter)).isEmpty();
        return guidance;
    }

    private Guidance upheld() {
        var guidance = guiding.issued(story.investigating(DAY), "CORRECTION", DAY);
        story.act(guidance.matter(), HEAD, "guidanceObjected", DAY, objection());
        story.act(guidance.file(), UPPER_HEAD, "recheckObjection", DAY, recheck("UPHELD"));
        assertThat(story.waiting(guidance.matter())).containsExactly("answerGuidance");
        return guidance;
    }

    private Guidance changed() {
        var guidance = guiding.issued(story.investigating(DAY), "CORRECTION", DAY);
        story.act(guidance.matter(), HEAD, "guidanceObjected", DAY, objection());
        story.act(guidance.matter(), UNIT_HEAD, "answerGuidance", DAY, report("先行改正", List.of()));
        assertThat(story.refusals(guidance.file(), UPPER_HEAD, "recheckObjection", DAY, recheck("CHANGED")))
                .containsExactly("REQUIRED");
        var form = new HashMap<>(recheck("CHANGED"));
        form.put("dueOn", DAY.plusDays(30).toString());
        story.act(guidance.file(), UPPER_HEAD, "recheckObjection", DAY, form);
        assertThat(story.waiting(guidance.file())).containsExactly("considerGuidanceReply");
        return guidance;
    }

    private Guidance revoked() {
        var guidance = guiding.issued(story.investigating(DAY), "CORRECTION", DAY);
        story.act(guidance.matter(), HEAD, "guidanceObjected", DAY, objection());
        story.act(guidance.file(), UPPER_HEAD, "recheckObjection", DAY, recheck("REVOKED"));
        assertThat(story.waiting(guidance.matter())).isEmpty();
        return guidance;
    }

    private Guidance noted() {
        var guidance = guiding.issued(story.investigating(DAY), "OPINION", DAY);
        story.act(guidance.matter(), HEAD, "acknowledgeGuidance", DAY, noting(true));
        return guidance;
    }

    private Guidance lifted() {
        var guidance = guiding.issued(story.investigating(DAY), "CORRECTION", DAY);
        timers.fireOf(guidance.matter(), "objectionOver");
        story.act(guidance.file(), UPPER_HEAD, "guidanceLifted", DAY, Map.of("reason", "已另行处理"));
        assertThat(story.waiting(guidance.matter())).isEmpty();
        assertThat(story.file(guidance.file()).stage()).isEqualTo(Stage.GUIDED);
        return guidance;
    }

    private Guidance abandoned() {
        var number = story.investigating(DAY);
        var file = guiding.drafted(UPPER_LEGAL, draft(number.value(), "OPINION", DAY));
        story.act(file, UPPER_HEAD, "signGuidance", DAY, Map.of("agrees", false, "opinion", "写明依据"));
        var redrafted = Map.<String, Object>of("subject", "商标性使用", "body", "突出使用的，属于商标性使用", "binding", true);
        story.act(file, UPPER_LEGAL, "redraftGuidance", DAY, redrafted);
        story.act(file, UPPER_HEAD, "signGuidance", DAY, Map.of("agrees", false, "opinion", "不必发出"));
        var abandoned = new HashMap<>(redrafted);
        abandoned.put("abandoned", true);
        story.act(file, UPPER_LEGAL, "redraftGuidance", DAY, abandoned);
        assertThat(story.file(file).stage()).isEqualTo(Stage.GUIDED);
        assertThat(guidances.of(number))
                .as("the bureau below never hears of it")
                .isEmpty();
        return guiding.read(file);
    }

    private Guidance designated() {
        var number = story.investigating(DAY);
        var guidance = guiding.issued(number, "DESIGNATION", DAY);
        assertThat(jurisdiction.of(number).get(0).receiver()).isEqualTo("青溪县市场监督管理局");
        assertThat(story.file(number).stage()).isEqualTo(Stage.CLOSING);
        return guidance;
    }

    private void close(CaseNumber number) {
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());
        story.act(number, HEAD, "decideClosure", DAY, Forms.approved());
    }

    private String beneathFirstPaper(CaseNumber number) {
        return guiding.papers(number).get(0).id();
    }

    private static Map<String, Object> ofQingxi() {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("unitId", "qx-case");
        return clue;
    }

    private static Map<String, Object> report(String text, List<String> enclosures) {
        return Map.of("report", text, "enclosures", enclosures, "informantChecked", true);
    }

    private static Map<String, Object> objection() {
        return Map.of("objection", "事实认定与案卷不符");
    }

    private static Map<String, Object> recheck(String result) {
        return Map.of("result", result, "reason", "经复核");
    }

    private static Map<String, Object> noting(boolean follows) {
        return Map.of("follows", follows, "statement", "另有不同意见，附后");
    }

    private static Map<String, Object> formOf(String task) {
        return switch (task) {
            case "considerGuidanceReply" -> ENOUGH;
            case "recheckObjection" -> recheck("UPHELD");
            case "redraftGuidance" ->
                Map.of(
                        "subject",
                        "事项",
                        "body",
                        "内容",
                        "basis",
                        "第二十二条",
                        "dueOn",
                        DAY.plusDays(9).toString());
            default -> agrees();
        };
    }

    private static Map<String, Object> without(Map<String, Object> draft, String... fields) {
        List.of(fields).forEach(draft::remove);
        return draft;
    }
}
