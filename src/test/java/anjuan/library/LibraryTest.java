package anjuan.library;

import static anjuan.testing.Answers.codes;
import static anjuan.testing.Answers.onPaper;
import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.taken;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.access.Access;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NoSuchCase;
import anjuan.casefile.RightKind;
import anjuan.document.LooseFiles;
import anjuan.engine.TimerJobs;
import anjuan.escalation.QuestionKind;
import anjuan.ledger.Ledger;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Answers;
import anjuan.testing.Asking;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who reads which answer with which text, what becomes of answers, and what stands against citing one. */
@AnjuanTest
class LibraryTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final String CANARY = "金丝雀张举报";
    private static final String COUNTY = "donghu.banan1";
    private static final String COUNTY_LEGAL = "donghu.fagui";

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    Answers answers;

    @Autowired
    AnswerLibrary library;

    @Autowired
    AnswerDesk desk;

    @Autowired
    Citations citations;

    @Autowired
    MockMvc mvc;

    @Autowired
    Access access;

    @Autowired
    LooseFiles looseFiles;

    @Autowired
    TimerJobs timers;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Test
    void anAnswerIsReadByTheBureauThatGaveItAndTheOneThatGotIt() {
        var number = story.investigating(DAY);
        var given = answers.given(number, DAY);

        for (var who : List.of(UPPER_LEGAL, UPPER_HEAD, LEAD, LEGAL, HEAD, "shi.banan4")) {
            assertThat(read(who, given.id()).isWhole()).as(who).isTrue();
        }
        for (var who : List.of(COUNTY, COUNTY_LEGAL, "donghu.juzhang", "qingxi.fagui", CLERK, "shi.dangan", "guanli")) {
            assertThat(library.find(answers.officer(who), given.id())).as(who).isEmpty();
            assertThatThrownBy(() -> read(who, given.id())).isInstanceOf(NoSuchAnswer.class);
        }
        assertThat(given.isBinding()).isTrue();
        assertThat(given.number()).startsWith("南市监复〔2025〕");
    }

    /** Below, only the checked text; what is not shown is not found either. */
    @Test
    void guidanceIsReadBelowInTheCheckedTextOnly() {
        var given = answers.given(story.investigating(DAY), DAY);
        var mark = "标" + UUID.randomUUID();

        assertThat(answers.guide(UPPER_LEGAL, given.id(), mark + "如何认定商标性使用", "突出使用且易混淆的，属于商标性使用"))
                .isInstanceOf(Completion.Completed.class);

        var below = read(COUNTY, given.id());
        assertThat(below.isWhole()).isFalse();
        assertThat(below.isGuidance()).isTrue();
        assertThat(below.question()).isEqualTo(mark + "如何认定商标性使用");
        assertThat(below.body()).isEqualTo("突出使用且易混淆的，属于商标性使用");
        assertThat(library.provenance(below)).isEmpty();
        assertThat(library.events(below)).isEmpty();
        assertThat(found(COUNTY, mark)).containsExactly(given.id());
        // words of the text as it was given, that the checked text leaves out
        assertThat(found(COUNTY, "在商品名称中使用他人注册商标的文字")).doesNotContain(given.id());
        assertThat(found(LEAD, "在商品名称中使用他人注册商标的文字")).contains(given.id());
        assertThat(read(LEAD, given.id()).question()).contains("在商品名称中");
    }

    @Test
    void onlyTheBureauThatGaveItMakesItGuidance() {
        var given = answers.given(story.investigating(DAY), DAY);

        for (var who : List.of(LEGAL, HEAD, CHIEF, LEAD)) {
            assertThat(answers.guide(who, given.id(), "问题", "答复")).as(who).isInstanceOf(Completion.NotYours.class);
            assertThat(answers.withdraw(who, given.id(), "错误")).isInstanceOf(Completion.NotYours.class);
        }
        assertThatThrownBy(() -> answers.guide(COUNTY_LEGAL, given.id(), "问题", "答复"))
                .isInstanceOf(NoSuchAnswer.class);
        assertThat(answers.guide(UPPER_HEAD, given.id(), "问题", "答复")).isInstanceOf(Completion.Completed.class);
        assertThat(codes(answers.guide(UPPER_HEAD, given.id(), "问题", "答复"))).containsExactly("ANSWER_IS_GUIDANCE");
    }

    /** What a city keeps is for its counties, not for the province above it. */
    @Test
    void aCitysPaperIsGuidanceForItsCountiesOnly() {
        var articles = "条" + UUID.randomUUID();
        var id = answers.entered(LEGAL, onPaper("国知发〔2025〕8号", articles, DAY));
        assertThat(read(LEAD, id).isWhole()).isTrue();
        assertThat(library.find(answers.officer(COUNTY), id)).isEmpty();

        answers.guide(LEGAL, id, "类似商品如何认定", "综合认定");

        assertThat(read(COUNTY, id).body()).isEqualTo("综合认定");
        assertThat(library.provenance(read(COUNTY, id))).isEmpty();
        assertThat(library.provenance(read(LEAD, id)).orElseThrow().scan()).isNotNull();
        assertThat(read("qingxi.banan1", id).body()).isEqualTo("综合认定");
        assertThat(library.find(answers.officer(UPPER_LEGAL), id)).isEmpty();
    }

    /** Whoever reported is known to no text of the library, whoever wrote it. */
    @Test
    void nobodyWhoReportedComesIntoTheLibrary() {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("complainantName", CANARY);
        clue.put("complainantPhone", "13911112222");
        var asked = asking.sent(investigating(clue), DAY, false);
        var above = asking.above(asked);
        story.act(above, UPPER_LEGAL, "checkRequest", DAY, taken());
        var draft = new HashMap<>(Asking.proposed("ANSWERED"));
        draft.put("draft", "据" + CANARY + "（13911112222）反映的情况，属于商标性使用");
        story.act(above, UPPER_LEGAL, "studyRequest", DAY, draft);
        story.act(above, UPPER_HEAD, "signReply", DAY, Asking.agrees());
        var id = library.of(asked.caseNumber()).get(0).id();

        for (var who : List.of(UPPER_LEGAL, LEAD)) {
            assertThat(read(who, id).toString()).doesNotContain(CANARY, "13911112222");
        }
        assertThat(codes(answers.guide(UPPER_LEGAL, id, "问题", "据" + CANARY + "反映")))
                .containsExactly("NAMES_SOMEBODY");
        assertThat(codes(answers.guide(UPPER_LEGAL, id, "云州市某百货商行的使用", "答复"))).containsExactly("NAMES_SOMEBODY");
        assertThat(codes(answers.guide(UPPER_LEGAL, id, "问题", "电话13800001111反映")))
                .containsExactly("NAMES_SOMEBODY");
        assertThat(codes(answers.withdraw(UPPER_LEGAL, id, CANARY + "来电"))).containsExactly("NAMES_SOMEBODY");
        assertThat(read(UPPER_LEGAL, id).isGuidance()).isFalse();
        assertThat(read(UPPER_LEGAL, id).state()).isEqualTo(Answer.State.IN_FORCE);
    }

    /** What the national office answers outside this system comes to the bureau that passed the question up, and stays there. */
    @Test
    void anAnswerFromOutsideIsKeptByTheBureauThatEnteredItWithoutWhoReportedBelow() {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("complainantName", CANARY);
        var asked = asking.sent(investigating(clue), DAY, false);
        var above = asking.above(asked);
        story.act(above, UPPER_LEGAL, "checkRequest", DAY, taken());
        story.act(above, UPPER_LEGAL, "studyRequest", DAY, Asking.proposed("PASSED_UP"));
        story.act(above, UPPER_HEAD, "signReply", DAY, Asking.agrees());
        var reply = Map.<String, Object>of(
                "kind", "ANSWERED", "answer", "GUIDED", "number", "国知函〔2025〕77号", "body", "属于商标性使用");
        story.act(above, UPPER_LEGAL, "higherReplied", DAY, reply);

        var id = library.of(above).get(0).id();
        assertThat(read(UPPER_LEGAL, id).issuer()).isEqualTo("国家知识产权局");
        assertThat(library.find(answers.officer(LEGAL), id)).isEmpty();
        assertThat(codes(answers.guide(UPPER_LEGAL, id, CANARY + "反映的使用", "答复")))
                .containsExactly("NAMES_SOMEBODY");
        assertThat(answers.guide(UPPER_LEGAL, id, "突出使用", "属于商标性使用")).isInstanceOf(Completion.Completed.class);
        for (var who : List.of(LEGAL, COUNTY)) {
            assertThat(read(who, id).isWhole()).as(who).isFalse();
        }
    }

    @Test
    void guidanceNeedsTheWordOfWhoeverChecked() {
        var given = answers.given(story.investigating(DAY), DAY);
        var form = new AnswerDesk.GuidanceForm("问题", "答复", "商标法第五十七条", false);

        assertThat(codes(desk.guide(answers.officer(UPPER_LEGAL), given.id(), form)))
                .containsExactly("MUST_HOLD");
    }

    /** Being recused takes away everything of the case, the answer too. */
    @Test
    void whoIsRecusedFromTheCaseDoesNotReadItsAnswer() {
        var number = story.investigating(DAY);
        var given = answers.given(number, DAY);

        access.recuse(answers.officer("shi.banan3"), number, DAY, "近亲属");

        assertThat(library.find(answers.officer("shi.banan3"), given.id())).isEmpty();
        assertThat(found("shi.banan3", given.number())).doesNotContain(given.id());
        assertThat(read(SECOND, given.id())).isNotNull();
    }

    @Test
    void aWithdrawnAnswerStaysToBeReadAndIsNotCited() {
        var number = story.investigating(DAY);
        var given = answers.given(number, DAY);
        assertThat(codes(answers.withdraw(UPPER_LEGAL, given.id(), " "))).containsExactly("REQUIRED");

        assertThat(answers.withdraw(UPPER_LEGAL, given.id(), "法律修改")).isInstanceOf(Completion.Completed.class);

        var read = read(LEAD, given.id());
        assertThat(read.state()).isEqualTo(Answer.State.WITHDRAWN);
        assertThat(List.of(read.withdrawnBy(), read.withdrawnWhy(), read.withdrawnOn()))
                .containsExactly("方慧敏", "法律修改", LocalDate.now(clock));
        assertThat(codes(answers.withdraw(UPPER_HEAD, given.id(), "再次"))).containsExactly("ANSWER_WITHDRAWN");
        assertThat(codes(answers.guide(UPPER_LEGAL, given.id(), "问题", "答复"))).containsExactly("ANSWER_WITHDRAWN");
        assertThat(story.refusals(number, LEAD, "answerCited", DAY, cites(given.id())))
                .containsExactly("ANSWER_WITHDRAWN");
        assertThat(library.events(read))
                .extracting(AnswerEvent::act)
                .containsExactly(AnswerEvent.Kind.GIVEN, AnswerEvent.Kind.WITHDRAWN);
        var file = asking.above(new Matter(number, "Q1"));
        assertThat(ledger.latest(Matter.of(file), "withdrawAnswer")
                        .orElseThrow()
                        .reason())
                .isEqualTo("法律修改");
        assertThat(ledger.verify(file).isSound()).isTrue();
    }

    @Test
    void aSupersededAnswerIsCitedOnlyKnowingly() {
        var number = story.investigating(DAY);
        var articles = "条" + UUID.randomUUID();
        var older = answers.entered(LEGAL, onPaper("国知发〔2025〕1号", articles, DAY));
        var newer = answers.entered(LEGAL, onPaper("国知发〔2025〕2号", articles, DAY.plusDays(1)));
        assertThat(codes(answers.supersede(LEGAL, newer, older))).containsExactly("SUCCESSOR_IS_OLDER");
        assertThat(codes(answers.supersede(LEGAL, older, older))).containsExactly("ANSWER_UNKNOWN");

        assertThat(answers.supersede(LEGAL, older, newer)).isInstanceOf(Completion.Completed.class);

        assertThat(read(LEAD, older).successor()).isEqualTo("国家知识产权局 国知发〔2025〕2号");
        assertThat(codes(answers.supersede(LEGAL, older, newer))).containsExactly("ANSWER_SUPERSEDED_ALREADY");
        assertThat(story.refusals(number, LEAD, "answerCited", DAY.plusDays(2), cites(older)))
                .containsExactly("ANSWER_SUPERSEDED");
        story.act(number, LEAD, "answerCited", DAY.plusDays(2), Forms.with(cites(older), "isAcknowledged", true));
        assertThat(library.of(number)).singleElement().satisfies(cited -> {
            assertThat(cited.wasSuperseded()).isTrue();
            assertThat(cited.isBinding()).isFalse();
            assertThat(cited.state()).isEqualTo(Answer.State.SUPERSEDED);
        });
    }

    @Test
    void guidanceIsSupersededByGuidance() {
        var articles = "条" + UUID.randomUUID();
        var older = answers.entered(LEGAL, onPaper("国知发〔2025〕3号", articles, DAY));
        var newer = answers.entered(LEGAL, onPaper("国知发〔2025〕4号", articles, DAY));
        answers.guide(LEGAL, older, "旧问题", "旧答复");
        assertThat(codes(answers.supersede(LEGAL, older, newer))).containsExactly("SUCCESSOR_NO_GUIDANCE");

        answers.guide(LEGAL, newer, "新问题", "新答复");
        assertThat(answers.supersede(LEGAL, older, newer)).isInstanceOf(Completion.Completed.class);

        assertThat(read(COUNTY, older).state()).isEqualTo(Answer.State.SUPERSEDED);
        assertThat(read(COUNTY, read(COUNTY, older).supersededBy()).body()).isEqualTo("新答复");
        answers.withdraw(LEGAL, newer, "错误");
        assertThat(codes(answers.supersede(LEGAL, newer, older))).contains("ANSWER_WITHDRAWN");
    }

    @Test
    void aCaseCitesOnceWhatItsPeopleMayReadAndNotBeforeItWasGiven() {
        var number = story.investigating(DAY);
        var strange = answers.given(story.investigating(DAY), DAY);
        var county = answers.entered(COUNTY_LEGAL, onPaper("国知发〔2025〕5号", "条" + UUID.randomUUID(), DAY));

        assertThat(story.refusals(number, LEAD, "answerCited", DAY, cites(county)))
                .containsExactly("ANSWER_UNKNOWN");
        assertThat(story.refusals(number, LEAD, "answerCited", DAY, cites("0"))).containsExactly("ANSWER_UNKNOWN");
        assertThat(story.refusals(number, LEAD, "answerCited", DAY, Map.of("answer", strange.id())))
                .containsExactly("REQUIRED");
        var later = answers.entered(LEGAL, onPaper("国知发〔2025〕6号", "条" + UUID.randomUUID(), DAY.plusDays(5)));
        assertThat(story.refusals(number, LEAD, "answerCited", DAY, cites(later)))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        for (var who : List.of(HEAD, UNIT_HEAD, CLERK)) {
            assertThat(story.attempt(number, who, "answerCited", DAY, cites(strange.id())))
                    .as(who)
                    .isInstanceOf(Completion.NotYours.class);
        }

        story.act(number, LEAD, "answerCited", DAY, cites(strange.id()));
        assertThat(story.refusals(number, LEGAL, "answerCited", DAY, cites(strange.id())))
                .containsExactly("ANSWER_CITED_ALREADY");
        assertThat(library.of(number)).singleElement().satisfies(cited -> {
            assertThat(cited.reliedOnFor()).isEqualTo("认定商标性使用");
            assertThat(cited.isBinding()).isFalse();
        });
        var decided = story.performing(DAY);
        assertThat(story.refusals(decided, LEAD, "answerCited", DAY, cites(strange.id())))
                .containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void citationsAreCountedForAllAndNamedToWhoSeesTheCase() {
        var number = story.investigating(DAY);
        var given = answers.given(story.investigating(DAY), DAY);
        story.act(number, LEAD, "answerCited", DAY, cites(given.id()));

        assertThat(library.countCitations(read(UPPER_LEGAL, given.id()))).isEqualTo(1);
        assertThat(library.citations(answers.officer(UPPER_LEGAL), read(UPPER_LEGAL, given.id())))
                .isEmpty();
        assertThat(library.citations(answers.officer(LEAD), read(LEAD, given.id())))
                .extracting(Citation::caseNumber)
                .containsExactly(number);
    }

    @Test
    void aCitationIsTakenBackWithItsReasonAndStaysToBeSeen() throws Exception {
        var number = story.investigating(DAY);
        var given = answers.given(story.investigating(DAY), DAY);
        assertThat(codes(takeBack(LEAD, number, given.id(), "误引", DAY))).containsExactly("CITATION_UNKNOWN");
        story.act(number, LEAD, "answerCited", DAY, cites(given.id()));
        assertThat(codes(takeBack(LEAD, number, given.id(), " ", DAY))).containsExactly("REQUIRED");
        assertThat(codes(takeBack(LEAD, number, given.id(), "误引", DAY.minusDays(1))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(codes(takeBack(
                        LEAD, number, given.id(), "误引", LocalDate.now(clock).plusDays(1))))
                .containsExactly("DATE_IN_FUTURE");
        for (var who : List.of(HEAD, UNIT_HEAD)) {
            assertThat(takeBack(who, number, given.id(), "误引", DAY)).as(who).isInstanceOf(Completion.NotYours.class);
        }
        assertThatThrownBy(() -> takeBack(UPPER_LEGAL, number, given.id(), "误引", DAY))
                .isInstanceOf(NoSuchCase.class);
        assertThat(library.of(number)).singleElement().satisfies(cited -> assertThat(cited.isCited())
                .isTrue());

        assertThat(takeBack(LEAD, number, given.id(), "事实与本案不同", DAY.plusDays(1)))
                .isInstanceOf(Completion.Completed.class);

        assertThat(library.of(number)).singleElement().satisfies(cited -> {
            assertThat(cited.isCited()).isFalse();
            assertThat(cited.reliedOnFor()).isEqualTo("认定商标性使用");
            assertThat(List.of(cited.takenBackOn(), cited.takenBackBy(), cited.why()))
                    .containsExactly(DAY.plusDays(1), "李明", "事实与本案不同");
        });
        assertThat(library.countCitations(read(LEAD, given.id()))).isZero();
        assertThat(codes(takeBack(LEAD, number, given.id(), "再次", DAY.plusDays(1))))
                .containsExactly("CITATION_UNKNOWN");
        var entry = ledger.latest(Matter.of(number), "citationTakenBack").orElseThrow();
        assertThat(List.of(entry.reason(), entry.object()))
                .containsExactly("事实与本案不同", given.issuer() + " " + given.number());
        assertThat(ledger.verify(number).isSound()).isTrue();
        shows("/cases/" + number, "事实与本案不同", "Taken back");
        shows("/cases/" + number + "/citations", "已收回", "Taken back");

        // cited again, it stands, and the earlier one is still seen
        story.act(number, LEGAL, "answerCited", DAY.plusDays(2), cites(given.id()));
        assertThat(library.of(number)).extracting(CaseAnswer::isCited).containsExactly(true, false);
        assertThat(takeBack(LEGAL, number, given.id(), "改依法律条文", DAY.plusDays(3)))
                .isInstanceOf(Completion.Completed.class);
        assertThat(library.of(number)).extracting(CaseAnswer::why).containsExactly("事实与本案不同", "改依法律条文");
    }

    /** What a decision rested on stays what it rested on. */
    @Test
    void nothingIsTakenBackFromADecidedCase() {
        var number = story.deciding(DAY);
        var given = answers.given(story.investigating(DAY), DAY);
        story.act(number, LEAD, "answerCited", DAY, cites(given.id()));
        story.act(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000));

        assertThat(codes(takeBack(LEAD, number, given.id(), "误引", DAY))).containsExactly("NOT_AT_THIS_STAGE");
        assertThat(library.of(number)).singleElement().satisfies(cited -> assertThat(cited.isCited())
                .isTrue());
    }

    /** A bureau above that studies a question relies on answers too; once it has replied it cites no more. */
    @Test
    void aFileOfTheBureauAboveCitesWhileItStudies() {
        var given = answers.given(story.investigating(DAY), DAY);
        var file = asking.above(asking.sent(story.investigating(DAY), DAY, false));
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, taken());

        story.act(file, UPPER_LEGAL, "answerCited", DAY, cites(given.id()));
        assertThat(library.of(file)).singleElement().satisfies(cited -> assertThat(cited.isCited())
                .isTrue());
        assertThat(takeBack(UPPER_LEGAL, file, given.id(), "另有答复", DAY)).isInstanceOf(Completion.Completed.class);
        story.act(file, UPPER_LEGAL, "answerCited", DAY, cites(given.id()));
        assertThat(story.attempt(file, UPPER_HEAD, "answerCited", DAY, cites(given.id())))
                .isInstanceOf(Completion.NotYours.class);

        asking.answered(file, DAY);
        assertThat(story.refusals(file, UPPER_LEGAL, "answerCited", DAY, cites(given.id())))
                .containsExactly("NOT_AT_THIS_STAGE");
        assertThat(codes(takeBack(UPPER_LEGAL, file, given.id(), "误引", DAY))).containsExactly("NOT_AT_THIS_STAGE");
    }

    private Completion takeBack(String who, CaseNumber number, String answer, String why, LocalDate on) {
        return citations.takeBack(answers.officer(who), number, answer, new Citations.TakeBackForm(why, on));
    }

    private void shows(String address, String chinese, String english) throws Exception {
        for (var one : Map.of("zh", chinese, "en", english).entrySet()) {
            assertThat(mvc.perform(get(address + "?lang=" + one.getKey())
                                    .with(user(LEAD).roles("OFFICER")))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains(one.getValue());
        }
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var number = story.investigating(DAY);
        story.act(
                number,
                LEAD,
                "answerCited",
                DAY,
                cites(answers.given(number, DAY).id()));

        assertThat(new TreeSet<>(timers.passed(number, "citeAnswer"))).isEqualTo(Nodes.of("cite-answer.bpmn"));
    }

    @Test
    void paperIsEnteredByTheLegalSectionOnceAndWithItsScan() throws IOException {
        var articles = "条" + UUID.randomUUID();
        var form = onPaper("国知发〔2025〕7号" + articles, articles, DAY);
        for (var who : List.of(LEAD, HEAD, CLERK)) {
            assertThat(answers.enter(who, form, "批复.pdf", "%PDF-1.7")).isInstanceOf(Completion.NotYours.class);
        }
        assertThat(codes(answers.enter(LEGAL, form, "", ""))).containsExactly("REQUIRED");
        assertThat(codes(answers.enter(LEGAL, form, "批复.exe", "MZ"))).containsExactly("ATTACHMENT_KIND_NOT_ALLOWED");
        var tomorrow = LocalDate.now(clock).plusDays(1);
        assertThat(codes(answers.enter(LEGAL, onPaper("明日", articles, tomorrow), "批复.pdf", "%PDF-1.7")))
                .containsExactly("DATE_IN_FUTURE");

        var id = answers.entered(LEGAL, form);

        assertThat(codes(answers.enter("shi.shenhe", form, "批复.pdf", "%PDF-1.7")))
                .containsExactly("ANSWER_ENTERED_ALREADY");
        var scan = library.provenance(read(LEAD, id)).orElseThrow().scan();
        try (var bytes = looseFiles.open(scan.digest())) {
            assertThat(bytes.readAllBytes()).asString().isEqualTo("%PDF-1.7");
        }
        // the same number is another bureau's own paper too
        assertThat(answers.entered(COUNTY_LEGAL, form)).isNotEqualTo(id);
    }

    @Test
    void itIsFoundByRightKindArticleAndWordsPageByPage() {
        var mark = "标" + UUID.randomUUID();
        var ids = List.of(
                answers.entered(LEGAL, onPaper("100%_甲" + mark, mark, DAY)),
                answers.entered(LEGAL, onPaper("100号乙" + mark, mark, DAY.plusDays(1))),
                answers.entered(LEGAL, onPaper("丙" + mark, mark, DAY.plusDays(1))));

        assertThat(found(new Question(mark, RightKind.TRADEMARK, QuestionKind.LAW_APPLICATION, mark, null, false)))
                .hasSize(3);
        assertThat(found(new Question(mark, RightKind.PATENT, null, null, null, false)))
                .isEmpty();
        assertThat(found(new Question(mark, null, QuestionKind.PROCEDURE, null, null, false)))
                .isEmpty();
        assertThat(found(new Question("100%_ " + mark, null, null, null, null, false)))
                .containsExactly(ids.get(0));
        assertThat(found(new Question("综合认定　乙" + mark, null, null, null, null, false)))
                .containsExactly(ids.get(1));
        assertThat(found(new Question("%", null, null, mark, null, false))).containsExactly(ids.get(0));
        assertThat(found(new Question(mark, null, null, null, Answer.State.WITHDRAWN, false)))
                .isEmpty();
        assertThat(found(new Question(mark, null, null, null, Answer.State.IN_FORCE, true)))
                .isEmpty();
        var all = new Question(null, null, null, mark, null, false);
        var first = library.find(answers.officer(LEGAL), all, null, 2);
        var second = library.find(answers.officer(LEGAL), all, first.next().orElseThrow(), 2);
        assertThat(first.answers()).hasSize(2);
        assertThat(second.answers()).extracting(Answer::id).containsExactly(ids.get(0));
        assertThat(second.next()).isEmpty();
        assertThat(library.count(answers.officer(LEGAL), all)).isEqualTo(3);
    }

    private CaseNumber investigating(Map<String, Object> clue) {
        var number = story.lodged(clue);
        story.act(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, SECOND));
        story.act(number, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY, Forms.file());
        story.act(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers(LEAD, SECOND));
        return number;
    }

    private Answer read(String who, String id) {
        return library.read(answers.officer(who), id);
    }

    private List<String> found(String who, String text) {
        var question = new Question(text, null, null, null, null, false);
        return library.find(answers.officer(who), question, null, 200).answers().stream()
                .map(Answer::id)
                .toList();
    }

    private List<String> found(Question question) {
        return library.find(answers.officer(LEGAL), question, null, 200).answers().stream()
                .map(Answer::id)
                .toList();
    }

    private static Map<String, Object> cites(String id) {
        return Map.of("answer", id, "reliedOnFor", "认定商标性使用");
    }
}
