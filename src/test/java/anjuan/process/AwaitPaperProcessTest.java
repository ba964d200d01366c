package anjuan.process;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.awaited.Awaited;
import anjuan.awaited.Awaiting;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.NoSuchCase;
import anjuan.casefile.OpenedMatter;
import anjuan.deadline.Deadlines;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.evidence.EvidenceItem;
import anjuan.evidence.EvidenceKeeping;
import anjuan.evidence.EvidenceRegister;
import anjuan.evidence.Origin;
import anjuan.inbox.Inbox;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Desk;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.MeasureForms;
import anjuan.testing.Nodes;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What others are asked for: limits stand still from the paper to the answer, and evidence comes of it. */
@AnjuanTest
class AwaitPaperProcessTest {

    private static final String PROCESS = "awaitPaper";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Desk desk;

    @Autowired
    Awaiting awaiting;

    @Autowired
    EvidenceRegister register;

    @Autowired
    EvidenceKeeping keeping;

    @Autowired
    Matters matters;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TimerJobs timers;

    @Autowired
    Inbox inbox;

    @Autowired
    Organisation organisation;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    Rows rows;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    @Test
    void anIdentificationStopsTheVerificationOverTheLabourDayHoliday() {
        // received on Monday 20 April; by the count alone: 21-24 (4), 27-30 (8), off from 1 to 5 May, 6-8 (11),
        // Saturday the 9th is worked (12), 11-13 (15): due on 13 May
        var number = story.verifying(day("2026-04-20"));
        assertThat(due(number, "A02")).isEqualTo(day("2026-05-13"));

        story.act(number, LEAD, "identificationAsked", day("2026-04-22"), identification("2026-05-07"));
        assertThat(deadlines.find(number, "A02").orElseThrow().isTicking()).isFalse();
        story.act(number, LEAD, "recordAnswer", day("2026-04-29"), answered("鉴别意见"));

        // 23 to 28 April do not count: 21, 22 (2), 29, 30 (4), 6-9 May (8), 11-15 (13), 18, 19 (15)
        assertThat(due(number, "A02")).isEqualTo(day("2026-05-19"));
        assertThat(deadlines.find(number, "A02").orElseThrow().stops())
                .singleElement()
                .satisfies(stop -> {
                    assertThat(stop.cause()).isEqualTo("W1");
                    assertThat(stop.paper()).contains("市监辨鉴通〔2026〕");
                });
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).contains(PaperKind.IDENTIFICATION_NOTICE);
        assertThat(register.items(number)).singleElement().satisfies(item -> {
            assertThat(item.origin()).isEqualTo(Origin.ANSWERED);
            assertThat(item.matter()).isEqualTo("W1");
        });
        assertThat(matters.of(number)).singleElement().satisfies(one -> assertThat(one.isOpen())
                .isFalse());
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void theCaseLimitTheTimerAndTheInboxMoveTogether() {
        var today = LocalDate.now(clock);
        var number = story.investigating(today.minusDays(40));
        var before = due(number, "A80");

        story.act(
                number,
                LEAD,
                "identificationAsked",
                today.minusDays(20),
                identification(today.plusDays(5).toString()));
        story.act(number, LEAD, "recordAnswer", today.minusDays(9), answered("鉴别意见"));

        assertThat(due(number, "A80")).isEqualTo(before.plusDays(10));
        assertThat(timers.dueAt(number, "caseOverdue"))
                .isEqualTo(before.plusDays(11).atStartOfDay(clock.getZone()).toInstant());
        assertThat(inbox.mine(organisation.officer(LEAD), null, 1_000).items())
                .filteredOn(item -> item.caseNumber().equals(number))
                .allSatisfy(item -> assertThat(item.nextDueOn()).isEqualTo(before.plusDays(10)));
    }

