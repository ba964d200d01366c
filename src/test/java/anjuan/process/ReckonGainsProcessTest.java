package anjuan.process;

import static anjuan.testing.CorrectionForms.item;
import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.gains.IllegalGains;
import anjuan.gains.Reckoning;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.CorrectionForms;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Illegal gains are reckoned item by item, and what is confiscated is what was reckoned (A48). */
@AnjuanTest
class ReckonGainsProcessTest {

    /** A Monday under the methods of 2026, in force since 20 March. */
    private static final LocalDate DAY = LocalDate.of(2026, 5, 11);

    private static final LocalDate NEXT = DAY.plusDays(1);

    @Autowired
    Story story;

    @Autowired
    IllegalGains gains;

    @Autowired
    TimerJobs timers;

    @Autowired
    Redrawn redrawn;

    @Autowired
    Rows rows;

    @Autowired
    MockMvc mvc;

    @Test
    void receiptsLessProvenCostsAreTheGains() {
        var number = inspected();

        story.act(number, LEAD, "gainsReckoned", DAY, reckoned());

        // 6000 received, less 2000.50 of purchase, 300 of material and 99.50 of taxes paid
        assertThat(only(number).total()).isEqualByComparingTo("3600");
        assertThat(gains.told(Matter.of(number))).contains("销售外套6000元（证据1）", "扣除", "已缴增值税99.5元", "违法所得3600元");
        story.act(number, LEAD, "gainsReckoned", NEXT, with(reckoned(), "items", List.of(income(100), purchase(250))));
        assertThat(only(number).total()).as("never less than nothing").isEqualByComparingTo("0");
        assertThat(only(number).round()).isEqualTo(2);
    }

    @Test
    void oneProvenCostDoesNotEndTheTimeToProveOthers() {
        var number = inspected();
        var items = List.of(income(6000), purchase(2000));
        var running = with(with(reckoned(), "items", items), "allShown", false);

        assertThat(reckoningRefused(number, running)).containsExactly("GAINS_TIME_RUNNING");
        story.act(number, LEAD, "gainsReckoned", NEXT, running);
        assertThat(only(number).allShown()).isFalse();
        story.act(
                number, LEAD, "gainsReckoned", NEXT, with(with(running, "proveBy", NEXT.toString()), "allShown", true));
        assertThat(only(number).allShown()).as("the party said so").isTrue();
    }

    @Test
    void whatIsConfiscatedIsWhatWasReckoned() {
        var number = reviewed();
        assertThat(proposalRefused(number, 3600)).containsExactly("GAINS_NOT_RECKONED");
        story.act(number, LEAD, "gainsReckoned", DAY, reckoned());

        assertThat(proposalRefused(number, 3599)).containsExactly("GAINS_NOT_AS_RECKONED");
        assertThat(proposalRefused(number, 0)).containsExactly("GAINS_NOT_AS_RECKONED");
        story.act(number, LEAD, "proposeDecision", DAY, penalty("kind", 3600));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(number, LEAD, "serveNotice", DAY, Forms.served(DAY));
        story.act(number, LEAD, "recordStatement", DAY, Map.of("statement", "WAIVED"));
        assertThat(story.refusals(number, HEAD, "decideCase", DAY, penalty("choice", 3500)))
                .containsExactly("GAINS_NOT_AS_RECKONED");
        story.act(number, HEAD, "decideCase", DAY, penalty("choice", 3600));

        assertThat(story.waiting(number)).containsExactly("serveDecision");
    }

    @Test
    void onlyTheChiefApprovesThatTheyCannotBeDetermined() {
        var number = reviewed();
        story.act(number, LEAD, "gainsReckoned", DAY, unknown());

        assertThat(proposalRefused(number, 0)).containsExactly("GAINS_UNDECIDED");
        assertThat(story.refusals(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "EXCUSED", 0)))
                .containsExactly("GAINS_UNDECIDED");
        assertThat(story.refusals(number, LEAD, "gainsReckoned", DAY, reckoned()))
                .containsExactly("GAINS_UNDECIDED");
        for (var other : List.of(LEAD, HEAD, LEGAL)) {
            assertThat(story.attempt(number, other, "decideUnknownGains", DAY, Map.of("granted", true)))
                    .as(other)
                    .isInstanceOf(Completion.NotYours.class);
        }
        assertThat(story.refusals(number, CHIEF, "decideUnknownGains", DAY, Map.of("granted", false)))
                .containsExactly("REQUIRED");
        story.act(number, CHIEF, "decideUnknownGains", DAY, Map.of("granted", true));

