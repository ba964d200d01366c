package anjuan.process;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.ARCHIVIST;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.assistance.LetterDesk;
import anjuan.assistance.Letters;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NoSuchCase;
import anjuan.casefile.Source;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.deadline.Urgency;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.inbox.Inbox;
import anjuan.jurisdiction.Jurisdiction;
import anjuan.jurisdiction.Question;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Bureaus settle which of them has a case: between themselves, or by the bureau above, which may also act by itself. */
@AnjuanTest
class SettleJurisdictionProcessTest {

    private static final String PROCESS = "settleJurisdiction";
    private static final String SUPERIOR = "sheng.juzhang";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 21);
    private static final LocalDate REPORTED = LocalDate.of(2026, 10, 9);

    @Autowired
    Story story;

    @Autowired
    Jurisdiction jurisdiction;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Papers papers;

    @Autowired
    TimerJobs timers;

    @Autowired
    Ledger ledger;

    @Autowired
    Inbox inbox;

    @Autowired
    Organisation organisation;

    @Autowired
    Letters letters;

    @Autowired
    LetterDesk letterDesk;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    Rows rows;

    @Autowired
    MockMvc mvc;

    @Test
    void twoBureausAgreeWithinSevenWorkingDaysAndTheCaseGoesOn() {
        var number = story.investigating(DAY);
        story.act(number, UNIT_HEAD, "jurisdictionRaised", DAY, dispute("qx"));

        // after Monday 21 September: 22-24 (3), Mid-Autumn 25-27 off, 28-30 (6), National Day 1-7 October off, 8 (7)
        assertThat(due(number, "A12")).isEqualTo(LocalDate.of(2026, 10, 8));
        story.act(number, UNIT_HEAD, "recordTalks", day("2026-10-08"), talks("OURS"));

        assertThat(deadlines.find(j1(number), "A12").orElseThrow().urgency()).isEqualTo(Urgency.ENDED_IN_TIME);
        assertThat(jurisdiction.of(number)).singleElement().satisfies(question -> {
            assertThat(question.isOpen()).isFalse();
            assertThat(question.isAway()).isFalse();
        });
        assertThat(story.waiting(number)).containsExactly("investigate");
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void theOtherBureauOfOursAnswersByALetterWithoutSeeingTheCase() throws Exception {
        var number = story.investigating(DAY);
        story.act(number, UNIT_HEAD, "jurisdictionRaised", DAY, with(dispute("qx"), "reason", "网店经营者住所地不明"));
        var clerk = organisation.officer("qingxi.dengji");
        var letter = letters.of(clerk).stream()
                .filter(one -> one.subject().equals("协商案件管辖：网店经营者住所地不明"))
                .findFirst()
                .orElseThrow();

        assertThat(letter.toString()).doesNotContain(number.value());
        assertThat(letterDesk.record(clerk, letter.id(), new LetterDesk.TakeInForm(DAY, "qx-case")))
                .isInstanceOf(Completion.Completed.class);
        assertThat(letters.read(clerk, letter.id()).dueOn())
                .as("the day by which the talks end, not that of help")
                .isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(letterDesk.record(
                        organisation.officer("qingxi.guzhang"),
                        letter.id(),
                        new LetterDesk.AnswerForm("同意由贵局管辖", "青市监函〔2026〕5号", DAY.plusDays(1))))
                .isInstanceOf(Completion.Completed.class);
        assertThat(story.waiting(number))
                .as("the answer is recorded on the case")
                .contains("recordTalks");
        shows(UNIT_HEAD, "/cases/" + number + "/recordTalks", "青市监函〔2026〕5号：同意由贵局管辖", "within seven working days");
        assertThatThrownBy(() -> story.attempt(number, "qingxi.guzhang", "recordTalks", DAY, talks("THEIRS")))
                .isInstanceOf(NoSuchCase.class);
    }

    @Test
    void onlyTheNearestBureauAboveBothDesignates() {
        var number = story.lodgedBy("qingxi.dengji", with(Story.aClue(DAY), "unitId", "qx-case"));
        story.act(number, "qingxi.guzhang", "jurisdictionRaised", DAY, dispute("dh"));
        story.act(number, "qingxi.guzhang", "recordTalks", DAY, talks("FAILED"));
        assertThat(story.refusals(number, "qingxi.fuju", "reportToSuperior", DAY, report("nj")))
                .containsExactly("JURISDICTION_BUREAU_UNKNOWN");
        story.act(number, "qingxi.fuju", "reportToSuperior", DAY, report("yz"));

        assertThatThrownBy(() -> story.attempt(number, SUPERIOR, "designateJurisdiction", DAY, designates("dh")))
                .as("the province is above too, but it was not asked")
                .isInstanceOf(NoSuchCase.class);
        assertThat(inbox.pool(organisation.officer(SUPERIOR), null, 500).items())
                .noneMatch(item -> item.caseNumber().equals(number));
        assertThat(story.refusals(number, "shi.juzhang", "designateJurisdiction", DAY, designates("nj")))
                .as("not of its branch")
                .containsExactly("JURISDICTION_BUREAU_UNKNOWN");
        story.act(number, "shi.juzhang", "designateJurisdiction", DAY, designates("dh"));
        arrived(jurisdiction.of(number).get(0), "DH", Source.SUPERIOR);
    }

    @Test
    void aDisputeWhoseHandOverIsRefusedIsReportedToTheSuperior() {
        var number = story.investigating(DAY);
        story.act(number, UNIT_HEAD, "jurisdictionRaised", DAY, dispute("qx"));
        story.act(number, UNIT_HEAD, "recordTalks", DAY, talks("THEIRS"));
        story.act(number, HEAD, "decideHandOver", DAY, Map.of("granted", false, "opinion", "协商意见不妥"));

        assertThat(jurisdiction.of(number)).allMatch(Question::isOpen);
        assertThat(story.waiting(j1(number))).containsExactly("reportToSuperior");
        assertThatThrownBy(() -> redrawn.carriesOut("keepCase", j1(number)))
                .as("a redrawn diagram")
                .hasStackTraceContaining("nobody decided that the case");
        assertThat(story.refusals(
                        number, HEAD, "reportToSuperior", DAY, Map.of("reported", false, "opinion", "本局继续办理")))
                .containsExactly("JURISDICTION_REPORT_DUE");
        story.act(number, HEAD, "reportToSuperior", DAY, report("nj"));
        story.act(number, SUPERIOR, "designateJurisdiction", DAY, designates("qx"));
        arrived(jurisdiction.of(number).get(0), "QX", Source.SUPERIOR);
    }

    @Test
    void noPageIsUsedOutOfTurnThoughTheDiagramWereRedrawn() {
        var number = story.investigating(DAY);
        story.act(number, UNIT_HEAD, "jurisdictionRaised", DAY, disputeOutside());
        refusedWhenRedrawn("decideHandOver", "HEAD", HEAD, number, Map.of("granted", true));
        refusedWhenRedrawn("reportToSuperior", "HEAD", HEAD, number, reportOutside());
        refusedWhenRedrawn("recordReportReceipt", "UNIT_HEAD", UNIT_HEAD, number, received(DAY.toString()));
        refusedWhenRedrawn("recordDesignation", "UNIT_HEAD", UNIT_HEAD, number, letter(true, null, DAY.toString()));
        assertThat(beneath.refusals(j1(number), SUPERIOR, "designateJurisdiction", DAY, designates("yz")))
                .containsExactly("JURISDICTION_OUT_OF_TURN");
        assertThat(beneath.refusals(Matter.of(number), UNIT_HEAD, "recordTalks", DAY, talks("OURS")))
                .as("on the case instead of its question")
                .containsExactly("JURISDICTION_OUT_OF_TURN");

        story.act(j1(number), UNIT_HEAD, "recordTalks", DAY, talks("OURS"));
        refusedWhenRedrawn("recordTalks", "UNIT_HEAD", UNIT_HEAD, number, talks("THEIRS"));
        assertThat(jurisdiction.of(number)).singleElement().matches(question -> !question.isAway());
    }

    private void refusedWhenRedrawn(String task, String role, String who, CaseNumber number, Map<String, Object> form) {
        redrawn.straightTo(task, role, j1(number));
        assertThat(story.refusals(j1(number), who, task, DAY, form))
                .as(task)
                .containsExactly("JURISDICTION_OUT_OF_TURN");
    }

    @Test
    void theSuperiorDesignatesAnotherBureauAndTheCaseEndsHere() {
        var number = story.investigating(DAY);
        story.act(number, UNIT_HEAD, "jurisdictionRaised", DAY, dispute("qx"));
        timers.fireOf(j1(number), "talksOverdue");
        assertThat(jurisdiction.of(number)).allMatch(Question::overdue);
        story.act(number, UNIT_HEAD, "recordTalks", REPORTED, talks("FAILED"));
        assertThat(story.refusals(
                        number, HEAD, "reportToSuperior", REPORTED, Map.of("reported", false, "opinion", "算了")))
                .containsExactly("JURISDICTION_REPORT_DUE");
        story.act(number, HEAD, "reportToSuperior", REPORTED, report("nj"));

        // after Friday 9 October: Saturday 10 is worked (1), 12-16 (6), 19 (7)
        assertThat(due(number, "A12.designate")).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(inbox.pool(organisation.officer(SUPERIOR), null, 500).items())
                .as("it lies before the bureau above")
                .anyMatch(item ->
                        item.caseNumber().equals(number) && item.taskKey().equals("designateJurisdiction"));
        story.act(number, SUPERIOR, "designateJurisdiction", day("2026-10-12"), designates("qx"));

        var question = jurisdiction.of(number).get(0);
        assertThat(question.isAway()).isTrue();
        assertThat(papers.of(number))
                .filteredOn(paper -> paper.kind() == PaperKind.JURISDICTION_DESIGNATION)
                .singleElement()
                .satisfies(paper -> assertThat(paper.number()).startsWith("南市监指定〔2026〕"));
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).contains(PaperKind.CASE_TRANSFER);
        assertThat(deadlines.find(number, "A80").orElseThrow().ended()).isEqualTo(day("2026-10-12"));
        assertThat(timers.waiting(number)).doesNotContain("caseOverdue");
        closes(number, day("2026-10-12"));
        arrived(question, "QX", Source.SUPERIOR);
    }

    @Test
    void aSuperiorOutsideDesignatesByALetterAndTheLimitRunsFromItsReceipt() {
        var number = story.investigating(DAY);
        story.act(number, UNIT_HEAD, "jurisdictionRaised", DAY, disputeOutside());
        story.act(number, UNIT_HEAD, "recordTalks", REPORTED, talks("FAILED"));
        story.act(number, HEAD, "reportToSuperior", REPORTED, reportOutside());
        assertThat(story.refusals(number, UNIT_HEAD, "recordReportReceipt", REPORTED, received("2026-10-08")))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.refusals(number, UNIT_HEAD, "recordReportReceipt", REPORTED, received("2026-10-10")))
                .containsExactly("DATE_AFTER_ACT");
        story.act(number, UNIT_HEAD, "recordReportReceipt", day("2026-10-13"), received("2026-10-12"));

        // after Monday 12 October: 13-16 (4), 19-21 (7)
        assertThat(due(number, "A12.designate")).isEqualTo(LocalDate.of(2026, 10, 21));
        timers.fireOf(j1(number), "outsideDesignationOverdue");
        assertThat(jurisdiction.of(number)).allMatch(Question::overdue);
        assertThat(story.refusals(
                        number, UNIT_HEAD, "recordDesignation", day("2026-10-22"), letter(true, null, "2026-10-11")))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.refusals(
                        number, UNIT_HEAD, "recordDesignation", day("2026-10-22"), letter(true, null, "2026-10-23")))
                .containsExactly("DATE_AFTER_ACT");
        assertThat(story.refusals(
                        number, UNIT_HEAD, "recordDesignation", day("2026-10-22"), letter(false, null, "2026-10-21")))
                .containsExactly("JURISDICTION_ONE_BUREAU");
        story.act(number, UNIT_HEAD, "recordDesignation", day("2026-10-22"), letter(true, null, "2026-10-21"));

        assertThat(deadlines.find(j1(number), "A12.designate").orElseThrow().urgency())
                .as("the day of the letter counts, not that of the entry")
                .isEqualTo(Urgency.ENDED_IN_TIME);
        assertThat(story.waiting(number)).containsExactly("investigate");
        assertThat(papers.of(number))
                .extracting(paper -> paper.kind())
                .doesNotContain(PaperKind.JURISDICTION_DESIGNATION, PaperKind.CASE_TRANSFER);
    }

    @Test
    void aCaseIsTransferredOnceAndTheReceiverAsksTheSuperior() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "transferProposed", DAY, transfer("qx"));
        story.act(number, HEAD, "decideHandOver", DAY.plusDays(1), Map.of("granted", true));
        var question = jurisdiction.of(number).get(0);
        closes(number, DAY.plusDays(1));
        arrived(question, "QX", Source.OTHER_BUREAU);

        var there = question.newCase();
        assertThat(story.refusals(
                        there,
                        "qingxi.guzhang",
                        "assignVerification",
                        DAY.plusDays(1),
                        Map.of("ours", false, "otherBureau", "海州市市场监督管理局")))
                .containsExactly("VENUE_TRANSFERRED_ONCE");
        assertThat(beneath.refusals(
                        Matter.of(there), "qingxi.guzhang", "transferProposed", DAY.plusDays(1), transfer("dh")))
                .containsExactly("VENUE_TRANSFERRED_ONCE");
        story.act(there, "qingxi.guzhang", "jurisdictionRaised", DAY.plusDays(1), raised("OBJECTION", "yz"));
        assertThat(story.refusals(there, "qingxi.fuju", "reportToSuperior", DAY.plusDays(1), report("yz")))
                .as("the city bureau is a side itself")
                .containsExactly("JURISDICTION_BUREAU_UNKNOWN");
        story.act(there, "qingxi.fuju", "reportToSuperior", DAY.plusDays(1), report("nj"));
        story.act(there, SUPERIOR, "designateJurisdiction", DAY.plusDays(2), designates("yz"));

        assertThat(story.file(there).stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(story.file(there).endedOn()).isEqualTo(DAY.plusDays(2));
        assertThat(timers.isOver(there)).isTrue();
        assertThat(deadlines.find(there, "A02").orElseThrow().isRunning()).isFalse();
        arrived(jurisdiction.of(there).get(0), "YZ", Source.SUPERIOR);
    }

    @Test
    void aBureauAboveTakesUpAClueOrDesignatesAnother() {
        var clue = story.lodged(DAY);
        story.act(clue, HEAD, "superiorIntervened", DAY, intervenes("TAKE_OVER", null));
        assertThat(story.file(clue).stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(timers.isOver(clue)).isTrue();
        arrived(jurisdiction.of(clue).get(0), "NJ", Source.SUPERIOR);

        var verified = story.verifying(DAY);
        story.act(verified, HEAD, "superiorIntervened", DAY, intervenes("DESIGNATION", "dh"));
        assertThat(story.waiting(verified)).isEmpty();
        arrived(jurisdiction.of(verified).get(0), "DH", Source.SUPERIOR);

        var notified = story.notified(DAY);
        story.act(notified, HEAD, "superiorIntervened", DAY.plusDays(1), intervenes("TAKE_OVER", null));
        assertThat(story.waiting(notified)).containsExactly("proposeClosure");
        assertThat(deadlines.of(notified))
                .filteredOn(clock -> clock.isRunning())
                .extracting(clock -> clock.limit().id())
                .containsExactly("A107");
    }

    @Test
    void aBureauAssignsItsCaseDownUnlessALawReservesIt() {
        var number = story.investigating(DAY);
        assertThat(story.refusals(number, HEAD, "caseAssignedDown", DAY, with(assigned("qx"), "notReserved", false)))
                .isNotEmpty();
        assertThat(story.refusals(number, HEAD, "caseAssignedDown", DAY, assigned("nj")))
                .containsExactly("JURISDICTION_BUREAU_UNKNOWN");
        assertThat(story.refusals(number, HEAD, "caseAssignedDown", DAY, with(assigned("qx"), "until", "2026-09-20")))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.attempt(number, UNIT_HEAD, "caseAssignedDown", DAY, assigned("qx")))
                .isInstanceOf(Completion.NotYours.class);
        story.act(number, HEAD, "caseAssignedDown", DAY, assigned("qx"));

        assertThat(papers.of(number))
                .extracting(paper -> paper.kind())
                .contains(PaperKind.CASE_ASSIGNMENT)
                .doesNotContain(PaperKind.CASE_TRANSFER);
        closes(number, DAY);
        arrived(jurisdiction.of(number).get(0), "QX", Source.SUPERIOR);
    }

    @Test
    void aBureauBelowAsksUpForSpecialReasonsOrLeavesItBe() {
        var number = story.lodged(DAY);
        assertThat(story.refusals(number, UNIT_HEAD, "jurisdictionRaised", DAY, raised("SPECIAL_REASON", "qx")))
                .containsExactly("JURISDICTION_BUREAU_NOT_ASKED");
        story.act(number, UNIT_HEAD, "jurisdictionRaised", DAY, raised("SPECIAL_REASON", null));
        story.act(number, HEAD, "reportToSuperior", DAY, Map.of("reported", false, "opinion", "本局可以办理"));
        assertThat(story.waiting(number)).containsExactly("assignVerification");

        story.act(number, UNIT_HEAD, "jurisdictionRaised", DAY, raised("SPECIAL_REASON", null));
        story.act(number, HEAD, "reportToSuperior", DAY, report("nj"));
        story.act(number, SUPERIOR, "designateJurisdiction", DAY, designates("yz"));
        assertThat(papers.of(number))
                .as("what the bureau above designated stays on the file")
                .extracting(paper -> paper.kind())
                .contains(PaperKind.JURISDICTION_DESIGNATION);
        assertThat(story.waiting(number)).containsExactly("assignVerification");
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var passed = new TreeSet<String>();
        var first = story.investigating(DAY);
        story.act(first, UNIT_HEAD, "jurisdictionRaised", DAY, disputeOutside());
        timers.fireOf(j1(first), "talksOverdue");
        story.act(first, UNIT_HEAD, "recordTalks", DAY, talks("FAILED"));
        story.act(first, HEAD, "reportToSuperior", DAY, reportOutside());
        story.act(first, UNIT_HEAD, "recordReportReceipt", DAY, received(DAY.toString()));
        timers.fireOf(j1(first), "outsideDesignationOverdue");
        story.act(first, UNIT_HEAD, "recordDesignation", DAY, letter(false, "海州市市场监督管理局", DAY.toString()));
        passed.addAll(timers.passed(first, PROCESS));
        assertThat(jurisdiction.of(first).get(0).newCase()).as("outside").isNull();

        var second = story.investigating(DAY);
        story.act(second, UNIT_HEAD, "jurisdictionRaised", DAY, dispute("qx"));
        story.act(second, UNIT_HEAD, "recordTalks", DAY, talks("THEIRS"));
        assertThat(story.refusals(second, HEAD, "decideHandOver", DAY, Map.of("granted", false)))
                .containsExactly("REQUIRED");
        story.act(second, HEAD, "decideHandOver", DAY, Map.of("granted", false, "opinion", "协商意见不妥"));
        story.act(second, HEAD, "reportToSuperior", DAY, report("nj"));
        story.act(second, SUPERIOR, "designateJurisdiction", DAY, designates("yz"));
        passed.addAll(timers.passed(second, PROCESS));
        assertThat(story.waiting(second)).containsExactly("investigate");

        var third = story.investigating(DAY);
        story.act(third, LEAD, "transferProposed", DAY, transfer("dh"));
        story.act(third, HEAD, "decideHandOver", DAY, Map.of("granted", false, "opinion", "属于本局管辖"));
        story.act(third, UNIT_HEAD, "jurisdictionRaised", DAY, raised("SPECIAL_REASON", null));
        story.act(third, HEAD, "reportToSuperior", DAY, report("nj"));
        timers.fireOf(new Matter(third, "J2"), "designationOverdue");
        story.act(third, SUPERIOR, "designateJurisdiction", DAY, designates("nj"));
        passed.addAll(timers.passed(third, PROCESS));

        var fourth = story.lodged(DAY);
        story.act(fourth, HEAD, "superiorIntervened", DAY, intervenes("TAKE_OVER", null));
        passed.addAll(timers.passed(fourth, PROCESS));
        var fifth = story.lodged(DAY);
        story.act(fifth, HEAD, "caseAssignedDown", DAY, assigned("dh"));
        passed.addAll(timers.passed(fifth, PROCESS));

        assertThat(passed).isEqualTo(Nodes.of("settle-jurisdiction.bpmn"));
    }

    @Test
    void whatIsNotLawfulIsRefusedAndLeavesNoTrace() {
        var number = story.investigating(DAY);
        var before = rows.count();

        assertThat(story.refusals(number, UNIT_HEAD, "jurisdictionRaised", DAY, with(dispute("qx"), "other", "海州市")))
                .containsExactly("JURISDICTION_ONE_BUREAU");
        assertThat(story.refusals(number, UNIT_HEAD, "jurisdictionRaised", DAY, with(dispute("qx"), "otherId", "")))
                .containsExactly("JURISDICTION_ONE_BUREAU");
        assertThat(story.refusals(number, UNIT_HEAD, "jurisdictionRaised", DAY, dispute("yz")))
                .containsExactly("JURISDICTION_BUREAU_UNKNOWN");
        assertThat(story.refusals(number, UNIT_HEAD, "jurisdictionRaised", DAY, raised("OBJECTION", "qx")))
                .containsExactly("JURISDICTION_NOT_TRANSFERRED");
        assertThat(story.attempt(number, LEAD, "jurisdictionRaised", DAY, dispute("qx")))
                .hasToString("NotYours[role=UNIT_HEAD]");
        assertThat(story.attempt(number, LEAD, "superiorIntervened", DAY, intervenes("TAKE_OVER", null)))
                .hasToString("NotYours[role=HEAD]");
        assertThatThrownBy(() -> story.attempt(
                        number, "qingxi.juzhang", "superiorIntervened", DAY, intervenes("TAKE_OVER", null)))
                .isInstanceOf(NoSuchCase.class);
        assertThat(story.refusals(number, HEAD, "superiorIntervened", DAY, intervenes("TAKE_OVER", "qx")))
                .containsExactly("JURISDICTION_BUREAU_NOT_ASKED");
        assertThat(story.refusals(number, HEAD, "superiorIntervened", DAY, intervenes("DESIGNATION", "yz")))
                .containsExactly("JURISDICTION_BUREAU_UNKNOWN");
        assertThat(story.refusals(number, HEAD, "superiorIntervened", DAY, intervenes("DESIGNATION", null)))
                .containsExactly("JURISDICTION_ONE_BUREAU");
        assertThat(story.attempt(number, HEAD, "decideHandOver", DAY, Map.of("granted", true)))
                .as("out of turn")
                .isInstanceOf(Completion.TooLate.class);
        assertThat(rows.count()).isEqualTo(before);
    }

    @Test
    void nothingGoesAroundTheQuestionThatIsOpen() {
        var number = story.investigating(DAY);
        story.act(number, UNIT_HEAD, "jurisdictionRaised", DAY, dispute("qx"));

        assertThat(story.refusals(number, LEAD, "transferProposed", DAY, transfer("dh")))
                .containsExactly("JURISDICTION_OPEN_ALREADY");
        assertThat(story.refusals(number, UNIT_HEAD, "jurisdictionRaised", DAY, dispute("dh")))
                .containsExactly("JURISDICTION_OPEN_ALREADY");
        assertThat(story.refusals(number, HEAD, "superiorIntervened", DAY, intervenes("TAKE_OVER", null)))
                .containsExactly("JURISDICTION_OPEN_ALREADY");
        for (var step : List.of("keepCase", "handOverCase", "turnHandedOverCase", "startDesignationClock")) {
            assertThatThrownBy(() -> redrawn.carriesOut(step, j1(number)))
                    .as("a redrawn diagram: " + step)
                    .isNotNull();
        }
        story.act(number, UNIT_HEAD, "recordTalks", DAY, talks("FAILED"));
        assertThat(story.refusals(number, HEAD, "reportToSuperior", DAY, reportOutside()))
                .containsExactly("JURISDICTION_SUPERIOR_KNOWN");
        story.act(number, HEAD, "reportToSuperior", DAY, report("nj"));
        assertThat(story.refusals(
                        number, SUPERIOR, "designateJurisdiction", DAY, with(designates("qx"), "designated", "海州市")))
                .containsExactly("JURISDICTION_ONE_BUREAU");
        assertThat(beneath.refusals(j1(number), "donghu.juzhang", "designateJurisdiction", DAY, designates("qx")))
                .containsExactly("JURISDICTION_NOT_YOUR_BUREAU");
        assertThat(story.attempt(number, HEAD, "designateJurisdiction", DAY, designates("yz")))
                .hasToString("NotYours[role=SUPERIOR]");
    }

    @Test
    void nothingIsDecidedWhileItIsOpenWhichBureauHasTheCase() {
        var number = story.deciding(DAY);
        story.act(number, LEAD, "transferProposed", DAY, transfer("qx"));
        var penalty = Forms.penalty("choice", "PENALTY", 5000);

        assertThat(story.refusals(number, HEAD, "decideCase", DAY, penalty))
                .containsExactly("JURISDICTION_NOT_SETTLED");
        assertThat(beneath.refusals(number, HEAD, "decideCase", DAY, penalty))
                .containsExactly("JURISDICTION_NOT_SETTLED");
        story.act(number, HEAD, "decideHandOver", DAY, Map.of("granted", false, "opinion", "本局有管辖权"));
        story.act(number, HEAD, "decideCase", DAY, penalty);
    }

    @Test
    void aCaseIsNotHandedOverBeforeItsLatestAct() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "transferProposed", DAY, transfer("qx"));
        story.act(number, LEAD, "investigativeActTaken", DAY.plusDays(2), Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", DAY.plusDays(2), Forms.concluded());

        assertThat(story.refusals(number, HEAD, "decideHandOver", DAY.plusDays(1), Map.of("granted", true)))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
    }

    @Test
    void thePagesSayWhatTheLawAsksInBothLanguages() throws Exception {
        var number = story.investigating(DAY);
        for (var act : Map.of(
                        UNIT_HEAD,
                        "jurisdictionRaised",
                        LEAD,
                        "transferProposed",
                        HEAD,
                        "caseAssignedDown",
                        Story.CHIEF,
                        "superiorIntervened")
                .entrySet()) {
            shows(act.getKey(), "/cases/" + number + "/" + act.getValue(), "管辖", "urisdiction");
        }
        mvc.perform(post("/cases/" + number + "/jurisdictionRaised")
                        .with(user(UNIT_HEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("ground", "DISPUTE")
                        .param("otherId", "qx")
                        .param("reason", "违法行为发生地在青溪县")
                        .param("occurredOn", DAY.toString()))
                .andExpect(redirectedUrl("/cases/" + number));
        shows(UNIT_HEAD, "/cases/" + number + "/recordTalks/J1", "七个工作日内协商", "within seven working days");
        shows(UNIT_HEAD, "/cases/" + number, "违法行为发生地在青溪县", "Not settled");
        story.act(number, UNIT_HEAD, "recordTalks", DAY, talks("FAILED"));
        shows(HEAD, "/cases/" + number + "/reportToSuperior", "南江省市场监督管理局", "nearest above both");
        story.act(number, HEAD, "reportToSuperior", DAY, report("nj"));
        shows(SUPERIOR, "/cases/" + number + "/designateJurisdiction", "青溪县市场监督管理局", "seven working days");
        mvc.perform(get("/cases/" + number + "/designateJurisdiction")
                        .with(user(HEAD).roles("OFFICER")))
                .andExpect(status().isForbidden());
        story.act(number, SUPERIOR, "designateJurisdiction", DAY, designates("qx"));
        shows(UNIT_HEAD, "/cases/" + number, "由青溪县市场监督管理局管辖", "The case goes to");
        var there = jurisdiction.of(number).get(0).newCase();
        shows("qingxi.guzhang", "/cases/" + there, number.value(), "Jurisdiction");

        var outside = story.investigating(DAY);
        story.act(outside, UNIT_HEAD, "jurisdictionRaised", DAY, disputeOutside());
        story.act(outside, UNIT_HEAD, "recordTalks", DAY, talks("FAILED"));
        story.act(outside, HEAD, "reportToSuperior", DAY, reportOutside());
        shows(UNIT_HEAD, "/cases/" + outside + "/recordReportReceipt", "上级收到日期", "Received by the bureau above");
        story.act(outside, UNIT_HEAD, "recordReportReceipt", DAY, received(DAY.toString()));
        shows(UNIT_HEAD, "/cases/" + outside + "/recordDesignation", "被指定的机关", "Designated bureau");
        var third = story.investigating(DAY);
        story.act(third, LEAD, "transferProposed", DAY, transfer("qx"));
        shows(HEAD, "/cases/" + third + "/decideHandOver", "不得再自行移送", "may not pass the case on");
    }

    @Test
    void theInterfaceIsAsStrictAsThePages() throws Exception {
        var number = story.investigating(DAY);
        api(UNIT_HEAD, number, "jurisdictionRaised", "{\"ground\": \"TAKE_OVER\", \"reason\": \"越权\"}")
                .andExpect(status().isBadRequest());
        api(
                        UNIT_HEAD,
                        number,
                        "jurisdictionRaised",
                        "{\"ground\": \"DISPUTE\", \"otherId\": \"qx\", \"reason\": \"争议\", \"away\": true}")
                .andExpect(status().isBadRequest());
        api(SUPERIOR, number, "designateJurisdiction", "{\"designatedId\": \"qx\", \"opinion\": \"抢先\"}")
                .andExpect(status().isNotFound());
        api(
                        LEAD,
                        number,
                        "superiorIntervened",
                        "{\"superiorId\": \"nj\", \"letter\": \"1号\", \"intervention\": \"TAKE_OVER\", \"reason\": \"越权\"}")
                .andExpect(status().isForbidden());
        api("qingxi.juzhang", number, "superiorIntervened", "{\"intervention\": \"TAKE_OVER\", \"reason\": \"越权\"}")
                .andExpect(status().isNotFound());
        api(
                        HEAD,
                        number,
                        "superiorIntervened",
                        "{\"superiorId\": \"nj\", \"letter\": \"1号\", \"intervention\": \"TAKE_OVER\", \"reason\": \"案情重大\"}")
                .andExpect(status().isOk());
        assertThat(story.waiting(number)).containsExactly("proposeClosure");
    }

    private org.springframework.test.web.servlet.ResultActions api(
            String who, CaseNumber number, String task, String form) throws Exception {
        return mvc.perform(post("/api/cases/" + number + "/tasks/" + task)
                .with(httpBasic(who, "anjuan-2026"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"occurredOn\": \"" + DAY + "\", \"form\": " + form + "}"));
    }

    private void shows(String who, String path, String chinese, String english) throws Exception {
        mvc.perform(get(path + "?lang=zh").with(user(who).roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(chinese)));
        mvc.perform(get(path + "?lang=en").with(user(who).roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(english)));
    }

    private void closes(CaseNumber number, LocalDate on) {
        assertThat(story.waiting(number)).containsExactly("proposeClosure");
        assertThat(story.refusals(number, LEAD, "proposeClosure", on, Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_GROUND_NOT_PROVEN");
        story.act(number, LEAD, "proposeClosure", on, Forms.closure("OTHER"));
        story.act(number, UNIT_HEAD, "endorseClosure", on, Forms.agrees());
        story.act(number, HEAD, "decideClosure", on, Forms.approved());
        story.act(number, ARCHIVIST, "archiveCase", on, Map.of("volume", "2026-7", "frontPages", 10, "backPages", 5));
        assertThat(timers.isOver(number)).isTrue();
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    private void arrived(Question question, String code, Source source) {
        var there = story.file(question.newCase());
        assertThat(there.number().value()).startsWith(code + "-");
        assertThat(there.source()).isEqualTo(source);
        assertThat(there.receivedOn()).isEqualTo(question.decidedOn());
        assertThat(there.stage()).isEqualTo(Stage.CLUE);
        assertThat(story.waiting(there.number())).containsExactly("assignVerification");
        assertThat(jurisdiction.bringing(there.number()))
                .hasValueSatisfying(from -> assertThat(from.caseNumber()).isEqualTo(question.caseNumber()));
        assertThat(ledger.verify(there.number()).isSound()).isTrue();
    }

    private LocalDate due(CaseNumber number, String limit) {
        return deadlines.find(j1(number), limit).orElseThrow().dueDate().effective();
    }

    private static Matter j1(CaseNumber number) {
        return new Matter(number, "J1");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Map<String, Object> raised(String ground, String otherId) {
        var form = new HashMap<String, Object>(Map.of("ground", ground, "reason", "违法行为发生地有争议"));
        form.put("otherId", otherId);
        return form;
    }

    private static Map<String, Object> dispute(String otherId) {
        return raised("DISPUTE", otherId);
    }

    private static Map<String, Object> disputeOutside() {
        return with(raised("DISPUTE", null), "other", "海州市市场监督管理局");
    }

    private static Map<String, Object> talks(String result) {
        return Map.of("talks", result, "paper", "2026年9月协商纪要");
    }

    private static Map<String, Object> report(String superiorId) {
        return Map.of("reported", true, "superiorId", superiorId, "opinion", "协商不成，报请指定");
    }

    private static Map<String, Object> reportOutside() {
        return Map.of("reported", true, "superior", "国家市场监督管理总局", "opinion", "协商不成，报请指定");
    }

    private static Map<String, Object> received(String on) {
        return Map.of("receivedOn", on);
    }

    private static Map<String, Object> designates(String id) {
        return new HashMap<>(Map.of("designatedId", id, "opinion", "由先立案的部门办理"));
    }

    private static Map<String, Object> letter(boolean here, String designated, String on) {
        var form = new HashMap<String, Object>(Map.of("here", here, "letter", "国市监指定〔2026〕3号", "designatedOn", on));
        form.put("designated", designated);
        return form;
    }

    private static Map<String, Object> transfer(String otherId) {
        return Map.of("otherId", otherId, "reason", "违法行为发生地在该机关辖区");
    }

    private static Map<String, Object> intervenes(String intervention, String otherId) {
        var form = new HashMap<String, Object>(Map.of(
                "intervention", intervention, "superiorId", "nj", "letter", "南市监指定〔2026〕9号", "reason", "案情重大，影响范围广"));
        form.put("otherId", otherId);
        return form;
    }

    private static Map<String, Object> assigned(String otherId) {
        return new HashMap<>(Map.of(
                "otherId",
                otherId,
                "reason",
                "由下级查处更为便利",
                "requirements",
                "依法查处并报告结果",
                "until",
                "2026-11-30",
                "notReserved",
                true));
    }
}
