package anjuan.story;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Party;
import anjuan.charge.Charge;
import anjuan.charge.Charges;
import anjuan.decision.Decisions;
import anjuan.execution.Performance;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several breaches in one case, respondents that turn up, change and go, and what another organ took already. */
@AnjuanTest
class ChargesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    CaseFiles files;

    @Autowired
    Matters matters;

    @Autowired
    Charges charges;

    @Autowired
    Decisions decisions;

    @Autowired
    Performance performance;

    @Test
    void eachBreachGetsAnOutcomeOfItsOwn() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "chargeLaid", DAY, charge(0, "销售侵权商品", "商标法第五十七条第三项"));
        story.act(number, LEAD, "chargeLaid", DAY, charge(0, "擅自改变注册商标", "商标法第四十九条"));
        reviewed(number);

        assertThat(story.refusals(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 5000)))
                .containsExactly("CHARGE_WITHOUT_OUTCOME");
        assertThat(story.refusals(number, LEAD, "proposeDecision", DAY, proposal("PENALTY", "NOT_PROVEN", "EXCUSED")))
                .containsExactly("CHARGE_OUTCOMES_DO_NOT_FIT");
        assertThat(story.refusals(number, LEAD, "proposeDecision", DAY, proposal("EXCUSED", "PROVEN", "EXCUSED")))
                .containsExactly("CHARGE_OUTCOMES_DO_NOT_FIT");
        var third = with(
                proposal("PENALTY", "PROVEN", "NOT_PROVEN"),
                "outcomes",
                List.of(outcome(1, "PROVEN"), outcome(2, "NOT_PROVEN"), outcome(3, "PROVEN")));
        assertThat(story.refusals(number, LEAD, "proposeDecision", DAY, third)).containsExactly("CHARGE_UNKNOWN");
        story.act(number, LEAD, "proposeDecision", DAY, proposal("PENALTY", "PROVEN", "NOT_PROVEN"));
        told(number);

        assertThat(story.refusals(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000)))
                .containsExactly("CHARGE_WITHOUT_OUTCOME");
        story.act(number, HEAD, "decideCase", DAY, with(decided(), "outcomes", outcomes("PROVEN", "NOT_PROVEN")));
        assertThat(story.waiting(number)).containsExactly("serveDecision");
    }

    @Test
    void aChargeAgainstOneRespondentIsNoneOfTheOthers() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "partyChanged", DAY, party("FOUND", null, "某制衣厂"));
        story.act(number, LEAD, "chargeLaid", DAY, charge(2, "生产侵权商品", "商标法第五十七条第一项"));

        assertThat(charges.against(Matter.party(number, 1))).isEmpty();
        assertThat(charges.against(Matter.party(number, 2)))
                .extracting(Charge::breach)
                .containsExactly("生产侵权商品");
        assertThat(story.refusals(number, LEAD, "chargeLaid", DAY, charge(3, "仓储", "商标法第五十七条第六项")))
                .containsExactly("CHARGE_RESPONDENT_UNKNOWN");
        assertThat(story.refusals(number, LEAD, "chargeLaid", DAY, charge(2, "再列", "商标法第五十七条第一项")))
                .containsExactly("CHARGE_LAID_ALREADY");
    }

    @Test
    void aChargeStruckOutNeedsNoOutcomeAndStaysInTheRecord() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "chargeLaid", DAY, charge(0, "销售侵权商品", "商标法第五十七条第三项"));
        story.act(number, LEAD, "chargeDropped", DAY, Map.of("charge", 1, "reason", "误列"));

        assertThat(story.refusals(number, LEAD, "chargeDropped", DAY, Map.of("charge", 1, "reason", "误列")))
                .containsExactly("CHARGE_UNKNOWN");
        assertThat(charges.of(number)).hasSize(1);
        assertThat(charges.against(Matter.party(number, 1))).isEmpty();
        reviewed(number);
        assertThat(story.refusals(number, LEAD, "chargeLaid", DAY, charge(0, "仓储", "商标法第五十七条第六项")))
                .containsExactly("NOT_AT_THIS_STAGE");
        assertThat(story.attempt(number, UNIT_HEAD, "chargeDropped", DAY, Map.of("charge", 1, "reason", "误列")))
                .isInstanceOf(Completion.NotYours.class);
    }

    @Test
    void aRespondentTakesThePlaceOfAnother() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "partyChanged", DAY, party("DEREGISTERED", 1, "王某"));

        assertThat(story.file(number).respondent()).isEqualTo("王某");
        assertThat(files.respondents(number)).extracting(Party::name).containsExactly("王某");
        assertThat(story.refusals(number, LEAD, "partyChanged", DAY, party("REPLACED", 2, "李某")))
                .containsExactly("CHARGE_RESPONDENT_UNKNOWN");
        assertThat(story.refusals(number, LEAD, "partyChanged", DAY, party("REPLACED", null, "李某")))
                .containsExactly("REQUIRED");
        reviewed(number);
        assertThat(matters.find(Matter.party(number, 1)).orElseThrow().label()).isEqualTo("王某");
        assertThat(story.refusals(number, LEAD, "partyChanged", DAY, party("FOUND", null, "李某")))
                .containsExactly("PARTY_TOO_LATE");
        story.act(number, LEAD, "partyChanged", DAY, party("DEAD", 1, "王某之继承人"));
        assertThat(matters.find(Matter.party(number, 1)).orElseThrow().label()).isEqualTo("王某之继承人");
    }

    @Test
    void nobodyTakesThePlaceOfAPartyThatWasDecidedOn() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "partyChanged", DAY, party("FOUND", null, "某制衣厂"));
        reviewed(number);
        var first = Matter.party(number, 1);
        story.act(first, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "EXCUSED", 0));
        story.act(first, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(first, HEAD, "decideCase", DAY, Forms.penalty("choice", "EXCUSED", 0));

        assertThat(story.refusals(number, LEAD, "partyChanged", DAY, party("REPLACED", 1, "李某")))
                .containsExactly("PARTY_DECIDED_ON");
        story.act(number, LEAD, "partyChanged", DAY, party("REPLACED", 2, "另一制衣厂"));
    }

    @Test
    void whatAnotherOrganTookIsNotTakenTwice() {
        var number = story.deciding(DAY);
        var form = new HashMap<>(decided());
        form.put("credit", Map.of("fine", 6000, "organ", "某县市场监督管理局", "paper", "收据1号"));
        assertThat(story.refusals(number, HEAD, "decideCase", DAY, form)).containsExactly("CREDIT_OVER_PENALTY");
        form.put("credit", Map.of("fine", 2000));
        assertThat(story.refusals(number, HEAD, "decideCase", DAY, form)).containsExactly("REQUIRED", "REQUIRED");
        form.put("credit", Map.of("fine", 2000, "organ", "某县市场监督管理局", "paper", "收据1号"));
        story.act(number, HEAD, "decideCase", DAY, form);

        var party = Matter.party(number, 1);
        assertThat(decisions.decision(party).orElseThrow().penalty().fine()).isEqualByComparingTo("5000");
        assertThat(performance.owed(party).orElseThrow().fine()).isEqualByComparingTo(BigDecimal.valueOf(3000));
    }

    @Test
    void aFineStaysWithinWhatTheLawOfTheActAllows() {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        var form = new HashMap<>(Forms.penalty("kind", "PENALTY", 300000));
        form.put("discretion", Map.of("rule", "T03", "amount", 30000, "step", "USUAL"));
        assertThat(story.refusals(number, LEAD, "proposeDecision", DAY, form))
                .containsExactly("DISCRETION_OVER_HIGHEST");
        form = new HashMap<>(Forms.penalty("kind", "PENALTY", 5000));
        form.put("discretion", Map.of("rule", "T03", "amount", 30000, "step", "LIGHT"));
        assertThat(story.refusals(number, LEAD, "proposeDecision", DAY, form))
                .containsExactly("DISCRETION_NEEDS_REASON");
        form.put("discretion", Map.of("rule", "T03", "amount", 30000, "step", "LIGHT", "reason", "主动配合调查"));
        story.act(number, LEAD, "proposeDecision", DAY, form);

        assertThat(decisions
                        .proposal(Matter.party(number, 1))
                        .orElseThrow()
                        .discretion()
                        .reason())
                .isEqualTo("主动配合调查");
    }

    @Test
    void theDiagramHoldsNothingElse() {
        assertThat(Nodes.of("keep-parties.bpmn"))
                .isEqualTo(Set.of(
                        "chargeLaid",
                        "chargeListed",
                        "chargeDropped",
                        "chargeStruckOut",
                        "partyChanged",
                        "partyNoted"));
    }

    private void reviewed(CaseNumber number) {
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());
        story.act(number, LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
    }

    private void told(CaseNumber number) {
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(number, LEAD, "serveNotice", DAY, Forms.served(DAY));
        story.act(number, LEAD, "recordStatement", DAY, Map.of("statement", "WAIVED"));
    }

    private static Map<String, Object> decided() {
        return Forms.penalty("choice", "PENALTY", 5000);
    }

    private static Map<String, Object> charge(int respondent, String breach, String law) {
        return Map.of("respondent", respondent, "breach", breach, "lawBroken", law, "lawApplied", "商标法第六十条");
    }

    private static Map<String, Object> proposal(String kind, String first, String second) {
        return with(
                Forms.penalty("kind", kind, kind.equals("PENALTY") ? 5000 : 0), "outcomes", outcomes(first, second));
    }

    private static List<Map<String, Object>> outcomes(String first, String second) {
        return List.of(outcome(1, first), outcome(2, second));
    }

    private static Map<String, Object> outcome(int charge, String outcome) {
        return Map.of("charge", charge, "outcome", outcome);
    }

    private static Map<String, Object> party(String change, Integer place, String name) {
        var form = new HashMap<String, Object>();
        form.put("change", change);
        form.put("place", place);
        form.put("kind", "ENTITY");
        form.put("name", name);
        form.put("reason", "登记机关查询");
        form.put("paper", "查询结果通知单");
        return form;
    }
}
