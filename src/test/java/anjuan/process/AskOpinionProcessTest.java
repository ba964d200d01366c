package anjuan.process;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.agrees;
import static anjuan.testing.Asking.proposed;
import static anjuan.testing.Asking.taken;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NoSuchCase;
import anjuan.deadline.Deadlines;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Step;
import anjuan.engine.TimerJobs;
import anjuan.escalation.Opinions;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Asking;
import anjuan.testing.Beneath;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The diagram of an opinion that the bureau above asks, and what stands against it and against taking longer. */
@AnjuanTest
class AskOpinionProcessTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    Opinions opinions;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Papers papers;

    @Autowired
    Beneath beneath;

    @Autowired
    TimerJobs timers;

    @Autowired
    @Qualifier("takeInOpinion")
    Step takeInOpinion;

    @Autowired
    @Qualifier("endOpinion")
    Step endOpinion;

    @Autowired
    @Qualifier("grantAnswerExtension")
    Step grantAnswerExtension;

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var passed = new TreeSet<String>();
        var first = studied();
        story.act(first, UPPER_LEGAL, "opinionAsked", DAY, opinion());
        story.act(new Matter(first, "O1"), UPPER_LEGAL, "recordOpinion", DAY, came());
        passed.addAll(timers.passed(first, "askOpinion"));

        var asked = asking.sent(story.investigating(DAY), DAY, false);
        var second = asking.above(asked);
        story.act(second, UPPER_LEGAL, "checkRequest", DAY, taken());
        story.act(second, UPPER_LEGAL, "opinionAsked", DAY, opinion());
        story.act(asked, HEAD, "requestWithdrawn", DAY, Map.of("reason", "当事人已承认"));
        assertThat(story.waiting(second)).isEmpty();
        assertThat(opinions.of(second).get(0).received()).isFalse();
        passed.addAll(timers.passed(second, "askOpinion"));

        assertThat(passed).isEqualTo(Nodes.of("ask-opinion.bpmn"));
    }

    @Test
    void onlyThoseOfTheBureauAboveAskAndItsHeadDecides() {
        var file = studied();
        assertThat(story.attempt(file, UPPER_HEAD, "opinionAsked", DAY, opinion()))
                .hasToString("NotYours[role=REVIEWER]");
        assertThatThrownBy(() -> story.attempt(file, LEGAL, "opinionAsked", DAY, opinion()))
                .isInstanceOf(NoSuchCase.class);
        assertThat(story.attempt(file, UPPER_HEAD, "answerExtensionAsked", DAY, Map.of("reason", "论证")))
                .hasToString("NotYours[role=REVIEWER]");
        story.act(file, UPPER_LEGAL, "answerExtensionAsked", DAY, Map.of("reason", "论证"));
        assertThat(story.attempt(file, UPPER_LEGAL, "decideAnswerExtension", DAY, Map.of("granted", true)))
                .hasToString("NotYours[role=HEAD]");
        var number = story.investigating(DAY);
        assertThat(story.refusals(number, LEGAL, "opinionAsked", DAY, opinion()))
                .as("on a case")
                .containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void nothingIsSignedWhileAnOpinionOrMoreTimeIsWaitedFor() {
        var file = studied();
        story.act(file, UPPER_LEGAL, "opinionAsked", DAY, opinion());
        story.act(file, UPPER_LEGAL, "studyRequest", DAY, proposed("ANSWERED"));
        assertThat(story.refusals(file, UPPER_HEAD, "signReply", DAY, agrees())).containsExactly("OPINION_AWAITED");
        assertThat(beneath.refusals(file, UPPER_HEAD, "signReply", DAY, agrees()))
                .containsExactly("OPINION_AWAITED");
        var matter = new Matter(file, "O1");
        assertThat(story.refusals(matter, UPPER_LEGAL, "recordOpinion", DAY, Map.of("received", true, "text", "同意")))
                .containsExactly("REQUIRED");
        story.act(matter, UPPER_LEGAL, "recordOpinion", DAY, Map.of("received", false, "text", "专家回避"));
        assertThat(beneath.refusals(matter, UPPER_LEGAL, "recordOpinion", DAY, came()))
                .containsExactly("DOSSIER_OUT_OF_TURN");
        story.act(file, UPPER_LEGAL, "answerExtensionAsked", DAY, Map.of("reason", "论证"));
        assertThat(story.refusals(file, UPPER_HEAD, "signReply", DAY, agrees()))
                .containsExactly("ANSWER_EXTENSION_UNDECIDED");
        assertThat(story.refusals(file, UPPER_LEGAL, "answerExtensionAsked", DAY, Map.of("reason", "再次")))
                .containsExactly("DOSSIER_OUT_OF_TURN");
        assertThat(story.refusals(file, UPPER_HEAD, "decideAnswerExtension", DAY, Map.of("granted", false)))
                .containsExactly("REQUIRED");
        story.act(file, UPPER_HEAD, "decideAnswerExtension", DAY, Map.of("granted", false, "opinion", "按期答复"));
        story.act(file, UPPER_HEAD, "signReply", DAY, agrees());
        assertThat(papers.of(file)).anyMatch(paper -> paper.kind() == PaperKind.OPINION_REQUEST);
    }

    @Test
    void aTimeThatHasRunOutIsNotExtendedAndDoesNotStandStill() {
        var file = studied();
        // 4-7 March (4), 10-14 (9), 17-21 (14), 24 (15)
        var after = LocalDate.of(2025, 3, 25);
        assertThat(story.refusals(file, UPPER_LEGAL, "answerExtensionAsked", after, Map.of("reason", "论证")))
                .containsExactly("CLOCK_EXPIRED");
        story.act(file, UPPER_LEGAL, "opinionAsked", after, opinion());
        assertThat(deadlines.find(file, "Q10").orElseThrow().dueDate().effective())
                .isEqualTo(LocalDate.of(2025, 3, 24));
        story.act(new Matter(file, "O1"), UPPER_LEGAL, "recordOpinion", after.plusDays(3), came());
        assertThat(deadlines.find(file, "Q10").orElseThrow().dueDate().effective())
                .isEqualTo(LocalDate.of(2025, 3, 24));
    }

    @Test
    void aRedrawnDiagramGoesAroundNothing() {
        var file = asking.above(asking.sent(story.investigating(DAY), DAY, false));
        assertThat(story.refusals(file, UPPER_LEGAL, "opinionAsked", DAY, opinion()))
                .as("before it is taken")
                .containsExactly("DOSSIER_OUT_OF_TURN");
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, taken());
        story.act(file, UPPER_LEGAL, "opinionAsked", DAY, opinion());
        assertThatThrownBy(() -> takeInOpinion.carryOut(new Matter(file, "O1"))).hasMessageContaining("waited for");
        assertThatThrownBy(() -> endOpinion.carryOut(new Matter(file, "O1"))).hasMessageContaining("is open");
        assertThatThrownBy(() -> grantAnswerExtension.carryOut(Matter.of(file)))
                .hasMessageContaining("did not give more time");
        assertThat(beneath.refusals(Matter.of(file), UPPER_HEAD, "decideAnswerExtension", DAY, Map.of("granted", true)))
                .containsExactly("DOSSIER_OUT_OF_TURN");
    }

    private CaseNumber studied() {
        var file = asking.above(asking.sent(story.investigating(DAY), DAY, false));
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, taken());
        return file;
    }

    private static Map<String, Object> opinion() {
        return Map.of("kind", "EXPERT", "asked", "省知识产权保护中心", "question", "是否属于商标性使用");
    }

    private static Map<String, Object> came() {
        return Map.of("received", true, "text", "属于商标性使用", "paper", "专家意见书〔2025〕3号");
    }
}