    @Test
    void twoTestsThatOverlapHoldTheLimitTogether() {
        var number = withGoods();
        story.act(number, LEAD, "testingProposed", day("2026-04-01"), testing("2026-05-20"));
        story.act(number, LEAD, "testingProposed", day("2026-04-10"), testing("2026-05-20"));
        act(number, "W1", UNIT_HEAD, "approveTesting", day("2026-04-01"), Forms.approved());
        act(number, "W2", UNIT_HEAD, "approveTesting", day("2026-04-11"), Forms.approved());

        act(number, "W1", LEAD, "recordAnswer", day("2026-04-21"), answered("检测报告"));
        assertThat(deadlines.find(number, "A80").orElseThrow().isTicking())
                .as("the second test still holds it")
                .isFalse();
        act(number, "W2", LEAD, "recordAnswer", day("2026-05-01"), answered("检验报告"));

        // 90 days from 2 March end on 31 May; 2 April to 30 April, 29 days, do not count
        assertThat(due(number, "A80")).isEqualTo(day("2026-06-29"));
        assertThat(story.waiting(number)).containsExactlyInAnyOrder("investigate", "tellResult", "tellResult");
        assertThat(papers.of(number))
                .extracting(paper -> paper.kind())
                .contains(PaperKind.TEST_COMMISSION, PaperKind.TEST_RESULT_NOTICE)
                .doesNotContain(PaperKind.TEST_PERIOD_NOTICE);
    }

