package anjuan.publicity;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Party;
import anjuan.deadline.Deadlines;
import anjuan.engine.TimerJobs;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
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
import org.springframework.test.web.servlet.MockMvc;

/** Every path of {@code bpmn/publish-decision.bpmn}: only what a second officer confirmed is published, and in time. */
@AnjuanTest
class PublishDecisionProcessTest {

    /** A Monday; twenty working days later lies behind Qingming (4 to 6 April). */
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 23);

    @Autowired
    Story story;

    @Autowired
    Publicity publicity;

    @Autowired
    Matters matters;

    @Autowired
    CaseFiles files;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TimerJobs timers;

    @Autowired
    MockMvc mvc;

    @Test
    void aPenaltyIsPublishedWithinTwentyWorkingDaysOfTheDecision() {
        var number = served();
        var matter = matter(number);

        // working days from 23 March: 24 to 27 (4), 30 March to 3 April (9), 7 to 10 (13), 13 to 17 (18), 20, 21 April
        assertThat(due(matter, "A89")).isEqualTo(april(21));
        story.act(matter, LEAD, "preparePublicity", march(24), draft());
        story.act(matter, UNIT_HEAD, "checkPublicity", march(25), Map.of("confirmed", true));
        story.act(matter, LEAD, "recordPublished", april(1), Map.of("place", "国家企业信用信息公示系统"));

        assertThat(deadlines.find(matter, "A89").orElseThrow().ended()).isEqualTo(april(1));
        assertThat(entry(number).state()).isEqualTo(Entry.State.PUBLISHED);
        // one year from 1 April 2026; on request after 1 July
        assertThat(due(matter, "X17")).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(publicity.mayEnd(entry(number))).hasValue(LocalDate.of(2026, 7, 1));
        timers.fire(number, "publicityMayEnd");
        assertThat(story.refusals(matter, LEAD, "endPublicity", LocalDate.of(2026, 7, 1), onRequest()))
                .containsExactly("PUBLICITY_PERIOD_RUNNING");
        assertThat(story.refusals(matter, LEAD, "endPublicity", LocalDate.of(2026, 7, 2), expired()))
                .containsExactly("PUBLICITY_PERIOD_RUNNING");
        assertThat(story.refusals(
                        matter, LEAD, "endPublicity", LocalDate.of(2026, 7, 2), Forms.with(onRequest(), "paper", null)))
                .containsExactly("REQUIRED");
        story.act(matter, LEAD, "endPublicity", LocalDate.of(2026, 7, 2), onRequest());

        assertThat(matters.find(matter).orElseThrow().isOpen()).isFalse();
        assertThat(entry(number).state()).isEqualTo(Entry.State.ENDED);
    }

    @Test
    void whoWroteItDoesNotCheckIt() {
        var number = served();
        var matter = matter(number);
        story.act(matter, LEAD, "preparePublicity", march(24), draft());

        assertThat(story.attempt(matter, LEAD, "checkPublicity", march(24), Map.of("confirmed", true)))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(story.refusals(matter, UNIT_HEAD, "checkPublicity", march(24), Map.of("confirmed", false)))
                .containsExactly("REQUIRED");
        story.act(matter, UNIT_HEAD, "checkPublicity", march(24), Map.of("confirmed", false, "opinion", "漏了电话"));
        assertThat(story.waiting(matter)).containsExactly("preparePublicity");
        assertThat(entry(number).state()).isEqualTo(Entry.State.PREPARING);
    }

    @Test
    void aUnitHeadWhoHandlesTheCaseDoesNotCheckWhatHeWrote() {
        var number = story.filed(DECIDED);
        story.act(number, UNIT_HEAD, "appointOfficers", DECIDED, Forms.officers(UNIT_HEAD, LEAD));
        story.act(number, UNIT_HEAD, "investigativeActTaken", DECIDED, Forms.inspection(LEAD));
        story.act(number, UNIT_HEAD, "investigate", DECIDED, Forms.concluded());
        story.act(number, UNIT_HEAD, "writeReport", DECIDED, Forms.report(false));
        story.act(number, Story.LEGAL, "reviewCase", DECIDED, Forms.review("AGREE"));
        story.act(number, UNIT_HEAD, "proposeDecision", DECIDED, Forms.penalty("kind", "PENALTY", 5000));
        story.act(number, HEAD, "decideProposal", DECIDED, Forms.approved());
        story.act(number, UNIT_HEAD, "serveNotice", DECIDED, Forms.served(DECIDED));
        story.act(number, UNIT_HEAD, "recordStatement", DECIDED, Map.of("statement", "WAIVED"));
        story.act(number, HEAD, "decideCase", DECIDED, Forms.penalty("choice", "PENALTY", 5000));
        var matter = matter(number);
        story.act(matter, UNIT_HEAD, "preparePublicity", march(24), draft());

        assertThat(story.refusals(matter, UNIT_HEAD, "checkPublicity", march(24), Map.of("confirmed", true)))
                .containsExactly("PUBLICITY_OWN_CHECK");
    }

    @Test
    void personalDataIsTakenOutAndMayNotBePutBack() {
        var number = story.deciding(DECIDED);
        var parties = new java.util.ArrayList<>(files.parties(number));
        parties.add(new Party(Party.Role.THIRD_PARTY, Party.Kind.PERSON, "赵小兰", null, null, "13800138000"));
        files.replaceParties(number, List.copyOf(parties));
        story.act(number, HEAD, "decideCase", DECIDED, Forms.penalty("choice", "PENALTY", 5000));
        var matter = matter(number);

        assertThat(story.refusals(
                        matter,
                        LEAD,
                        "preparePublicity",
                        march(24),
                        Forms.with(draft(), "body", "赵小兰，13800138000，530102198001011234")))
                .containsExactly(
                        "PUBLICITY_PERSON_NAMED",
                        "PUBLICITY_PERSON_NAMED",
                        "PUBLICITY_IDENTITY_NUMBER",
                        "PUBLICITY_PHONE_NUMBER");
        assertThat(story.refusals(matter, LEAD, "preparePublicity", march(24), Forms.with(draft(), "tier", null)))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(
                        matter, LEAD, "preparePublicity", march(24), Forms.with(draft(), "secrecyChecked", false)))
                .containsExactly("MUST_HOLD");
    }

    @Test
    void nothingIsPublishedBeforeThePartyIsServed() {
        var number = story.decided(DECIDED);
        var matter = matter(number);
        story.act(matter, LEAD, "preparePublicity", march(24), draft());
        story.act(matter, UNIT_HEAD, "checkPublicity", march(24), Map.of("confirmed", true));

        assertThat(story.refusals(matter, LEAD, "recordPublished", march(25), Map.of("place", "公示系统")))
                .containsExactly("PUBLICITY_BEFORE_SERVICE");
        story.act(number, LEAD, "serveDecision", march(26), Forms.served(march(26)));
        assertThat(story.refusals(matter, LEAD, "recordPublished", march(25), Map.of("place", "公示系统")))
                .containsExactly("PUBLICITY_BEFORE_SERVICE");
        story.act(matter, LEAD, "recordPublished", march(26), Map.of("place", "公示系统"));
    }

    @Test
    void aPartyOfAnotherProvinceIsPushedWithinTenWorkingDays() {
        var number = served();
        var matter = matter(number);
        story.act(matter, LEAD, "preparePublicity", march(24), Forms.with(draft(), "otherBureau", "海州市市场监督管理局"));
        story.act(matter, UNIT_HEAD, "checkPublicity", march(24), Map.of("confirmed", true));

        // ten working days from 23 March, past Qingming: 24 to 27 (4), 30 March to 3 April (9), 7 April
        assertThat(due(matter, "A89.push")).isEqualTo(april(7));
        assertThat(story.refusals(
                        matter,
                        LEAD,
                        "pushPublicity",
                        march(30),
                        Map.of("receivedOn", march(27).toString())))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        story.act(
                matter,
                LEAD,
                "pushPublicity",
                march(30),
                Map.of("receivedOn", march(31).toString()));

        assertThat(deadlines.find(matter, "A89.push").orElseThrow().ended()).isEqualTo(march(30));
        // ten working days from 31 March: 1 to 3 April (3), 7 to 10 (7), 13, 14, 15 April
        assertThat(due(matter, "A89.publish")).isEqualTo(april(15));
        story.act(matter, LEAD, "recordPublished", april(10), Map.of("place", "海州公示系统"));
        assertThat(deadlines.find(matter, "A89.publish").orElseThrow().ended()).isEqualTo(april(10));
    }

    @Test
    void aDecisionThatACourtAnnulsIsWithdrawnWithinThreeWorkingDays() {
        var number = published();
        var matter = matter(number);
        assertThat(story.attempt(matter, HEAD, "decisionAltered", april(2), altered()))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(story.refusals(matter, LEAD, "decisionAltered", march(20), altered()))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        story.act(matter, LEAD, "decisionAltered", april(2), altered());

        // three working days from Thursday 2 April, past Qingming: 3, 7, 8 April
        assertThat(due(matter, "A90")).isEqualTo(april(8));
        assertThat(deadlines.find(matter, "X17").orElseThrow().isRunning()).isFalse();
        assertThat(story.refusals(matter, LEAD, "decisionAltered", april(2), altered()))
                .containsExactly("PUBLICITY_ALTERED_ALREADY");
        assertThat(story.refusals(matter, LEAD, "withdrawPublicity", april(1), Map.of("explanation", "原决定已撤销")))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        story.act(matter, LEAD, "withdrawPublicity", april(7), Map.of("explanation", "原决定已被人民法院撤销"));

        assertThat(entry(number).state()).isEqualTo(Entry.State.WITHDRAWN);
        assertThat(matters.find(matter).orElseThrow().isOpen()).isFalse();
        assertThat(timers.waiting(number)).doesNotContain("publicityMayEnd");
    }

    @Test
    void aMereWarningIsNotPublished() {
        var number = story.reviewing(DECIDED);
        var warned = Map.of("warning", true, "fine", 0, "gain", 0);
        story.act(number, Story.LEGAL, "reviewCase", DECIDED, Forms.review("AGREE"));
        story.act(
                number,
                LEAD,
                "proposeDecision",
                DECIDED,
                Map.of("kind", "PENALTY", "reasons", "情节轻微", "penalty", warned));
        story.act(number, HEAD, "decideProposal", DECIDED, Forms.approved());
        story.act(number, LEAD, "serveNotice", DECIDED, Forms.served(DECIDED));
        story.act(number, LEAD, "recordStatement", DECIDED, Map.of("statement", "WAIVED"));
        story.act(
                number, HEAD, "decideCase", DECIDED, Map.of("choice", "PENALTY", "reasons", "情节轻微", "penalty", warned));

        assertThat(publicity.of(number)).isEmpty();
        assertThat(matters.of(number, Matter.Kind.PUBLICITY)).isEmpty();
    }

    @Test
    void aFineAboveTheSmallOnesIsNotMinor() {
        var number = served();
        var matter = matter(number);
        story.act(matter, LEAD, "preparePublicity", march(24), Forms.with(draft(), "tier", "MINOR"));
        story.act(matter, UNIT_HEAD, "checkPublicity", march(24), Map.of("confirmed", true));
        story.act(matter, LEAD, "recordPublished", april(1), Map.of("place", "公示系统"));
        timers.fire(number, "publicityMayEnd");

        // three months from 1 April
        assertThat(due(matter, "X17.minor")).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(story.refusals(matter, LEAD, "endPublicity", LocalDate.of(2026, 7, 2), onRequest()))
                .containsExactly("PUBLICITY_ENDS_BY_ITSELF");
        story.act(matter, LEAD, "endPublicity", LocalDate.of(2026, 7, 2), expired());

        var heavy = story.reviewing(DECIDED);
        story.act(heavy, Story.LEGAL, "reviewCase", DECIDED, Forms.review("AGREE"));
        story.act(heavy, LEAD, "proposeDecision", DECIDED, Forms.penalty("kind", "PENALTY", 60_000));
        story.act(heavy, HEAD, "decideProposal", DECIDED, Forms.approved());
        story.act(heavy, LEAD, "serveNotice", DECIDED, Forms.served(DECIDED));
        story.act(heavy, LEAD, "recordStatement", DECIDED, Map.of("statement", "WAIVED"));
        story.act(heavy, HEAD, "decideCase", DECIDED, Forms.penalty("choice", "PENALTY", 60_000));
        assertThat(story.refusals(
                        matter(heavy), LEAD, "preparePublicity", march(24), Forms.with(draft(), "tier", "MINOR")))
                .containsExactly("PUBLICITY_NOT_MINOR");
    }

    @Test
    void publicityGoesOnWhenTheCaseIsArchived() {
        var number = story.archived(DECIDED);
        var matter = matter(number);

        story.act(matter, LEAD, "preparePublicity", march(24), draft());
        story.act(matter, UNIT_HEAD, "checkPublicity", march(24), Map.of("confirmed", true));
        story.act(matter, LEAD, "recordPublished", april(1), Map.of("place", "公示系统"));

        assertThat(entry(number).state()).isEqualTo(Entry.State.PUBLISHED);
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var passed = new TreeSet<String>();
        var withheld = served();
        story.act(
                matter(withheld),
                LEAD,
                "preparePublicity",
                march(24),
                Map.of("secrecyChecked", true, "publishes", false, "withheldBecause", "涉及国家秘密"));
        story.act(matter(withheld), UNIT_HEAD, "checkPublicity", march(24), Map.of("confirmed", true));
        assertThat(entry(withheld).state()).isEqualTo(Entry.State.WITHHELD);
        passed.addAll(timers.passed(withheld, "publishDecision"));
        var pushed = served();
        story.act(matter(pushed), LEAD, "preparePublicity", march(24), Forms.with(draft(), "otherBureau", "海州市局"));
        story.act(matter(pushed), UNIT_HEAD, "checkPublicity", march(24), Map.of("confirmed", true));
        story.act(
                matter(pushed),
                LEAD,
                "pushPublicity",
                march(24),
                Map.of("receivedOn", march(24).toString()));
        story.act(matter(pushed), LEAD, "recordPublished", march(25), Map.of("place", "公示系统"));
        timers.fire(pushed, "publicityMayEnd");
        story.act(matter(pushed), LEAD, "endPublicity", LocalDate.of(2026, 6, 26), onRequest());
        passed.addAll(timers.passed(pushed, "publishDecision"));
        var dropped = served();
        story.act(matter(dropped), LEAD, "decisionAltered", march(25), altered());
        assertThat(entry(dropped).state()).isEqualTo(Entry.State.DROPPED);
        passed.addAll(timers.passed(dropped, "publishDecision"));
        var withdrawn = published();
        story.act(matter(withdrawn), LEAD, "decisionAltered", april(2), altered());
        story.act(matter(withdrawn), LEAD, "withdrawPublicity", april(3), Map.of("explanation", "已撤销"));
        passed.addAll(timers.passed(withdrawn, "publishDecision"));

        var drawn = Nodes.of("publish-decision.bpmn");
        drawn.add("publicityMayEnd");
        assertThat(passed).isEqualTo(drawn);
    }

    @Test
    void theRegisterShowsWhatIsDueToThoseWhoMaySeeTheCase() throws Exception {
        var number = served();
        var decision = entry(number).decision();

        for (var language : List.of("zh", "en")) {
            mvc.perform(get("/publicity")
                            .param("lang", language)
                            .with(user(LEAD).roles("OFFICER")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(decision)));
        }
        mvc.perform(get("/publicity")
                        .param("state", "WITHDRAWN")
                        .with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(not(containsString(decision))));
        mvc.perform(get("/publicity").with(user("donghu.banan1").roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(decision))));
    }

    @Test
    void thePagesSayWhatTheLawAsksInBothLanguages() throws Exception {
        var number = served();
        var matter = matter(number);
        shown(number, LEAD, "preparePublicity");
        mvc.perform(get("/cases/" + number + "/preparePublicity")
                        .with(user(LEAD).roles("OFFICER")))
                .andExpect(content()
                        .string(containsString("行政处罚决定书文号：" + entry(number).decision())))
                .andExpect(content().string(containsString("罚款5000元")));
        story.act(matter, LEAD, "preparePublicity", march(24), Forms.with(draft(), "otherBureau", "海州市局"));
        shown(number, UNIT_HEAD, "checkPublicity");
        story.act(matter, UNIT_HEAD, "checkPublicity", march(24), Map.of("confirmed", true));
        shown(number, LEAD, "pushPublicity");
        story.act(
                matter,
                LEAD,
                "pushPublicity",
                march(24),
                Map.of("receivedOn", march(24).toString()));
        shown(number, LEAD, "recordPublished");
        story.act(matter, LEAD, "recordPublished", march(25), Map.of("place", "公示系统"));
        timers.fire(number, "publicityMayEnd");
        shown(number, LEAD, "endPublicity");
        shown(number, LEAD, "decisionAltered/" + matter.id());
        story.act(matter, LEAD, "decisionAltered", april(2), altered());
        shown(number, LEAD, "withdrawPublicity");
    }

    private void shown(CaseNumber number, String who, String page) throws Exception {
        for (var language : List.of("zh", "en")) {
            mvc.perform(get("/cases/" + number + "/" + page)
                            .param("lang", language)
                            .with(user(who).roles("OFFICER")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("市场监督管理行政处罚信息公示规定")));
        }
    }

    private CaseNumber served() {
        return story.performing(DECIDED);
    }

    private CaseNumber published() {
        var number = served();
        story.act(matter(number), LEAD, "preparePublicity", march(24), draft());
        story.act(matter(number), UNIT_HEAD, "checkPublicity", march(24), Map.of("confirmed", true));
        story.act(matter(number), LEAD, "recordPublished", april(1), Map.of("place", "公示系统"));
        return number;
    }

    private static Matter matter(CaseNumber number) {
        return new Matter(number, "G1");
    }

    private Entry entry(CaseNumber number) {
        return publicity.of(number).get(0);
    }

    private LocalDate due(Matter matter, String limit) {
        return deadlines.find(matter, limit).orElseThrow().dueDate().effective();
    }

    private static Map<String, Object> draft() {
        var form = new HashMap<String, Object>();
        form.put("secrecyChecked", true);
        form.put("publishes", true);
        form.put("tier", "GENERAL");
        form.put("summary", "当事人：云州市某百货商行；罚款5000元");
        form.put("body", "当事人销售侵权服装24件，罚款5000元。");
        return form;
    }

    private static Map<String, Object> altered() {
        return Map.of("alteration", "ANNULLED", "paper", "（2026）云01行初8号判决", "reason", "主要证据不足");
    }

    private static Map<String, Object> onRequest() {
        return Map.of("endGround", "ON_REQUEST", "paper", "云市监信修〔2026〕5号");
    }

    private static Map<String, Object> expired() {
        return Map.of("endGround", "EXPIRED");
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }
}