        assertThat(only(number).isUnknown()).isTrue();
        assertThat(only(number).chief()).isEqualTo("郑海涛");
        assertThat(proposalRefused(number, 1)).containsExactly("GAINS_UNKNOWN");
        story.act(number, LEAD, "proposeDecision", DAY, penalty("kind", 0));
        assertThat(gains.told(Matter.of(number))).contains("无法确定", "郑海涛");
    }

    @Test
    void whatTheChiefDoesNotApproveIsReckonedAgain() {
        var number = reviewed();
        story.act(number, LEAD, "gainsReckoned", DAY, unknown());
        story.act(number, CHIEF, "decideUnknownGains", DAY, Map.of("granted", false, "opinion", "继续查证收款记录"));

        assertThat(proposalRefused(number, 0)).containsExactly("GAINS_NOT_RECKONED");
        redrawn.straightTo("decideUnknownGains", "CHIEF", number);
        assertThat(story.refusals(number, CHIEF, "decideUnknownGains", DAY, Map.of("granted", true)))
                .containsExactly("GAINS_DECIDED");
        story.act(number, LEAD, "gainsReckoned", DAY, reckoned());
        story.act(number, LEAD, "proposeDecision", DAY, penalty("kind", 3600));
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var number = inspected();
        story.act(number, LEAD, "gainsReckoned", DAY, reckoned());
        story.act(number, LEAD, "gainsReckoned", NEXT, unknown());
        assertThat(story.refusals(number, CHIEF, "decideUnknownGains", DAY, Map.of("granted", true)))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        story.act(number, CHIEF, "decideUnknownGains", NEXT, Map.of("granted", true));

        assertThat(timers.passed(number, "reckonGains")).isEqualTo(Nodes.of("reckon-gains.bpmn"));
        assertThat(story.waiting(number)).containsExactly("investigate");
    }

    @Test
    void aReckoningRestsOnReceiptsAndOnCostsThatWereProvenInTime() {
        var number = inspected();
        var before = rows.count();

        assertThat(reckoningRefused(number, with(reckoned(), "items", List.of(purchase(100)))))
                .containsExactly("GAINS_WITHOUT_INCOME");
        assertThat(reckoningRefused(number, with(with(reckoned(), "items", null), "allShown", false)))
                .containsExactly("GAINS_WITHOUT_INCOME", "GAINS_TIME_RUNNING");
        assertThat(reckoningRefused(number, with(reckoned(), "proveBy", null))).containsExactly("REQUIRED");
        assertThat(reckoningRefused(number, with(reckoned(), "respondent", 2))).containsExactly("RESPONDENT_UNKNOWN");
        assertThat(reckoningRefused(number, with(reckoned(), "items", List.of(with(income(5), "evidence", "1、7")))))
                .as("no such evidence")
                .containsExactly("EVIDENCE_UNKNOWN");
        assertThat(reckoningRefused(
                        number, with(reckoned(), "items", List.of(income(5), with(tax(1), "paidOn", null)))))
                .containsExactly("GAINS_TAX_NOT_PAID");
        assertThat(reckoningRefused(
                        number, with(reckoned(), "items", List.of(income(5), with(tax(1), "paidOn", NEXT.toString())))))
                .containsExactly("GAINS_TAX_NOT_PAID");
        assertThat(reckoningRefused(number, with(reckoned(), "proveBy", "2026-05-10")))
                .as("the evidence of all three costs came on 11 May")
                .containsExactly("GAINS_PROVED_LATE", "GAINS_PROVED_LATE", "GAINS_PROVED_LATE");
        assertThat(story.attempt(number, HEAD, "gainsReckoned", DAY, reckoned()))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(story.attempt(number, CHIEF, "decideUnknownGains", DAY, Map.of("granted", true)))
                .as("out of turn")
                .isInstanceOf(Completion.TooLate.class);
        assertThat(rows.count()).isEqualTo(before);
    }

    /** The methods of 2026 are those of the day of the decision; a sum of before is entered as it was found. */
    @Test
    void beforeTheMethodsAreInForceNothingIsReckonedByThem() {
        var before = LocalDate.of(2026, 3, 19);
        var number = story.reviewing(before);
        assertThat(story.refusals(number, LEAD, "gainsReckoned", before, reckoned()))
                .contains("GAINS_RULE_NOT_IN_FORCE");
        story.act(number, LEGAL, "reviewCase", before, Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", before, penalty("kind", 300));
        story.act(number, HEAD, "decideProposal", before, Forms.approved());
        story.act(number, LEAD, "serveNotice", before, Forms.served(before));
        story.act(number, LEAD, "recordStatement", before, Map.of("statement", "WAIVED"));

        assertThat(story.refusals(number, HEAD, "decideCase", LocalDate.of(2026, 3, 20), penalty("choice", 300)))
                .containsExactly("GAINS_NOT_RECKONED");
        story.act(number, HEAD, "decideCase", before, penalty("choice", 300));
    }

    @Test
    void everyPageShowsTheReckoningInBothLanguages() throws Exception {
        var number = inspected();
        page(number, LEAD, "gainsReckoned", "zh", "逾期证明的，不予扣除");
        page(number, LEAD, "gainsReckoned", "en", "taxes paid before the decision");
        story.act(number, LEAD, "gainsReckoned", DAY, unknown());
        page(number, CHIEF, "decideUnknownGains", "zh", "账册已销毁");
        page(number, CHIEF, "decideUnknownGains", "en", "the chief may approve");
        story.act(number, CHIEF, "decideUnknownGains", DAY, Map.of("granted", false, "opinion", "再查"));
        story.act(number, LEAD, "gainsReckoned", DAY, reckoned());
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());
        page(number, LEAD, "writeReport", "en", "Taken off: purchase price");
        story.act(number, LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        page(number, LEAD, "proposeDecision", "zh", "3,600.00");
        story.act(number, LEAD, "proposeDecision", DAY, penalty("kind", 3600));
        page(number, HEAD, "decideProposal", "en", "Illegal gains");
    }

    private void page(CaseNumber number, String who, String what, String language, String says) throws Exception {
        mvc.perform(get("/cases/" + number + "/" + what + "?lang=" + language)
                        .with(user(who).roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(says)));
    }

    /** A case with one item of evidence, of 11 May. */
    private CaseNumber inspected() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        return number;
    }

    private CaseNumber reviewed() {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        return number;
    }

    private List<String> reckoningRefused(CaseNumber number, Map<String, Object> form) {
        return story.refusals(number, LEAD, "gainsReckoned", DAY, form);
    }

    private List<String> proposalRefused(CaseNumber number, int gain) {
        return story.refusals(number, LEAD, "proposeDecision", DAY, penalty("kind", gain));
    }

    private Reckoning only(CaseNumber number) {
        var all = gains.of(number);
        assertThat(all).hasSize(1);
        return all.get(0).reckoning();
    }

    private static Map<String, Object> penalty(String field, int gain) {
        return with(
                Forms.penalty(field, "PENALTY", 5000), "penalty", Map.of("fine", 5000, "gain", gain, "warning", false));
    }

    private static Map<String, Object> reckoned() {
        return CorrectionForms.reckoned(
                DAY, List.of(income(6000), purchase(new BigDecimal("2000.50")), material(300), tax(99.5)));
    }

    private static Map<String, Object> unknown() {
        return with(with(reckoned(), "known", false), "reason", "账册已销毁，收款记录无法区分");
    }

    private static Map<String, Object> income(Number amount) {
        return item("INCOME", "销售外套", amount);
    }

    private static Map<String, Object> purchase(Number amount) {
        return item("PURCHASE", "购进外套", amount);
    }

    private static Map<String, Object> material(Number amount) {
        return item("MATERIAL", "标签和包装", amount);
    }

    private static Map<String, Object> tax(Number amount) {
        return with(item("TAX", "已缴增值税", amount), "paidOn", "2026-04-15");
    }
}