    @Test
    void aTestOfSeizedGoodsStopsTheirSeizureAndNoOther() {
        var number = withGoods();
        var tested = seizure(number, "S1");
        var other = seizure(number, "S2");
        var before = deadlines.find(tested, "A33").orElseThrow().dueDate().effective();

        story.act(number, LEAD, "testingProposed", DAY, with(testing("2026-04-20"), "measure", "S1"));
        story.act(number, UNIT_HEAD, "approveTesting", DAY, Forms.approved());
        assertThat(deadlines.find(tested, "A33").orElseThrow().isTicking()).isFalse();
        assertThat(deadlines.find(other, "A33").orElseThrow().isTicking()).isTrue();
        story.act(number, LEAD, "recordAnswer", DAY.plusDays(11), answered("检测报告"));

        // 3 to 12 March, 10 days, do not count
        assertThat(deadlines.find(tested, "A33").orElseThrow().dueDate().effective())
                .isEqualTo(before.plusDays(10));
        assertThat(deadlines.find(other, "A33").orElseThrow().dueDate().effective())
                .isEqualTo(before);
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).contains(PaperKind.TEST_PERIOD_NOTICE);
    }

    @Test
    void aLimitThatBeginsWhileSomethingIsAwaitedStoodStillFromItsFirstDay() {
        var number = story.verifying(DAY);
        story.act(number, LEAD, "identificationAsked", DAY, identification("2026-04-10"));
        story.act(number, LEAD, "verifyClue", DAY.plusDays(3), Forms.verified(DAY.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", DAY.plusDays(3), Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY.plusDays(3), Forms.file());

        story.act(number, LEAD, "recordAnswer", DAY.plusDays(13), answered("鉴别意见"));

        // filed on 5 March, 90 days end on 3 June; 6 to 14 March, 9 days, do not count
        assertThat(due(number, "A80")).isEqualTo(day("2026-06-12"));
        assertThat(deadlines.find(number, "A02").orElseThrow().dueDate().standsStill())
                .isFalse();
    }

    @Test
    void theThingsThatGoAlongChangeHands() {
        var number = withGoods();
        story.act(number, LEAD, "testingProposed", DAY, testing("2026-04-20"));
        story.act(number, UNIT_HEAD, "approveTesting", DAY.plusDays(1), Forms.approved());

        var goods = register.find(number, 2).orElseThrow();
        assertThat(register.holder(goods)).isEqualTo("云州市产品质量检验院");
        assertThat(register.heldSince(goods)).isEqualTo(DAY.plusDays(1));
        assertThat(awaiting.of(number)).singleElement().satisfies(thing -> {
            assertThat(thing.sentOn()).isEqualTo(DAY.plusDays(1));
            assertThat(thing.approver()).isEqualTo("赵建国");
            assertThat(thing.number()).contains("市监检鉴委〔2026〕");
        });
    }

    @Test
    void aResultIsToldAndCheckedBeforeTheReport() {
        var number = withGoods();
        story.act(number, LEAD, "testingProposed", DAY, testing("2026-04-20"));
        story.act(number, UNIT_HEAD, "approveTesting", DAY, Forms.approved());
        story.act(number, LEAD, "investigate", DAY.plusDays(1), Forms.concluded());
        assertThat(story.refusals(number, LEAD, "writeReport", DAY.plusDays(9), Forms.report(false)))
                .containsExactly("AWAITED_STILL_OPEN");
        story.act(number, LEAD, "recordAnswer", DAY.plusDays(8), answered("检测报告"));
        story.act(number, LEAD, "tellResult", DAY.plusDays(9), Map.of("toldTo", "张经理", "objection", "无异议"));
        assertThat(story.refusals(number, LEAD, "writeReport", DAY.plusDays(9), Forms.report(false)))
                .containsExactly("EVIDENCE_UNCHECKED");

        keeping.record(organisation.officer(LEAD), number, new EvidenceKeeping.JudgeForm(3, true, null));
        story.act(number, LEAD, "writeReport", DAY.plusDays(9), Forms.report(false));

        assertThat(awaiting.of(number)).singleElement().satisfies(thing -> assertThat(thing.toldOn())
                .isEqualTo(DAY.plusDays(9)));
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndThenNotWaitedFor() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "identificationAsked", DAY, identification("2026-03-12"));
        timers.fireOf(new Matter(number, "W1"), "awaitedOverdue");
        assertThat(awaiting.of(number)).allMatch(Awaited::overdue);

        story.act(
                number,
                LEAD,
                "recordAnswer",
                day("2026-03-13"),
                Map.of("result", "REMINDED", "newDueOn", "2026-03-22", "answer", "电话催告"));
        assertThat(awaiting.of(number)).noneMatch(Awaited::overdue);
        assertThat(timers.dueAtOf(new Matter(number, "W1"), "awaitedOverdue"))
                .isEqualTo(LocalDate.now(clock)
                        .plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .toInstant());
        assertThat(story.waiting(number)).contains("recordAnswer");
        story.act(number, LEAD, "recordAnswer", day("2026-04-30"), Map.of("result", "GIVEN_UP", "answer", "权利人两次未答复"));

        // stopped from 2 March to 22 March, the last day that was set: 3 to 21 March, 19 days, do not count
        assertThat(due(number, "A80")).isEqualTo(day("2026-06-19"));
        assertThat(story.waiting(number)).containsExactly("investigate");
    }

    @Test
    void aSampleIsSealedOnTheSpotAndOneFromAfarWhenItIsUnpacked() {
        var number = story.investigating(DAY);

        story.act(number, LEAD, "sampleTaken", DAY, sample());
        story.act(
                number,
                LEAD,
                "sampleTaken",
                DAY,
                with(with(with(sample(), "way", "ONLINE"), "sealNo", null), "media", "录屏 001"));
        assertThat(story.waiting(number)).containsExactlyInAnyOrder("investigate", "sealSample");
        story.act(number, LEAD, "sealSample", DAY.plusDays(3), Map.of("sealNo", "封 0002", "media", "录像 002"));

        assertThat(register.items(number)).extracting(EvidenceItem::matter).containsExactly("W1", "W2");
        assertThat(register.items(number)).extracting(EvidenceItem::obtainedOn).containsExactly(DAY, DAY.plusDays(3));
        assertThat(papers.of(number))
                .filteredOn(paper -> paper.kind() == PaperKind.SAMPLING_RECORD)
                .hasSize(2);
        assertThat(matters.of(number)).noneMatch(OpenedMatter::isOpen);
    }

    @Test
    void whatIsNotLawfulIsRefusedAndLeavesNoTrace() {
        var number = withGoods();
        var before = rows.count();

        assertThat(story.refusals(number, LEAD, "identificationAsked", DAY, identification("2026-03-02")))
                .containsExactly("AWAITED_DUE_BEFORE_SENDING");
        assertThat(story.refusals(
                        number,
                        LEAD,
                        "identificationAsked",
                        DAY,
                        with(identification("2026-03-12"), "items", List.of(Map.of("no", 9)))))
                .containsExactly("EVIDENCE_UNKNOWN");
        assertThat(story.refusals(
                        number,
                        LEAD,
                        "identificationAsked",
                        DAY,
                        with(identification("2026-03-12"), "items", List.of(Map.of("no", 1), Map.of("no", 1)))))
                .containsOnly("AWAITED_ITEM_TWICE");
        assertThat(story.refusals(
                        number, LEAD, "testingProposed", DAY, with(testing("2026-04-01"), "qualified", false)))
                .containsExactly("TESTING_BODY_NOT_QUALIFIED");
        assertThat(story.refusals(number, LEAD, "testingProposed", DAY, with(testing("2026-04-01"), "measure", "S1")))
                .containsExactly("MATTER_NOT_OPEN");
        assertThat(story.refusals(
                        number, LEAD, "testingProposed", DAY, with(testing("2026-04-01"), "items", List.of())))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(number, LEAD, "sampleTaken", DAY, with(sample(), "sealNo", null)))
                .containsExactly("SAMPLE_UNSEALED");
        assertThat(story.refusals(number, LEAD, "sampleTaken", DAY, with(sample(), "presence", "ABSENT")))
                .containsExactly("RECORDING_MISSING");
        assertThat(story.refusals(number, LEAD, "sampleTaken", DAY, with(sample(), "way", "ONLINE")))
                .containsExactly("SAMPLE_PURCHASE_UNRECORDED");
        assertThat(story.refusals(number, LEAD, "sampleTaken", DAY, with(sample(), "withOfficer", "shi.banan3")))
                .containsExactly("OFFICER_NOT_ON_CASE");
        assertThat(story.refusals(number, LEAD, "sampleTaken", DAY, with(sample(), "withOfficer", null)))
                .containsExactly("OFFICERS_TWO_NEEDED");
        for (var who : List.of(HEAD, UNIT_HEAD, "shi.banan3")) {
            assertThat(story.attempt(number, who, "identificationAsked", DAY, identification("2026-03-12")))
                    .hasToString("NotYours[role=HANDLER]");
        }
        assertThatThrownBy(
                        () -> story.attempt(number, "donghu.banan1", "materialDemanded", DAY, material("2026-03-12")))
                .isInstanceOf(NoSuchCase.class);

        assertThat(rows.count()).isEqualTo(before);
        assertThat(story.refusals(
                        story.performing(DAY), LEAD, "identificationAsked", DAY, identification("2026-03-12")))
                .containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void anAnswerNeedsWhatItSays() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "materialDemanded", DAY, material("2026-03-12"));

        assertThat(refused(number, Map.of("result", "ANSWERED"))).containsExactly("REQUIRED");
        assertThat(refused(number, Map.of("result", "ANSWERED", "answer", "已提供")))
                .containsExactly("AWAITED_ANSWER_WITHOUT_EVIDENCE");
        var copy = with(Forms.evidence("DOCUMENT", "进货单据"), "exemplar", "COPY");
        assertThat(refused(number, Map.of("result", "ANSWERED", "answer", "已提供", "evidence", List.of(copy))))
                .containsExactly("EVIDENCE_COPY_NOTE_MISSING");
        assertThat(refused(number, Map.of("result", "REMINDED"))).containsExactly("REQUIRED");
        assertThat(refused(number, Map.of("result", "REMINDED", "newDueOn", DAY.toString())))
                .containsExactly("AWAITED_DUE_BEFORE_SENDING");
        assertThat(refused(number, Map.of("result", "GIVEN_UP"))).containsExactly("REQUIRED");
        assertThat(story.attempt(number, HEAD, "recordAnswer", DAY, answered("单据")))
                .hasToString("NotYours[role=HANDLER]");
        assertThat(deadlines.find(number, "A80").orElseThrow().isTicking())
                .as("a demand for material stops nothing")
                .isTrue();
    }

    @Test
    void anotherMattersIdOrAnotherTurnDoesNothing() {
        var number = withGoods();
        story.act(number, LEAD, "testingProposed", DAY, testing("2026-04-20"));
        story.act(number, LEAD, "identificationAsked", DAY, identification("2026-03-20"));

        assertThat(attempt(number, "W1", LEAD, "recordAnswer", DAY, answered("抢先答复")))
                .isInstanceOf(Completion.TooLate.class);
        assertThat(attempt(number, "W2", UNIT_HEAD, "approveTesting", DAY, Forms.approved()))
                .isInstanceOf(Completion.TooLate.class);
        assertThat(attempt(number, "W7", LEAD, "recordAnswer", DAY, answered("没有的事项")))
                .isInstanceOf(Completion.TooLate.class);
        assertThat(attempt(number, "W1", LEAD, "approveTesting", DAY, Forms.approved()))
                .hasToString("NotYours[role=UNIT_HEAD]");
        assertThat(beneath.refusals(number, LEAD, "tellResult", DAY, Map.of("toldTo", "张经理")))
                .containsExactly("AWAITED_NOT_OPEN");
        assertThat(beneath.refusals(number, LEAD, "sealSample", DAY, Map.of("sealNo", "1", "media", "无")))
                .containsExactly("AWAITED_NOT_OPEN");

        act(number, "W1", UNIT_HEAD, "approveTesting", DAY, Forms.approved());
        assertThat(refused(number, answered("两件都在等")))
                .as("which of the two is meant must be said")
                .containsExactly("MATTER_NEEDED");
    }

    @Test
    void aTestThatIsNotApprovedIsNotSent() {
        var number = withGoods();
        story.act(number, LEAD, "testingProposed", DAY, testing("2026-04-20"));

        assertThat(story.refusals(number, UNIT_HEAD, "approveTesting", DAY, Map.of("approved", false)))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(number, UNIT_HEAD, "approveTesting", day("2026-04-20"), Forms.approved()))
                .containsExactly("AWAITED_DUE_BEFORE_SENDING");
        story.act(number, UNIT_HEAD, "approveTesting", DAY, Map.of("approved", false, "opinion", "不必检测"));

        assertThat(story.waiting(number)).containsExactly("investigate");
        assertThat(deadlines.find(number, "A80").orElseThrow().stops()).isEmpty();
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).doesNotContain(PaperKind.TEST_COMMISSION);
        assertThatThrownBy(() -> redrawn.carriesOut("sendAwaited", new Matter(number, "W1")))
                .hasStackTraceContaining("nothing may be sent");
        assertThatThrownBy(() -> redrawn.carriesOut("takeAnswer", new Matter(number, "W1")))
                .hasStackTraceContaining("nothing came back");
    }

    @Test
    void theApiRefusesTheSame() throws Exception {
        var number = story.investigating(DAY);

        mvc.perform(post("/api/cases/" + number + "/tasks/identificationAsked")
                        .with(user("shi.banan3").roles("OFFICER"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(
                                Map.of("occurredOn", DAY.toString(), "form", identification("2026-03-12")))))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/cases/" + number + "/tasks/identificationAsked")
                        .with(user(LEAD).roles("OFFICER"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of(
                                "occurredOn",
                                DAY.toString(),
                                "form",
                                with(identification("2026-03-12"), "sentOn", "2020-01-01")))))
                .andExpect(status().isBadRequest());
        mvc.perform(post("/api/cases/" + number + "/tasks/recordAnswer?matter=W1")
                        .with(user(LEAD).roles("OFFICER"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(
                                Map.of("occurredOn", DAY.toString(), "form", answered("没有问就答")))))
                .andExpect(status().isConflict());
    }

    @Test
    void thePagesAskAndRecordInBothLanguages() throws Exception {
        var number = withGoods();
        var lead = user(LEAD).roles("OFFICER");

        mvc.perform(get("/cases/" + number + "?tab=evidence").with(lead))
                .andExpect(content().string(containsString("/identificationAsked")))
                .andExpect(content().string(containsString("/sampleTaken")));
        for (var page : List.of(
                "identificationAsked", "testingProposed", "sampleTaken", "materialDemanded", "questioningNoticed")) {
            mvc.perform(get("/cases/" + number + "/" + page + "?lang=en").with(lead))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Rules on Administrative Penalty Procedure")));
            mvc.perform(get("/cases/" + number + "/" + page + "?lang=zh").with(lead))
                    .andExpect(content().string(containsString("市场监督管理行政处罚程序规定")));
        }
        mvc.perform(post("/cases/" + number + "/identificationAsked")
                        .with(lead)
                        .with(csrf())
                        .param("askedOf", "雪松服饰有限公司")
                        .param("subject", "是否正品")
                        .param("items[0].no", "2")
                        .param("items[0].handedOver", "true")
                        .param("dueOn", "2026-03-12")
                        .param("occurredOn", DAY.toString()))
                .andExpect(redirectedUrl("/cases/" + number));
        mvc.perform(get("/cases/" + number + "/recordAnswer/W1").with(lead))
                .andExpect(content().string(containsString("雪松服饰有限公司")))
                .andExpect(content().string(containsString("/recordAnswer/W1\"")));
        story.act(number, LEAD, "testingProposed", DAY, testing("2026-04-20"));
        mvc.perform(get("/cases/" + number + "/approveTesting/W2")
                        .with(user(UNIT_HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("云州市产品质量检验院")));
        act(number, "W2", UNIT_HEAD, "approveTesting", DAY, Forms.approved());
        act(number, "W2", LEAD, "recordAnswer", DAY.plusDays(1), answered("检测报告"));
        mvc.perform(get("/cases/" + number + "/tellResult?lang=en").with(lead))
                .andExpect(content().string(containsString("Tell the party the result")));
        story.act(
                number,
                LEAD,
                "sampleTaken",
                DAY,
                with(with(with(sample(), "way", "ONLINE"), "sealNo", null), "media", "录屏"));
        mvc.perform(get("/cases/" + number + "/sealSample?lang=en").with(lead))
                .andExpect(content().string(containsString("Unpack and seal")));
        mvc.perform(get("/cases/" + number + "?tab=evidence&lang=en").with(lead))
                .andExpect(content().string(containsString("Asked of others")));
        mvc.perform(get("/cases/" + number + "?tab=process").with(lead))
                .andExpect(content().string(containsString("awaitPaper")));
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var number = withGoods();
        story.act(number, LEAD, "identificationAsked", DAY, identification("2026-03-12"));
        timers.fireOf(new Matter(number, "W1"), "awaitedOverdue");
        story.act(number, LEAD, "recordAnswer", DAY, Map.of("result", "REMINDED", "newDueOn", "2026-03-22"));
        story.act(number, LEAD, "recordAnswer", DAY, answered("鉴别意见"));
        story.act(number, LEAD, "materialDemanded", DAY, material("2026-03-12"));
        story.act(number, LEAD, "recordAnswer", DAY, answered("进货单据"));
        story.act(
                number,
                LEAD,
                "questioningNoticed",
                DAY,
                Map.of("askedOf", "张经理", "subject", "进货渠道", "place", "本局询问室", "dueOn", "2026-03-05"));
        story.act(number, LEAD, "recordAnswer", DAY, Map.of("result", "ANSWERED", "answer", "已到场"));
        story.act(number, LEAD, "testingProposed", DAY, testing("2026-04-20"));
        story.act(number, UNIT_HEAD, "approveTesting", DAY, Map.of("approved", false, "opinion", "补充理由"));
        story.act(number, LEAD, "testingProposed", DAY, testing("2026-04-20"));
        story.act(number, UNIT_HEAD, "approveTesting", DAY, Forms.approved());
        story.act(number, LEAD, "recordAnswer", DAY, answered("检测报告"));
        story.act(number, LEAD, "tellResult", DAY, Map.of("toldTo", "张经理"));
        story.act(number, LEAD, "sampleTaken", DAY, sample());
        story.act(
                number,
                LEAD,
                "sampleTaken",
                DAY,
                with(with(with(sample(), "way", "PHONE"), "sealNo", null), "media", "录音"));
        story.act(number, LEAD, "sealSample", DAY, Map.of("sealNo", "封 0002", "media", "录像"));

        assertThat(timers.passed(number, PROCESS)).isEqualTo(Nodes.of("await-paper.bpmn"));
        assertThat(papers.of(number))
                .extracting(paper -> paper.kind())
                .contains(PaperKind.MATERIAL_DEMAND, PaperKind.QUESTIONING_NOTICE);
    }

    private Matter seizure(CaseNumber number, String id) {
        story.act(number, LEAD, "seizureRequested", DAY, MeasureForms.askSeizure());
        var seizure = new Matter(number, id);
        story.act(seizure, HEAD, "decideSeizure", DAY, Forms.approved());
        story.act(seizure, LEAD, "carryOutSeizure", DAY, MeasureForms.seized());
        return seizure;
    }

    private CaseNumber withGoods() {
        var number = story.investigating(DAY);
        story.act(
                number,
                LEAD,
                "investigativeActTaken",
                DAY,
                with(
                        Forms.inspection(SECOND),
                        "evidence",
                        List.of(Forms.evidence("ON_SITE_RECORD", "现场笔录"), Forms.evidence("OBJECT", "服装24件"))));
        return number;
    }

    private List<String> refused(CaseNumber number, Map<String, Object> form) {
        return story.refusals(number, LEAD, "recordAnswer", DAY, form);
    }

    private void act(
            CaseNumber number, String matter, String who, String what, LocalDate on, Map<String, Object> form) {
        var completion = attempt(number, matter, who, what, on, form);
        assertThat(completion)
                .as("%s", completion instanceof Completion.Refused refused ? codes(refused) : completion)
                .isInstanceOf(Completion.Completed.class);
    }

    private Completion attempt(
            CaseNumber number, String matter, String who, String what, LocalDate on, Map<String, Object> form) {
        var type = desk.page(what).formType();
        return desk.complete(
                organisation.officer(who), new Matter(number, matter), what, on, json.convertValue(form, type));
    }

    private static List<String> codes(Completion.Refused refused) {
        return refused.refusals().stream().map(Refusal::code).toList();
    }

    private LocalDate due(CaseNumber number, String limit) {
        return deadlines.find(number, limit).orElseThrow().dueDate().effective();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Map<String, Object> identification(String dueOn) {
        return new HashMap<>(Map.of("askedOf", "雪松服饰有限公司", "subject", "是否其生产或者许可生产", "dueOn", dueOn));
    }

    private static Map<String, Object> material(String dueOn) {
        return Map.of("askedOf", "云州市某百货商行", "subject", "进货票据\n销售台账", "dueOn", dueOn);
    }

    private static Map<String, Object> testing(String dueOn) {
        return Map.of(
                "testKind",
                "TEST",
                "askedOf",
                "云州市产品质量检验院",
                "qualified",
                true,
                "subject",
                "面料成分",
                "items",
                List.of(Map.of("no", 2, "quantity", "2件", "handedOver", true)),
                "dueOn",
                dueOn);
    }

    private static Map<String, Object> answered(String evidence) {
        return Map.of(
                "result",
                "ANSWERED",
                "answer",
                "不是权利人生产或者许可生产",
                "evidence",
                List.of(Forms.evidence("EXPERT_OPINION", evidence)));
    }

    private static Map<String, Object> sample() {
        return Map.of(
                "way", "ON_SITE",
                "sampled", "云州市某百货商行",
                "place", "云州市解放路1号",
                "withOfficer", SECOND,
                "presence", "PRESENT",
                "method", "从货架随机抽取",
                "sealNo", "封 0001",
                "samples", List.of(Map.of("name", "羽绒服", "lot", "24件", "quantity", "2件")));
    }
}
