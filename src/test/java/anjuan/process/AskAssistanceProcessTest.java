package anjuan.process;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.assistance.HelpRequest;
import anjuan.assistance.Helping;
import anjuan.assistance.Letter;
import anjuan.assistance.LetterDesk;
import anjuan.assistance.LetterDesk.AnswerForm;
import anjuan.assistance.LetterDesk.DelayForm;
import anjuan.assistance.LetterDesk.RegisterForm;
import anjuan.assistance.LetterDesk.TakeInForm;
import anjuan.assistance.LetterKind;
import anjuan.assistance.Letters;
import anjuan.assistance.NoSuchLetter;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NoSuchCase;
import anjuan.deadline.Deadlines;
import anjuan.deadline.Urgency;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.evidence.EvidenceRegister;
import anjuan.evidence.Origin;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** One bureau asks another for help; who helps sees the letter and never the case, and the limit runs from its receipt. */
@AnjuanTest
class AskAssistanceProcessTest {

    private static final String PROCESS = "askAssistance";
    private static final String CLERK = "qingxi.dengji";
    private static final String HELPER = "qingxi.guzhang";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 21);

    @Autowired
    Story story;

    @Autowired
    Helping helping;

    @Autowired
    Letters letters;

    @Autowired
    LetterDesk desk;

    @Autowired
    EvidenceRegister register;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TimerJobs timers;

    @Autowired
    Organisation organisation;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    Redrawn redrawn;

    @Autowired
    Rows rows;

    @Autowired
    MockMvc mvc;

    @Test
    void theLimitRunsFromTheReceiptOverTwoHolidays() {
        var number = story.investigating(DAY);
        story.act(number, UNIT_HEAD, "helpAsked", DAY, outside("海州市市场监督管理局"));
        story.act(number, LEAD, "recordHelpReceipt", RECEIVED, received(RECEIVED));

        // after Monday 21 September: 22-24 (3), Mid-Autumn 25-27 off, 28-30 (6), National Day 1-7 October off, 8-9 (8),
        // Saturday the 10th is worked (9), 12-16 (14), 19 (15)
        assertThat(due(number)).isEqualTo(LocalDate.of(2026, 10, 19));
        story.act(number, LEAD, "recordHelpAnswer", day("2026-10-22"), answered("2026-10-16"));

        assertThat(deadlines.find(new Matter(number, "A1"), "A15").orElseThrow().urgency())
                .isEqualTo(Urgency.ENDED_IN_TIME);
        assertThat(register.items(number)).singleElement().satisfies(item -> assertThat(item.origin())
                .isEqualTo(Origin.ANSWERED));
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).contains(PaperKind.HELP_LETTER);
        assertThat(helping.of(number)).noneMatch(HelpRequest::isOpen);
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void aBureauOfOursFindsTheLetterAndMovesTheCaseOnWithoutSeeingIt() {
        var number = story.investigating(DAY);
        story.act(number, UNIT_HEAD, "helpAsked", DAY, inside());
        var letter = newest(CLERK);
        assertThat(letter.isTakenIn()).isFalse();
        assertThat(letter.sender()).contains("云州市市场监督管理局");
        assertThat(letter.toString()).doesNotContain(number.value());

        done(desk.record(officer(CLERK), letter.id(), new TakeInForm(RECEIVED, "qx-case")));

        assertThat(due(number)).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(letters.read(officer(HELPER), letter.id()).dueOn()).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(story.waiting(number)).contains("recordHelpAnswer");
        assertThat(ledger.latest(new Matter(number, "A1"), "recordHelpReceipt")).hasValueSatisfying(entry -> {
            assertThat(entry.actorName()).isEqualTo("邓梅");
            assertThat(entry.object()).contains("青溪县市场监督管理局");
        });
        assertThatThrownBy(() -> story.attempt(number, HELPER, "recordHelpAnswer", RECEIVED, answered("2026-10-16")))
                .isInstanceOf(NoSuchCase.class);

        done(desk.record(officer(HELPER), letter.id(), new AnswerForm("供货商属实", "青市监函〔2026〕3号", day("2026-10-15"))));
        assertThat(story.waiting(number))
                .as("the asking bureau takes the answer into its file itself")
                .contains("recordHelpAnswer");
        assertThat(letters.events(letter)).extracting(event -> event.act()).containsExactly("TAKEN_IN", "ANSWERED");
    }

    @Test
    void aDelayIsToldBeforeTheLastDayAndReachesTheCase() {
        var number = story.investigating(DAY);
        story.act(number, UNIT_HEAD, "helpAsked", DAY, inside());
        var letter = newest(CLERK);
        done(desk.record(officer(CLERK), letter.id(), new TakeInForm(RECEIVED, "qx-case")));

        assertThat(codes(desk.record(
                        officer(HELPER), letter.id(), new DelayForm(day("2026-10-20"), day("2026-11-10"), "人手不足"))))
                .containsExactly("LETTER_DELAY_TOLD_LATE");
        assertThat(codes(desk.record(
                        officer(HELPER), letter.id(), new DelayForm(day("2026-10-19"), day("2026-10-19"), "人手不足"))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        done(desk.record(officer(HELPER), letter.id(), new DelayForm(day("2026-10-19"), day("2026-11-10"), "供货商在外地")));

        assertThat(helping.of(number)).singleElement().satisfies(one -> assertThat(one.delayedTo())
                .isEqualTo(day("2026-11-10")));
        assertThat(deadlines.find(new Matter(number, "A1"), "A15").orElseThrow().urgency())
                .as("finished, or told before the end")
                .isEqualTo(Urgency.ENDED_IN_TIME);
        assertThat(letters.read(officer(HELPER), letter.id()).lastDay()).isEqualTo(day("2026-11-10"));
        assertThat(story.waiting(number)).contains("recordHelpAnswer");
    }

    @Test
    void aHelperOutsideThatIsLateIsNoticedAndMayBeGivenUp() {
        var number = story.investigating(DAY);
        story.act(number, UNIT_HEAD, "helpAsked", DAY, outside("海州市市场监督管理局"));
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());
        assertThat(story.refusals(number, LEAD, "writeReport", DAY, Forms.report(false)))
                .containsExactly("HELP_STILL_OPEN");
        story.act(number, LEAD, "recordHelpReceipt", RECEIVED, received(RECEIVED));
        timers.fireOf(new Matter(number, "A1"), "helpOverdue");
        assertThat(helping.of(number)).allMatch(HelpRequest::overdue);

        story.act(
                number,
                LEAD,
                "recordHelpAnswer",
                day("2026-10-21"),
                Map.of("result", "DELAY_TOLD", "answer", "对方电话告知", "delayedTo", "2026-12-01"));
        assertThat(helping.of(number)).noneMatch(HelpRequest::overdue);
        story.act(
                number, LEAD, "recordHelpAnswer", day("2026-11-02"), Map.of("result", "WITHDRAWN", "answer", "已从别处查明"));

        story.act(number, LEAD, "writeReport", day("2026-11-02"), Forms.report(false));
        assertThat(timers.passed(number, PROCESS)).isEqualTo(Nodes.of("ask-assistance.bpmn"));
    }

    @Test
    void aRequestIsWithdrawnBeforeAnybodyReceivedIt() {
        var number = story.investigating(DAY);
        story.act(number, UNIT_HEAD, "helpAsked", DAY, outside("海州市市场监督管理局"));

        assertThat(story.refusals(number, LEAD, "recordHelpReceipt", DAY, Map.of("isReceived", false)))
                .containsExactly("REQUIRED");
        story.act(number, LEAD, "recordHelpReceipt", DAY, Map.of("isReceived", false, "reason", "函件有误，重发"));

        assertThat(story.waiting(number)).containsExactly("investigate");
        assertThat(deadlines.find(new Matter(number, "A1"), "A15")).isEmpty();
    }

    @Test
    void whatIsNotLawfulIsRefusedAndLeavesNoTrace() {
        var number = story.investigating(DAY);
        var before = rows.count();

        assertThat(story.refusals(number, UNIT_HEAD, "helpAsked", DAY, with(inside(), "helper", "海州市市场监督管理局")))
                .containsExactly("HELPER_ONE_NEEDED");
        assertThat(story.refusals(number, UNIT_HEAD, "helpAsked", DAY, with(inside(), "helperId", null)))
                .containsExactly("HELPER_ONE_NEEDED");
        assertThat(story.refusals(number, UNIT_HEAD, "helpAsked", DAY, with(inside(), "helperId", "yz")))
                .containsExactly("HELPER_UNKNOWN");
        assertThat(story.attempt(number, LEAD, "helpAsked", DAY, inside())).hasToString("NotYours[role=UNIT_HEAD]");
        assertThat(story.attempt(number, LEAD, "recordHelpAnswer", DAY, answered("2026-09-14")))
                .isInstanceOf(Completion.TooLate.class);
        assertThat(rows.count()).isEqualTo(before);

        story.act(number, UNIT_HEAD, "helpAsked", DAY, outside("海州市市场监督管理局"));
        assertThat(story.refusals(number, LEAD, "recordHelpReceipt", DAY, received(DAY.minusDays(1))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.refusals(number, LEAD, "recordHelpReceipt", DAY, received(DAY.plusDays(1))))
                .containsExactly("DATE_AFTER_ACT");
        assertThatThrownBy(() -> redrawn.carriesOut("startHelpClock", new Matter(number, "A1")))
                .hasStackTraceContaining("nobody has received");
        assertThatThrownBy(() -> redrawn.carriesOut("closeHelp", new Matter(number, "A1")))
                .hasStackTraceContaining("nothing came of");
        story.act(number, LEAD, "recordHelpReceipt", RECEIVED, received(RECEIVED));
        assertThat(story.refusals(number, LEAD, "recordHelpAnswer", RECEIVED, answered("2026-09-20")))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.refusals(number, LEAD, "recordHelpAnswer", RECEIVED, answered("2026-09-22")))
                .containsExactly("DATE_AFTER_ACT");
        assertThat(story.refusals(
                        number, LEAD, "recordHelpAnswer", RECEIVED, Map.of("result", "DELAY_TOLD", "answer", "忙")))
                .containsExactly("REQUIRED");
    }

    @Test
    void aLetterIsForItsBureauAndItsUnitOnly() {
        var number = story.investigating(DAY);
        story.act(number, UNIT_HEAD, "helpAsked", DAY, inside());
        var letter = newest(CLERK);

        assertThatThrownBy(() -> letters.read(officer(HELPER), letter.id()))
                .as("not given to the unit yet")
                .isInstanceOf(NoSuchLetter.class);
        for (var stranger : List.of("donghu.dengji", "donghu.juzhang", LEAD, HEAD, "qingxi.fagui", "guanli")) {
            assertThatThrownBy(() -> desk.record(officer(stranger), letter.id(), new TakeInForm(RECEIVED, "qx-case")))
                    .as(stranger)
                    .isInstanceOf(NoSuchLetter.class);
        }
        assertThat(desk.record(officer("qingxi.juzhang"), letter.id(), new TakeInForm(RECEIVED, "qx-case")))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(codes(desk.record(officer(CLERK), letter.id(), new TakeInForm(DAY.minusDays(1), "qx-case"))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(codes(desk.record(officer(CLERK), letter.id(), new TakeInForm(RECEIVED, "yz-case"))))
                .containsExactly("UNIT_NOT_OURS");
        assertThat(codes(desk.record(officer(CLERK), letter.id(), new AnswerForm("抢先答复", null, RECEIVED))))
                .containsExactly("LETTER_NOT_OPEN");
        done(desk.record(officer(CLERK), letter.id(), new TakeInForm(RECEIVED, "qx-case")));
        assertThat(codes(desk.record(officer(CLERK), letter.id(), new TakeInForm(RECEIVED, "qx-case"))))
                .containsExactly("LETTER_NOT_OPEN");
        assertThat(desk.record(officer("qingxi.juzhang"), letter.id(), new AnswerForm("代答", null, RECEIVED)))
                .isInstanceOf(Completion.NotYours.class);
        done(desk.record(officer(HELPER), letter.id(), new AnswerForm("已核实", null, RECEIVED)));
        assertThat(codes(desk.record(officer(HELPER), letter.id(), new AnswerForm("再答一次", null, RECEIVED))))
                .containsExactly("LETTER_NOT_OPEN");
    }

    @Test
    void aLetterFromOutsideIsAnsweredByItsDay() {
        var court = outsideLetter(LetterKind.COURT, null);
        assertThat(codes(desk.register(officer(CLERK), court))).containsExactly("LETTER_WITHOUT_DAY");
        assertThat(desk.register(officer(HELPER), court)).isInstanceOf(Completion.NotYours.class);
        assertThat(codes(desk.register(officer(CLERK), outsideLetter(LetterKind.COURT, DAY))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");

        done(desk.register(officer(CLERK), outsideLetter(LetterKind.COURT, day("2026-09-30"))));
        done(desk.register(officer(CLERK), outsideLetter(LetterKind.HELP, null)));

        assertThat(letters.of(officer(HELPER)))
                .filteredOn(letter -> letter.sender().equals("海州市人民法院"))
                .extracting(Letter::dueOn)
                .contains(day("2026-09-30"), LocalDate.of(2026, 10, 19));
    }

    @Test
    void thePagesShowTheLetterAndNeverTheCase() throws Exception {
        var number = story.investigating(DAY);
        mvc.perform(get("/cases/" + number + "/helpAsked?lang=en")
                        .with(user(UNIT_HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("fifteen working days")));
        story.act(number, UNIT_HEAD, "helpAsked", DAY, inside());
        var letter = newest(CLERK);
        var clerk = user(CLERK).roles("OFFICER");

        mvc.perform(get("/letters?lang=en").with(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("To be taken in")))
                .andExpect(content().string(not(containsString(number.value()))));
        mvc.perform(get("/letters/" + letter.id() + "?lang=zh").with(clerk))
                .andExpect(content().string(containsString("核实供货商")))
                .andExpect(content().string(not(containsString(number.value()))));
        mvc.perform(get("/letters/" + letter.id() + "/paper").with(clerk)).andExpect(status().isOk());
        mvc.perform(get("/cases/" + number).with(clerk)).andExpect(status().isNotFound());
        mvc.perform(get("/letters/" + letter.id()).with(user("donghu.dengji").roles("OFFICER")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/letters/new").with(user(HELPER).roles("OFFICER"))).andExpect(status().isForbidden());
        mvc.perform(get("/letters/new").with(clerk)).andExpect(status().isOk());
        mvc.perform(post("/letters/" + letter.id() + "/takeIn")
                        .with(clerk)
                        .with(csrf())
                        .param("receivedOn", "2026-09-01")
                        .param("unitId", "qx-case"))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/letters/" + letter.id() + "/takeIn")
                        .with(clerk)
                        .with(csrf())
                        .param("receivedOn", RECEIVED.toString())
                        .param("unitId", "qx-case"))
                .andExpect(redirectedUrl("/letters/" + letter.id()));
        mvc.perform(post("/letters/" + letter.id() + "/answer")
                        .with(user(HELPER).roles("OFFICER"))
                        .with(csrf())
                        .param("answer", "供货商属实，已于九月注销")
                        .param("answeredOn", "2026-10-09"))
                .andExpect(redirectedUrl("/letters/" + letter.id()));
        mvc.perform(get("/cases/" + number + "/recordHelpAnswer?lang=en")
                        .with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("供货商属实，已于九月注销")))
                .andExpect(content().string(containsString("2026-10-09")));
        mvc.perform(get("/cases/" + number + "?tab=evidence").with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("青溪县市场监督管理局")));
    }

    private Letter newest(String clerk) {
        return letters.of(officer(clerk)).stream()
                .filter(letter -> !letter.isTakenIn())
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private Officer officer(String id) {
        return organisation.officer(id);
    }

    private LocalDate due(CaseNumber number) {
        return deadlines
                .find(new Matter(number, "A1"), "A15")
                .orElseThrow()
                .dueDate()
                .effective();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Map<String, Object> inside() {
        return new HashMap<>(Map.of("helperId", "qx", "facts", "销售侵权服装", "subject", "核实供货商青溪县某服装厂的主体资格"));
    }

    private static Map<String, Object> outside(String helper) {
        return Map.of("helper", helper, "facts", "销售侵权服装", "subject", "核实供货商");
    }

    private static RegisterForm outsideLetter(LetterKind kind, LocalDate dueOn) {
        return new RegisterForm(kind, "海州市人民法院", "（2026）海01协1号", "调取登记档案", DAY, RECEIVED, dueOn, "qx-case", null, null);
    }

    private static Map<String, Object> received(LocalDate on) {
        return Map.of("isReceived", true, "receivedOn", on.toString());
    }

    private static Map<String, Object> answered(String on) {
        return Map.of(
                "result",
                "ANSWERED",
                "answer",
                "供货商属实",
                "answerNumber",
                "海市监函〔2026〕9号",
                "answeredOn",
                on,
                "evidence",
                List.of(Forms.evidence("DOCUMENT", "登记档案")));
    }

    private static void done(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Completed.class);
    }

    private static List<String> codes(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Refused.class);
        return ((Completion.Refused) completion)
                .refusals().stream().map(Refusal::code).toList();
    }
}
