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

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.casefile.Stage;
import anjuan.charge.Charge;
import anjuan.charge.Charges;
import anjuan.deadline.Deadlines;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.evidence.EvidenceRegister;
import anjuan.ledger.Ledger;
import anjuan.link.CaseLink;
import anjuan.link.LinkKind;
import anjuan.link.Links;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.CorrectionForms;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Cases that belong together: linked, merged and split with the head's approval, and seen from both sides. */
@AnjuanTest
class LinkCasesProcessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Links links;

    @Autowired
    CaseFiles files;

    @Autowired
    Charges charges;

    @Autowired
    EvidenceRegister evidence;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TimerJobs timers;

    @Autowired
    Ledger ledger;

    @Autowired
    Redrawn redrawn;

    @Autowired
    Rows rows;

    @Autowired
    MockMvc mvc;

    @Test
    void aMergedCaseEndsAndItsPartiesChargesAndEvidenceJoinTheLead() {
        var lead = against("云州市某百货商行", "某服装店");
        story.act(lead, LEAD, "chargeLaid", DAY, charge(0, "销售侵权商品", "商标法第五十七条第三项"));
        var due = deadlines.find(lead, "A80").orElseThrow().dueDate().effective();
        var merged = against("某服装店", "某制衣厂");
        story.act(merged, LEAD, "chargeLaid", DAY, charge(2, "制造侵权商品", "商标法第五十七条第一项"));
        story.act(merged, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        int items = evidence.usable(merged).size();

        story.act(merged, LEAD, "linkProposed", DAY.plusDays(1), linked("MERGED", lead));
        story.act(merged, HEAD, "decideLink", DAY.plusDays(2), granted());

        assertThat(files.respondents(lead))
                .extracting(Party::name)
                .as("who is a respondent of both stands once")
                .containsExactly("云州市某百货商行", "某服装店", "某制衣厂");
        assertThat(charges.of(lead).stream().filter(Charge::stands))
                .extracting(one -> one.respondent() + one.breach())
                .as("what all were charged with is not laid against who joins")
                .containsExactly("1销售侵权商品", "2销售侵权商品", "3制造侵权商品");
        assertThat(evidence.items(lead)).hasSize(items).allSatisfy(item -> assertThat(item.cameFrom())
                .startsWith(merged.value()));
        assertThat(deadlines.find(lead, "A80").orElseThrow().dueDate().effective())
                .as("the limit of the lead goes on")
                .isEqualTo(due);
        assertThat(deadlines.find(merged, "A80").orElseThrow().ended()).isEqualTo(DAY.plusDays(2));
        assertThat(links.of(lead)).isEqualTo(links.of(merged)).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.MERGED);
            assertThat(link.subject()).contains("某制衣厂", "制造侵权商品", "证据" + items + "件");
        });
        assertThat(ledger.latest(Matter.of(lead), "makeLink"))
                .hasValueSatisfying(entry -> assertThat(entry.object()).isEqualTo(merged.value()));
        takesNoFurtherAct(merged, lead);
        assertThat(ledger.verify(lead).isSound()).isTrue();
        assertThat(ledger.verify(merged).isSound()).isTrue();
    }

    private void takesNoFurtherAct(CaseNumber merged, CaseNumber lead) {
        var on = DAY.plusDays(2);
        assertThat(story.waiting(merged)).containsExactly("proposeClosure");
        assertThat(story.refusals(merged, LEAD, "investigativeActTaken", on, Forms.inspection(SECOND)))
                .containsExactly("NOT_AT_THIS_STAGE");
        assertThat(story.refusals(merged, LEAD, "linkProposed", on, linked("SAME_RIGHT", lead)))
                .containsExactly("NOT_AT_THIS_STAGE");
        assertThat(story.attempt(merged, LEAD, "investigate", on, Forms.concluded()))
                .isInstanceOf(Completion.TooLate.class);
        assertThat(story.refusals(lead, LEAD, "linkProposed", on, linked("MERGED", merged)))
                .containsExactly("LINK_EXISTS");
        assertThat(story.refusals(merged, LEAD, "proposeClosure", on, Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_GROUND_NOT_PROVEN");
        story.act(merged, LEAD, "proposeClosure", on, Forms.closure("OTHER"));
        story.act(merged, UNIT_HEAD, "endorseClosure", on, Forms.agrees());
        story.act(merged, HEAD, "decideClosure", on, Forms.approved());
        story.act(merged, ARCHIVIST, "archiveCase", on, Map.of("volume", "2026-7", "frontPages", 10, "backPages", 5));
        assertThat(timers.isOver(merged)).isTrue();
    }

    @Test
    void nobodyIsTakenOutOnWhosePlaceSomethingIsKept() {
        var number = against("甲商行", "乙商行", "丙商行");
        story.act(
                number,
                LEAD,
                "correctionProposed",
                DAY,
                with(CorrectionForms.correction(DAY.plusDays(30)), "respondent", 2));
        assertThat(story.refusals(number, LEAD, "linkProposed", DAY, split("respondent", 2)))
                .as("an order is kept on his place")
                .containsExactly("LINK_PLACE_HELD");
        assertThat(story.refusals(number, LEAD, "linkProposed", DAY, split("respondent", 1)))
                .containsExactly("LINK_PLACE_HELD");
        story.act(number, LEAD, "linkProposed", DAY, split("respondent", 3));
        story.act(number, HEAD, "decideLink", DAY.plusDays(1), Map.of("granted", false, "opinion", "一并处理"));
    }

    @Test
    void aRespondentIsTakenOutIntoACaseOfItsOwn() {
        var number = against("甲商行", "乙商行", "丙商行");
        story.act(number, LEAD, "chargeLaid", DAY, charge(0, "销售侵权商品", "商标法第五十七条第三项"));
        story.act(number, LEAD, "chargeLaid", DAY, charge(2, "侵犯商业秘密", "反不正当竞争法第九条"));
        story.act(number, LEAD, "chargeLaid", DAY, charge(3, "假冒专利", "专利法第六十八条"));
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));

        story.act(number, LEAD, "linkProposed", DAY, split("respondent", 2));
        story.act(number, HEAD, "decideLink", DAY.plusDays(1), granted());

        var other = links.of(number).get(0).otherCase();
        assertThat(files.respondents(number)).extracting(Party::name).containsExactly("甲商行", "丙商行");
        assertThat(charges.of(number).stream().filter(Charge::stands))
                .extracting(one -> one.respondent() + one.breach())
                .as("who stood after him has moved up, and his charges with him")
                .containsExactly("0销售侵权商品", "2假冒专利");
        assertThat(files.respondents(other)).extracting(Party::name).containsExactly("乙商行");
        assertThat(charges.of(other))
                .extracting(one -> one.respondent() + one.breach())
                .containsExactly("0销售侵权商品", "1侵犯商业秘密");
        assertThat(evidence.items(other)).hasSameSizeAs(evidence.usable(number));
        assertThat(story.waiting(other)).containsExactly("endorseFiling");
        assertThat(links.of(other)).isEqualTo(links.of(number));
        assertThat(story.waiting(number)).as("goes on").containsExactly("investigate");
        story.act(other, UNIT_HEAD, "endorseFiling", DAY.plusDays(1), Forms.agrees());
        story.act(other, HEAD, "decideFiling", DAY.plusDays(1), Forms.file());
        assertThat(story.file(other).stage()).isEqualTo(Stage.INVESTIGATING);
        assertThat(ledger.verify(other).isSound()).isTrue();
    }

    @Test
    void aChargeIsTakenOutAndTheFirstRespondentToo() {
        var number = against("甲商行", "乙商行");
        story.act(number, LEAD, "chargeLaid", DAY, charge(0, "销售侵权商品", "商标法第五十七条第三项"));
        story.act(number, LEAD, "chargeLaid", DAY, charge(2, "假冒专利", "专利法第六十八条"));
        story.act(number, LEAD, "linkProposed", DAY, split("charge", 2));
        story.act(number, HEAD, "decideLink", DAY, granted());

        var other = links.of(number).get(0).otherCase();
        assertThat(files.respondents(number)).hasSize(2);
        assertThat(charges.of(number).stream().filter(Charge::stands))
                .extracting(Charge::breach)
                .containsExactly("销售侵权商品");
        assertThat(files.respondents(other)).extracting(Party::name).containsExactly("乙商行");
        assertThat(charges.of(other))
                .extracting(one -> one.respondent() + one.breach())
                .containsExactly("1假冒专利");

        story.act(number, LEAD, "linkProposed", DAY, split("respondent", 1));
        story.act(number, HEAD, "decideLink", DAY, granted());
        assertThat(story.file(number).respondent()).isEqualTo("乙商行");
    }

    @Test
    void aDerivedCaseOvertakesItsParentAndAClueGivesSeveralCases() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "linkProposed", DAY, derived("DERIVED", "某制衣厂"));
        story.act(number, HEAD, "decideLink", DAY, granted());
        var other = links.of(number).get(0).otherCase();
        assertThat(files.parties(other))
                .extracting(Party::name)
                .as("with who complained, against somebody else")
                .contains("张某", "某制衣厂")
                .doesNotContain("云州市某百货商行");
        story.act(other, UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, SECOND));
        story.act(other, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(other, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(other, HEAD, "decideFiling", DAY, Map.of("decision", "NOT_FILE", "ground", "NO_BREACH"));
        assertThat(story.file(other).stage().isEnded()).isTrue();
        assertThat(story.waiting(number)).containsExactly("investigate");

        var clue = story.verifying(DAY);
        story.act(clue, LEAD, "linkProposed", DAY, derived("SAME_CLUE", "某网店"));
        story.act(clue, HEAD, "decideLink", DAY, granted());
        story.act(clue, LEAD, "linkProposed", DAY, derived("SAME_CLUE", "另一网店"));
        story.act(clue, HEAD, "decideLink", DAY, granted());
        assertThat(links.of(clue)).hasSize(2).extracting(CaseLink::kind).containsOnly(LinkKind.SAME_CLUE);
        assertThat(story.waiting(clue)).containsExactly("verifyClue");
    }

    @Test
    void aSeriesIsARecordOnBothCasesAndNothingElse() {
        var one = story.investigating(DAY);
        var other = story.deciding(DAY);
        story.act(one, UNIT_HEAD, "linkProposed", DAY, linked("SAME_RIGHT", other));
        assertThat(links.of(other)).as("not before the head decides").isEmpty();
        story.act(one, HEAD, "decideLink", DAY, granted());
        story.act(other, LEAD, "linkProposed", DAY, linked("SAME_RESPONDENT", one));
        story.act(other, HEAD, "decideLink", DAY, granted());

        assertThat(links.of(one)).isEqualTo(links.of(other)).hasSize(2);
        assertThat(story.waiting(one)).containsExactly("investigate");
        assertThat(story.waiting(other)).containsExactly("decideCase");
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var one = story.investigating(DAY);
        var other = story.investigating(DAY);
        story.act(one, LEAD, "linkProposed", DAY, linked("SAME_RIGHT", other));
        assertThat(story.refusals(one, HEAD, "decideLink", DAY, Map.of("granted", false)))
                .containsExactly("REQUIRED");
        story.act(one, HEAD, "decideLink", DAY, Map.of("granted", false, "opinion", "没有必要"));
        assertThat(links.of(one)).isEmpty();
        story.act(one, LEAD, "linkProposed", DAY, linked("SAME_RIGHT", other));
        story.act(one, HEAD, "decideLink", DAY, granted());

        assertThat(new TreeSet<>(timers.passed(one, "linkCases"))).isEqualTo(Nodes.of("link-cases.bpmn"));
    }

    @Test
    void whatDoesNotBelongTogetherIsRefusedAndLeavesNoTrace() {
        var number = story.investigating(DAY);
        var other = story.investigating(DAY);
        var far = story.lodgedBy("qingxi.dengji", with(Story.aClue(DAY), "unitId", "qx-case"));
        var unlike = story.lodged(with(
                with(with(Story.aClue(DAY), "rightNumber", "7654321"), "rightName", "青松"), "respondentName", "另一商行"));
        var before = rows.count();

        refused("LINK_CASE_UNKNOWN", number, linked("MERGED", far));
        refused("LINK_CASE_UNKNOWN", number, with(linked("MERGED", other), "otherCase", "YZ-2026-99999"));
        refused("LINK_CASE_UNKNOWN", number, with(linked("MERGED", other), "otherCase", "x' or '1'='1"));
        refused("LINK_ITSELF", number, linked("MERGED", number));
        refused("REQUIRED", number, with(linked("MERGED", other), "otherCase", " "));
        refused("LINK_AFTER_NOTICE", number, linked("MERGED", unlike));
        refused("LINK_NOT_SAME_RIGHT", number, linked("SAME_RIGHT", unlike));
        refused("LINK_NOT_SAME_RESPONDENT", number, linked("SAME_RESPONDENT", unlike));
        refused("LINK_FIELD_NOT_ASKED", number, with(linked("MERGED", other), "respondent", 1));
        refused("LINK_FIELD_NOT_ASKED", number, with(linked("SAME_RIGHT", other), "charge", 1));
        refused("LINK_FIELD_NOT_ASKED", number, with(linked("MERGED", other), "newRespondent", "某人"));
        refused("LINK_FIELD_NOT_ASKED", number, with(split("respondent", 1), "otherCase", other.value()));
        refused("LINK_ONE_TAKEN_OUT", number, with(split("respondent", 1), "charge", 1));
        refused("LINK_ONE_TAKEN_OUT", number, with(split("respondent", 1), "respondent", null));
        refused("LINK_RESPONDENT_NOT_ONE_OF_SEVERAL", number, split("respondent", 1));
        refused("LINK_CHARGE_NOT_ONE_OF_SEVERAL", number, split("charge", 1));
        refused("LINK_ONE_OTHER", number, with(derived("DERIVED", "某厂"), "otherCase", other.value()));
        refused("LINK_ONE_OTHER", number, derived("SAME_CLUE", ""));
        assertThat(story.attempt(number, HEAD, "linkProposed", DAY, linked("MERGED", other)))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(story.attempt(number, HEAD, "decideLink", DAY, granted())).isInstanceOf(Completion.TooLate.class);
        assertThat(rows.count()).isEqualTo(before);
    }

    @Test
    void theHeadDecidesOnTheCasesAsTheyStandThen() {
        var number = against("甲商行", "乙商行");
        var lead = story.investigating(DAY);
        story.act(number, LEAD, "linkProposed", DAY, linked("MERGED", lead));
        assertThat(story.attempt(number, LEAD, "decideLink", DAY, granted())).isInstanceOf(Completion.NotYours.class);
        assertThat(story.refusals(number, LEAD, "linkProposed", DAY, split("respondent", 2)))
                .containsExactly("LINK_OPEN_ALREADY");
        assertThatThrownBy(() -> redrawn.carriesOut("makeLink", new Matter(number, "L1")))
                .hasStackTraceContaining("was not granted");
        story.act(number, UNIT_HEAD, "helpAsked", DAY, Map.of("helper", "海州市市场监督管理局", "facts", "销售", "subject", "核实"));
        assertThat(story.refusals(number, HEAD, "decideLink", DAY, granted())).containsExactly("LINK_MATTERS_OPEN");
        story.act(number, LEAD, "recordHelpReceipt", DAY, Map.of("isReceived", false, "reason", "不再需要"));
        proposes(lead);
        assertThat(story.refusals(number, HEAD, "decideLink", DAY, granted())).containsExactly("LINK_AFTER_NOTICE");
        story.act(number, HEAD, "decideLink", DAY, Map.of("granted", false, "opinion", "主案已提出处罚建议"));
        assertThat(story.waiting(number)).containsExactly("investigate");
    }

    @Test
    void nothingIsMergedOrSplitOnceAPenaltyIsProposedNorClosedWhileALinkWaits() {
        var number = story.notified(DAY);
        refused("LINK_AFTER_NOTICE", number, linked("MERGED", story.investigating(DAY)));
        refused("LINK_AFTER_NOTICE", number, split("respondent", 1));

        var performing = story.performing(DAY);
        story.act(performing, LEAD, "linkProposed", DAY, linked("SAME_RIGHT", number));
        story.act(performing, LEAD, "recordPerformance", DAY, Map.of("fine", 5000));
        assertThat(story.refusals(performing, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED")))
                .containsExactly("LINK_NOT_DECIDED");
    }

    @Test
    void bothCasesShowTheLinkInBothLanguages() throws Exception {
        var number = against("甲商行", "乙商行");
        var lead = story.investigating(DAY);
        shows(LEAD, "/cases/" + number + "/linkProposed", "乙商行", "The procedure rules are silent");
        mvc.perform(post("/cases/" + number + "/linkProposed")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("kind", "SPLIT")
                        .param("respondent", "3")
                        .param("reason", "另行处理")
                        .param("occurredOn", DAY.toString()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("只能从多名当事人中分出一名")));
        mvc.perform(post("/cases/" + number + "/linkProposed")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("kind", "MERGED")
                        .param("otherCase", lead.value())
                        .param("reason", "同一当事人同一时期的行为")
                        .param("occurredOn", DAY.toString()))
                .andExpect(redirectedUrl("/cases/" + number));
        shows(HEAD, "/cases/" + number + "/decideLink", "同一当事人同一时期的行为", "The link proposed");
        story.act(number, HEAD, "decideLink", DAY, granted());

        shows(LEAD, "/cases/" + number, "本案并入该案", "this case was merged into it");
        shows(LEAD, "/cases/" + number, lead.value(), lead.value());
        shows(LEAD, "/cases/" + lead, "该案并入本案", "was merged into this case");
        shows(LEAD, "/cases/" + lead, number.value(), "同一当事人同一时期的行为");
    }

    @Test
    void theInterfaceIsAsStrictAsThePages() throws Exception {
        var number = story.investigating(DAY);
        var other = story.investigating(DAY);
        var form = "{\"kind\": \"MERGED\", \"otherCase\": \"" + other + "\", \"reason\": \"同一当事人\"";
        api(LEAD, number, "linkProposed", form + ", \"granted\": true}").andExpect(status().isBadRequest());
        api(HEAD, number, "linkProposed", form + "}").andExpect(status().isForbidden());
        api("qingxi.guzhang", number, "linkProposed", form + "}").andExpect(status().isNotFound());
        api(HEAD, number, "decideLink", "{\"granted\": true}").andExpect(status().isConflict());
        api(LEAD, number, "linkProposed", form + "}").andExpect(status().isOk());
        api(LEAD, number, "decideLink", "{\"granted\": true}").andExpect(status().isForbidden());
        api(HEAD, number, "decideLink", "{\"granted\": true, \"made\": true}").andExpect(status().isBadRequest());
        api(HEAD, number, "decideLink", "{\"granted\": true}").andExpect(status().isOk());
        assertThat(links.of(other)).hasSize(1);
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

    private void refused(String code, CaseNumber number, Map<String, Object> form) {
        assertThat(story.refusals(number, LEAD, "linkProposed", DAY, form)).containsExactly(code);
    }

    private void proposes(CaseNumber number) {
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());
        story.act(number, LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, Story.LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
    }

    /** A case under investigation against several. */
    private CaseNumber against(String first, String... others) {
        var number = story.lodged(with(Story.aClue(DAY), "respondentName", first));
        story.act(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, SECOND));
        story.act(number, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY, Forms.file());
        story.act(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers(LEAD, SECOND));
        for (var other : others) {
            story.act(
                    number,
                    LEAD,
                    "partyChanged",
                    DAY,
                    Map.of("change", "FOUND", "kind", "ENTITY", "name", other, "reason", "登记机关查询", "paper", "查询结果通知单"));
        }
        return number;
    }

    private static Map<String, Object> charge(int respondent, String breach, String law) {
        return Map.of("respondent", respondent, "breach", breach, "lawBroken", law, "lawApplied", "商标法第六十条");
    }

    private static Map<String, Object> linked(String kind, CaseNumber other) {
        return new HashMap<>(Map.of("kind", kind, "otherCase", other.value(), "reason", "同一当事人"));
    }

    private static Map<String, Object> derived(String kind, String respondent) {
        return new HashMap<>(Map.of("kind", kind, "newRespondent", respondent, "reason", "调查中发现供货商"));
    }

    private static Map<String, Object> split(String field, int place) {
        return new HashMap<>(Map.of("kind", "SPLIT", field, place, "reason", "需要另行处理"));
    }

    private static Map<String, Object> granted() {
        return Map.of("granted", true);
    }
}
