package anjuan.story;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.agrees;
import static anjuan.testing.Guiding.draft;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.Matter;
import anjuan.casefile.Source;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.guidance.Guidance;
import anjuan.guidance.Guidance.Recheck;
import anjuan.guidance.Guidance.State;
import anjuan.guidance.GuidanceDesk;
import anjuan.guidance.GuidancePapers;
import anjuan.guidance.Guidances;
import anjuan.jurisdiction.Jurisdiction;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Guiding;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a bureau above acts on the case of one below, with every day worked out by hand. */
@AnjuanTest
class GuidanceStoriesTest {

    /** A Monday; 4 April 2025 is Qingming, a Friday. */
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Autowired
    Story story;

    @Autowired
    Guiding guiding;

    @Autowired
    Guidances guidances;

    @Autowired
    GuidancePapers guidancePapers;

    @Autowired
    GuidanceDesk desk;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Papers papers;

    @Autowired
    Jurisdiction jurisdiction;

    @Autowired
    Organisation organisation;

    @Autowired
    Ledger ledger;

    @Test
    void aCaseIsPutUnderSupervisionReportedTwiceAndLifted() {
        var number = story.investigating(DAY);
        var guidance = guiding.issued(number, "SUPERVISION", DAY);
        var matter = guidance.matter();
        assertThat(matter.id()).isEqualTo("U1");
        assertThat(guidance.number()).startsWith("南市监挂督〔2025〕");
        assertThat(guidance.nextDueOn()).isEqualTo(LocalDate.of(2025, 3, 17));
        assertThat(kinds(guidance)).containsExactly(PaperKind.CASE_SUPERVISION);
        assertThat(story.waiting(matter)).containsExactly("answerGuidance");

        story.act(matter, UNIT_HEAD, "answerGuidance", LocalDate.of(2025, 3, 14), guiding.report(matter));
        assertThat(story.waiting(guidance.file())).containsExactly("considerGuidanceReply");
        story.act(
                guidance.file(),
                UPPER_LEGAL,
                "considerGuidanceReply",
                LocalDate.of(2025, 3, 18),
                Map.of("enough", false, "remark", "下家尚未查清", "nextOn", "2025-04-15"));
        assertThat(guiding.read(guidance.file()).nextDueOn()).isEqualTo(LocalDate.of(2025, 4, 15));
        story.act(matter, UNIT_HEAD, "answerGuidance", LocalDate.of(2025, 4, 11), guiding.report(matter));
        story.act(
                guidance.file(),
                UPPER_LEGAL,
                "considerGuidanceReply",
                LocalDate.of(2025, 4, 14),
                Map.of("enough", true, "remark", "货源、下家均已查清"));
        story.act(guidance.file(), UPPER_HEAD, "endorseSettlement", LocalDate.of(2025, 4, 16), agrees());

        var ended = guiding.read(guidance.file());
        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(ended.endedOn()).isEqualTo(LocalDate.of(2025, 4, 16));
        assertThat(story.file(guidance.file()).stage()).isEqualTo(Stage.GUIDED);
        assertThat(story.waiting(matter)).isEmpty();
        assertThat(kinds(guidance))
                .containsExactly(PaperKind.CASE_SUPERVISION, PaperKind.GUIDANCE_MORE, PaperKind.GUIDANCE_END);
        assertThat(papers.of(number))
                .filteredOn(paper -> paper.kind() == PaperKind.GUIDANCE_REPORT)
                .hasSize(2)
                .allSatisfy(paper -> assertThat(paper.number()).startsWith("云市监监报〔2025〕"));
        assertThat(ledger.verify(number).isSound()).isTrue();
        assertThat(ledger.verify(guidance.file()).isSound()).isTrue();
    }

    @Test
    void papersAreAskedForAndSentWithinTenWorkingDays() {
        var number = story.investigating(DAY);
        var guidance = guiding.issued(number, "PAPERS", DAY);
        var matter = guidance.matter();
        // 4-7 March (4), 10-14 (9), 17 (10)
        assertThat(due(matter, "X40")).isEqualTo(LocalDate.of(2025, 3, 17));
        assertThat(guidance.nextDueOn()).isEqualTo(LocalDate.of(2025, 3, 17));

        var sent = guiding.harmless(number);
        story.act(matter, UNIT_HEAD, "answerGuidance", LocalDate.of(2025, 3, 12), guiding.report(matter));

        var clock = deadlines.find(matter, "X40").orElseThrow();
        assertThat(clock.ended()).isEqualTo(LocalDate.of(2025, 3, 12));
        var items = guidances.answers(guidance).get(0).items();
        assertThat(items).hasSize(2);
        assertThat(items.get(0).digest()).isEqualTo(sent.digest());
        assertThat(items.get(1).title()).contains("执法监督事项报告");
        // what the bureau above got stays what it was, whatever becomes of the case
        story.act(number, LEAD, "investigativeActTaken", LocalDate.of(2025, 3, 12), Forms.inspection(Story.SECOND));
        assertThat(guidances.answers(guidance).get(0).items()).isEqualTo(items);
    }

