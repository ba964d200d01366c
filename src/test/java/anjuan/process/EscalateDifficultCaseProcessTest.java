package anjuan.process;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.agrees;
import static anjuan.testing.Asking.proposed;
import static anjuan.testing.Asking.question;
import static anjuan.testing.Asking.study;
import static anjuan.testing.Asking.taken;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Step;
import anjuan.engine.TimerJobs;
import anjuan.escalation.Escalations;
import anjuan.escalation.InstructionRequest.State;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Asking;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
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

/** Both diagrams of a question to the bureau above, node by node, and what stands against doing it otherwise. */
@AnjuanTest
class EscalateDifficultCaseProcessTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    Beneath beneath;

    @Autowired
    @Qualifier("sendReply")
    Step sendReply;

    @Autowired
    @Qualifier("sendRequest")
    Step sendRequest;

    @Autowired
    Escalations escalations;

    @Autowired
    Papers papers;

    @Autowired
    TimerJobs timers;

    @Test
    void noNodeOfTheDiagramsIsLeftOut() {
        var below = new TreeSet<String>();
        var above = new TreeSet<String>();
        for (var asked :
                List.of(kept(), supplemented(), deviated(), returned(), withdrawn(), passedUp(), studiedTwice())) {
            below.addAll(timers.passed(asked.caseNumber(), "escalateDifficultCase"));
            var file = escalations.find(asked).orElseThrow().upperFile();
            if (file != null) {
                above.addAll(timers.passed(file, "answerRequest"));
            }
        }

        assertThat(below).isEqualTo(Nodes.of("escalate-difficult-case.bpmn"));
        assertThat(above).isEqualTo(Nodes.of("answer-request.bpmn"));
    }

    @Test
    void nobodyButThoseOfTheirPostDoTheirStep() {
        var number = story.investigating(DAY);
        assertThat(story.attempt(number, CLERK, "difficultyRaised", DAY, question()))
                .hasToString("NotYours[role=HANDLER]");
        story.act(number, LEGAL, "difficultyRaised", DAY, question());
        var asked = escalations.of(number).get(0).matter();
        assertThat(story.attempt(asked, LEGAL, "studyDifficulty", DAY, study())).hasToString("NotYours[role=HANDLER]");
        story.act(asked, LEAD, "studyDifficulty", DAY, study());
        var review = Map.<String, Object>of("sufficient", true, "view", "属于疑难问题");
        assertThat(story.attempt(asked, LEAD, "reviewDifficulty", DAY, review)).hasToString("NotYours[role=REVIEWER]");
        story.act(asked, LEGAL, "reviewDifficulty", DAY, review);
        for (var who : List.of(LEAD, LEGAL, UNIT_HEAD)) {
            assertThat(story.attempt(asked, who, "decideEscalation", DAY, Map.of("choice", "ASK")))
                    .hasToString("NotYours[role=HEAD]");
        }
    }

    /** Nobody chooses whom to ask. */
    @Test
    void noLevelIsLeftOut() {
        var number = story.investigating(DAY);
        var asked = asking.studied(number, DAY);
        story.act(asked, HEAD, "decideEscalation", DAY, Map.of("choice", "ASK"));

        assertThat(escalations.find(asked).orElseThrow().upper()).isEqualTo("南江省市场监督管理局（知识产权局）");
    }

    @Test
    void theBureauAboveRepliesItself() {
        var asked = asking.sent(story.investigating(DAY), DAY, false);

        assertThat(story.refusals(
                        asked,
                        LEAD,
                        "upperReplied",
                        DAY,
                        Map.of("kind", "ANSWERED", "answer", "AGREED", "number", "x", "body", "同意")))
                .containsExactly("UPPER_REPLIES_ITSELF");
        assertThat(escalations.find(asked).orElseThrow().state()).isEqualTo(State.SENT);
    }

    @Test
    void whoReportedDoesNotGoUpInAnyText() {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("complainantName", "金丝雀");
        clue.put("complainantPhone", "13900001234");
        var number = verifyingFrom(clue);
        var named = new HashMap<>(question());
        named.put("disputed", "据金丝雀反映，店铺页面使用了“雪松”");
        assertThat(story.refusals(number, LEAD, "difficultyRaised", DAY, named)).containsExactly("NAMES_INFORMANT");
        story.act(number, LEAD, "difficultyRaised", DAY, question());
        var asked = escalations.of(number).get(0).matter();
        var leaning = new HashMap<>(study());
        leaning.put("leaning", "金丝雀所述可信");
        assertThat(story.refusals(asked, LEAD, "studyDifficulty", DAY, leaning)).containsExactly("NAMES_INFORMANT");

        var registration = papers.of(number).get(0);
        var enclosed = new HashMap<>(study());
        enclosed.put("enclosures", List.of(registration.id()));
        assertThat(story.refusals(asked, LEAD, "studyDifficulty", DAY, enclosed))
                .containsExactly("ENCLOSURE_NAMES_INFORMANT");
        enclosed.put("enclosures", List.of("nothing"));
        enclosed.put("informantChecked", false);
        assertThat(story.refusals(asked, LEAD, "studyDifficulty", DAY, enclosed))
                .containsExactly("ENCLOSURE_UNKNOWN", "INFORMANT_UNCHECKED");
    }

    @Test
    void aCaseDoesNotCloseWhileItsQuestionIsOpen() {
        var number = story.performing(DAY);
        var asked = asking.sent(number, DAY, false);
        story.act(number, LEAD, "recordPerformance", DAY, Map.of("fine", 5000));

        assertThat(story.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED")))
                .containsExactly("REQUEST_NOT_SETTLED");
        story.act(asked, HEAD, "requestWithdrawn", DAY, Map.of("reason", "不再需要答复"));
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED"));
    }

    @Test
    void nothingIsDecidedBeforeTheAnswerIsConsidered() {
        var number = story.deciding(DAY);
        var asked = asking.sent(number, DAY, false);
        var penalty = Forms.penalty("choice", "PENALTY", 5000);
        assertThat(story.refusals(number, HEAD, "decideCase", DAY, penalty)).containsExactly("REQUEST_BEFORE_DECISION");
        assertThat(beneath.refusals(number, HEAD, "decideCase", DAY, penalty))
                .containsExactly("REQUEST_BEFORE_DECISION");
        var file = asking.above(asked);
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, taken());
        asking.answered(file, DAY);
        assertThat(story.refusals(number, HEAD, "decideCase", DAY, penalty)).containsExactly("REQUEST_BEFORE_DECISION");

        story.act(asked, LEAD, "considerAnswer", DAY, Map.of("followed", true, "deviation", "按答复"));
        story.act(number, HEAD, "decideCase", DAY, penalty);
    }

    /** A diagram that is redrawn around the head's signature sends nothing. */
    @Test
    void whatIsNotSignedIsNotSent() {
        var file = asking.above(asking.sent(story.investigating(DAY), DAY, false));
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, taken());
        story.act(file, UPPER_LEGAL, "studyRequest", DAY, proposed("ANSWERED"));
        assertThatThrownBy(() -> sendReply.carryOut(Matter.of(file))).hasMessageContaining("did not sign");

        var raised = story.investigating(DAY);
        var asked = asking.studied(raised, DAY);
        assertThatThrownBy(() -> sendRequest.carryOut(asked)).hasMessageContaining("did not decide to ask");
    }

    @Test
    void aQuestionIsNotPassedUpTwice() {
        var file = asking.above(asking.sent(story.investigating(DAY), DAY, false));
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, taken());
        story.act(file, UPPER_LEGAL, "studyRequest", DAY, proposed("PASSED_UP"));
        story.act(file, UPPER_HEAD, "signReply", DAY, agrees());
        story.act(
                file, UPPER_LEGAL, "higherReplied", DAY, Map.of("kind", "RETURNED", "number", "国1号", "body", "由省局答复"));

        assertThat(story.refusals(file, UPPER_LEGAL, "studyRequest", DAY, proposed("PASSED_UP")))
                .containsExactly("ALREADY_PASSED_UP");
    }

    @Test
    void aReplySaysWhatItIs() {
        var file = asking.above(asking.sent(story.investigating(DAY), DAY, false));
        assertThat(story.refusals(file, UPPER_LEGAL, "checkRequest", DAY, Map.of("receipt", "收1", "finding", "MORE")))
                .containsExactly("REQUIRED");
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, taken());
        var form = new HashMap<>(proposed("ANSWERED"));
        form.remove("answer");
        assertThat(story.refusals(file, UPPER_LEGAL, "studyRequest", DAY, form)).containsExactly("REQUIRED");
        form.put("proposed", "RECEIVED");
        assertThat(story.refusals(file, UPPER_LEGAL, "studyRequest", DAY, form)).containsExactly("INVALID");
    }

    private Matter kept() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "difficultyRaised", DAY, question());
        var asked = escalations.of(number).get(0).matter();
        story.act(asked, LEAD, "studyDifficulty", DAY, study());
        story.act(asked, LEGAL, "reviewDifficulty", DAY, Map.of("sufficient", false, "view", "再查类案"));
        story.act(asked, LEAD, "studyDifficulty", DAY, study());
        story.act(asked, LEGAL, "reviewDifficulty", DAY, Map.of("sufficient", true, "view", "研究充分"));
        story.act(asked, HEAD, "decideEscalation", DAY, Map.of("choice", "KEEP", "opinion", "法律规定明确"));
        assertThat(story.waiting(asked)).isEmpty();
        return asked;
    }

    private Matter studiedTwice() {
        var asked = asking.studied(story.investigating(DAY), DAY);
        assertThat(story.refusals(asked, HEAD, "decideEscalation", DAY, Map.of("choice", "BACK")))
                .containsExactly("REQUIRED");
        story.act(asked, HEAD, "decideEscalation", DAY, Map.of("choice", "BACK", "opinion", "补充类案"));
        assertThat(story.waiting(asked)).containsExactly("studyDifficulty");
        return asked;
    }

    private Matter supplemented() {
        var number = story.performing(DAY);
        var asked = asking.sent(number, DAY, false);
        var file = asking.above(asked);
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, Map.of("receipt", "收1", "finding", "MORE", "missing", "照片"));
        story.act(asked, LEAD, "supplyRequest", DAY, supplement(number));
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, taken());
        story.act(file, UPPER_LEGAL, "studyRequest", DAY, proposed("ANSWERED"));
        story.act(file, UPPER_HEAD, "signReply", DAY, Map.of("agrees", false, "opinion", "补充理由"));
        asking.answered(file, DAY);
        story.act(asked, LEAD, "considerAnswer", DAY, Map.of("followed", true, "deviation", "按答复"));
        story.act(number, LEAD, "recordPerformance", DAY, Map.of("fine", 5000));
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());
        story.act(number, HEAD, "decideClosure", DAY, Forms.approved());
        story.act(asked, LEAD, "reportResult", DAY, Map.of("result", "已办结"));
        return asked;
    }

    private Matter deviated() {
        var asked = asking.sent(story.investigating(DAY), DAY, false);
        var file = asking.above(asked);
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, taken());
        story.act(file, UPPER_LEGAL, "answerExtensionAsked", DAY, Map.of("reason", "需要论证"));
        story.act(file, UPPER_HEAD, "decideAnswerExtension", DAY, Map.of("granted", false, "opinion", "按期答复"));
        story.act(file, UPPER_LEGAL, "answerExtensionAsked", DAY, Map.of("reason", "需要组织专家论证"));
        story.act(file, UPPER_HEAD, "decideAnswerExtension", DAY, Map.of("granted", true));
        asking.answered(file, DAY);
        story.act(asked, LEAD, "considerAnswer", DAY, Map.of("followed", false, "deviation", "事实已变"));
        story.act(asked, HEAD, "signDeviation", DAY, Map.of("agrees", false, "opinion", "应当采纳"));
        story.act(asked, LEAD, "considerAnswer", DAY, Map.of("followed", false, "deviation", "事实已变，附新证据"));
        story.act(asked, HEAD, "signDeviation", DAY, agrees());
        return asked;
    }

    private Matter returned() {
        var asked = asking.sent(story.investigating(DAY), DAY, false);
        var file = asking.above(asked);
        story.act(
                file,
                UPPER_LEGAL,
                "checkRequest",
                DAY,
                Map.of("receipt", "收1", "finding", "RETURN", "missing", "规定明确"));
        story.act(file, UPPER_HEAD, "signReply", DAY, agrees());
        return asked;
    }

    private Matter withdrawn() {
        var asked = passedUpTo();
        story.act(asked, HEAD, "requestWithdrawn", DAY, Map.of("reason", "当事人已承认"));
        assertThat(escalations.of(asking.above(asked)).get(0).state()).isEqualTo(State.WITHDRAWN);
        return asked;
    }

    private Matter passedUp() {
        var asked = passedUpTo();
        var file = asking.above(asked);
        story.act(file, UPPER_LEGAL, "higherReplied", DAY, Map.of("kind", "MORE", "number", "国1号", "body", "补充照片"));
        story.act(file, UPPER_LEGAL, "supplyHigher", DAY, Map.of("asksBelow", true, "note", "补充照片"));
        story.act(asked, LEAD, "supplyRequest", DAY, supplement(asked.caseNumber()));
        story.act(file, UPPER_LEGAL, "supplyHigher", DAY, Map.of("asksBelow", false, "note", "已报"));
        story.act(
                file,
                UPPER_LEGAL,
                "higherReplied",
                DAY,
                Map.of("kind", "ANSWERED", "answer", "GUIDED", "number", "国2号", "body", "属于商标性使用"));
        asking.answered(file, DAY);
        return asked;
    }

    private Matter passedUpTo() {
        var asked = asking.sent(story.investigating(DAY), DAY, false);
        var file = asking.above(asked);
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, taken());
        story.act(file, UPPER_LEGAL, "studyRequest", DAY, proposed("PASSED_UP"));
        story.act(file, UPPER_HEAD, "signReply", DAY, agrees());
        return asked;
    }

    private Map<String, Object> supplement(CaseNumber number) {
        var paper = papers.of(number).stream()
                .filter(one -> one.kind() == PaperKind.FILING_APPROVAL)
                .findFirst()
                .orElseThrow();
        return Map.of("note", "补充", "enclosures", List.of(paper.id()), "informantChecked", true);
    }

    private CaseNumber verifyingFrom(Map<String, Object> clue) {
        var number = story.lodged(clue);
        story.act(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, Story.SECOND));
        return number;
    }
}