    @Test
    void aDecisionIsCorrectedAndReportedWithinTenWorkingDaysOfTheTimeSet() {
        var number = story.investigating(DAY);
        var guidance = guiding.issued(number, "CORRECTION", DAY);
        var matter = guidance.matter();
        assertThat(guidance.dueOn()).isEqualTo(LocalDate.of(2025, 3, 21));
        // 24-28 March (5), 31 March to 3 April (9), 4 April is Qingming, 7 April (10)
        assertThat(due(matter, "X41")).isEqualTo(LocalDate.of(2025, 4, 7));
        // 4-7 March (4), 10 March (5)
        assertThat(due(matter, "X42")).isEqualTo(LocalDate.of(2025, 3, 10));
        assertThat(guidance.nextDueOn()).isEqualTo(LocalDate.of(2025, 4, 7));

        story.act(matter, UNIT_HEAD, "answerGuidance", LocalDate.of(2025, 3, 27), guiding.report(matter));

        assertThat(deadlines.find(matter, "X41").orElseThrow().ended()).isEqualTo(LocalDate.of(2025, 3, 27));
        assertThat(deadlines.find(matter, "X42").orElseThrow().isRunning()).isFalse();
        assertThat(story.waiting(guidance.file())).containsExactly("considerGuidanceReply");
    }

    @Test
    void anObjectionIsRecheckedWithinTenWorkingDaysAndTheTimeIsSetAnew() {
        var number = story.investigating(DAY);
        var guidance = guiding.issued(number, "CORRECTION", DAY);
        var matter = guidance.matter();
        story.act(
                matter, HEAD, "guidanceObjected", LocalDate.of(2025, 3, 7), Map.of("objection", "现场检查由两名执法人员进行，有笔录为证"));

        assertThat(story.waiting(guidance.file())).containsExactly("recheckObjection");
        // 10-14 March (5), 17-21 (10)
        assertThat(due(Matter.of(guidance.file()), "X42.recheck")).isEqualTo(LocalDate.of(2025, 3, 21));
        assertThat(guiding.read(guidance.file()).nextDueOn()).isEqualTo(LocalDate.of(2025, 3, 21));
        assertThat(deadlines.find(matter, "X42").orElseThrow().ended()).isEqualTo(LocalDate.of(2025, 3, 7));
        assertThat(deadlines.find(matter, "X41").orElseThrow().isRunning())
                .as("the time to correct runs on")
                .isTrue();
        story.act(
                guidance.file(),
                UPPER_HEAD,
                "recheckObjection",
                LocalDate.of(2025, 3, 14),
                Map.of("result", "CHANGED", "reason", "部分理由成立", "dueOn", "2025-04-18"));

        var changed = guiding.read(guidance.file());
        assertThat(changed.recheckResult()).isEqualTo(Recheck.CHANGED);
        assertThat(changed.dueOn()).isEqualTo(LocalDate.of(2025, 4, 18));
        // 21-25 April (5), 27 April is a make-up workday, a Sunday (6), 28-30 (9), 1-5 May are days off, 6 May (10)
        assertThat(due(matter, "X41")).isEqualTo(LocalDate.of(2025, 5, 6));
        assertThat(changed.nextDueOn()).isEqualTo(LocalDate.of(2025, 5, 6));
        assertThat(kinds(guidance)).containsExactly(PaperKind.OVERSIGHT_DECISION, PaperKind.OVERSIGHT_RECHECK);
        assertThat(story.waiting(matter)).containsExactly("answerGuidance");
    }

    @Test
    void aDecisionThatIsTakenBackAsksNothingMore() {
        var guidance = guiding.issued(story.investigating(DAY), "CORRECTION", DAY);
        var matter = guidance.matter();
        story.act(matter, HEAD, "guidanceObjected", DAY, Map.of("objection", "事实认定有误"));
        story.act(
                guidance.file(),
                UPPER_HEAD,
                "recheckObjection",
                DAY.plusDays(1),
                Map.of("result", "REVOKED", "reason", "异议成立"));

        assertThat(guiding.read(guidance.file()).state()).isEqualTo(State.ENDED);
        assertThat(story.waiting(matter)).isEmpty();
        assertThat(deadlines.of(matter.caseNumber()))
                .filteredOn(clock -> clock.matter().equals(matter.id()))
                .noneMatch(clock -> clock.isRunning());
        assertThat(kinds(guidance)).containsExactly(PaperKind.OVERSIGHT_DECISION, PaperKind.OVERSIGHT_RECHECK);
    }

    @Test
    void anOpinionIsNotedAndThatSettlesIt() {
        var number = story.investigating(DAY);
        var guidance = guiding.issued(number, "OPINION", DAY);
        assertThat(story.waiting(guidance.matter())).containsExactly("acknowledgeGuidance");

        story.act(
                guidance.matter(),
                HEAD,
                "acknowledgeGuidance",
                DAY.plusDays(2),
                Map.of("follows", true, "statement", "按此办理；个别同志对定性有不同意见，记录在案"));

        assertThat(guiding.read(guidance.file()).endedOn()).isEqualTo(DAY.plusDays(2));
        assertThat(story.file(guidance.file()).stage()).isEqualTo(Stage.GUIDED);
        assertThat(guidances.replies(guidance).get(0).body()).contains("不同意见");
        assertThat(story.waiting(number)).containsExactly("investigate");
    }

    /** The province gives a case of the city to a county: it ends at the one and is a clue at the other. */
    @Test
    void aCaseIsGivenToAnotherBureauBelow() {
        var number = story.investigating(DAY);
        var guidance = guiding.issued(number, "DESIGNATION", DAY.plusDays(2));

        var question = jurisdiction.of(number).get(0);
        assertThat(question.superior()).isEqualTo("南江省市场监督管理局（知识产权局）");
        var moved = story.file(question.newCase());
        assertThat(moved.bureauId()).isEqualTo("qx");
        assertThat(moved.source()).isEqualTo(Source.SUPERIOR);
        assertThat(story.waiting(moved.number())).containsExactly("assignVerification");
        assertThat(guidance.state()).isEqualTo(State.ENDED);
        assertThat(guidance.number()).startsWith("南市监指定〔2025〕");
        assertThat(kinds(guidance)).containsExactly(PaperKind.JURISDICTION_DESIGNATION);
        assertThat(story.file(guidance.file()).stage()).isEqualTo(Stage.GUIDED);
        assertThat(guidances.of(number)).hasSize(1);
    }

    @Test
    void aBureauAboveTakesACaseUp() {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("unitId", "qx-case");
        var number = story.lodgedBy("qingxi.dengji", clue);
        var file = guiding.drafted(LEGAL, draft(number.value(), "TAKE_OVER", DAY));
        story.act(file, HEAD, "signGuidance", DAY, agrees());

        var question = jurisdiction.of(number).get(0);
        assertThat(story.file(number).stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(story.file(question.newCase()).bureauId()).isEqualTo("yz");
        assertThat(guiding.read(file).number()).startsWith("云市监指定〔2025〕");
    }

    @Test
    void theRegisterShowsWhatIsLateOnBothSides() {
        var number = story.investigating(DAY);
        var guidance = guiding.issued(number, "PAPERS", DAY);

        assertThat(desk.issued(organisation.officer(UPPER_HEAD)))
                .extracting(Guidance::file)
                .contains(guidance.file());
        assertThat(desk.received(organisation.officer(UNIT_HEAD)))
                .extracting(Guidance::file)
                .contains(guidance.file());
        assertThat(desk.received(organisation.officer("qingxi.fuju")))
                .extracting(Guidance::file)
                .doesNotContain(guidance.file());
        assertThat(desk.issued(organisation.officer("qingxi.fuju")))
                .as("nobody is below a county")
                .isEmpty();
        assertThat(desk.received(organisation.officer(LEAD))).isEmpty();
    }

    private LocalDate due(Matter matter, String limit) {
        return deadlines.find(matter, limit).orElseThrow().dueDate().effective();
    }

    private List<PaperKind> kinds(Guidance guidance) {
        return guidancePapers.down(guiding.read(guidance.file())).stream()
                .map(Paper::kind)
                .toList();
    }
}
