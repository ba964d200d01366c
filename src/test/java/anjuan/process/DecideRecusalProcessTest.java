package anjuan.process;

import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
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

import anjuan.access.Access;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.HearingStory;
import anjuan.testing.Nodes;
import anjuan.testing.People;
import anjuan.testing.RecusalForms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Who asks that somebody takes no part, which level decides, and what is refused. */
@AnjuanTest
class DecideRecusalProcessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String COLLEAGUE = "shi.banan3";

    @Autowired
    Story story;

    @Autowired
    HearingStory hearing;

    @Autowired
    Access access;

    @Autowired
    Organisation organisation;

    @Autowired
    Matters matters;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    TimerJobs timers;

    @Autowired
    People people;

    @Autowired
    MockMvc mvc;

    @Test
    void theLevelFollowsFromWhomItIsAbout() {
        var expected = Map.of(
                SECOND, "decideOnOfficer",
                UNIT_HEAD, "decideOnOfficer",
                LEGAL, "decideOnOfficer",
                CLERK, "decideOnOfficer",
                HEAD, "decideOnLeader",
                CHIEF, "recordRecusalMeeting");

        expected.forEach((who, task) -> {
            var number = story.investigating(DAY);
            story.act(number, LEAD, "recusalRequested", DAY, RecusalForms.byParty(who));

            assertThat(story.waiting(number)).as(who).contains(task);
        });
    }

    @Test
    void anOutsiderIsRecusedByNameAndByTheHead() {
        var number = story.investigating(DAY);
        var form = new HashMap<>(RecusalForms.byParty(LEAD));
        form.remove("officerId");
        form.put("outsider", "郝翻译");
        form.put("capacity", "INTERPRETER");

        story.act(number, SECOND, "recusalRequested", DAY, form);
        story.act(number, HEAD, "decideOnOfficer", DAY, RecusalForms.granted());

        assertThat(matters.of(number, Matter.Kind.RECUSAL))
                .singleElement()
                .satisfies(matter -> assertThat(matter.label()).isEqualTo("郝翻译"));
        assertThat(access.recused(number)).isEmpty();
        assertThat(story.waiting(number)).contains("tellRecusal").doesNotContain("replaceOfficer");
    }

    @Test
    void severalWaitBesideEachOtherAndEachIsNamed() {
        var number = story.investigating(DAY);
        story.act(number, CLERK, "recusalRequested", DAY, RecusalForms.byParty(COLLEAGUE));
        story.act(number, LEGAL, "recusalRequested", DAY, RecusalForms.byHimself());
        var first = new Matter(number, "R1");
        var second = new Matter(number, "R2");

        assertThat(story.refusals(number, HEAD, "decideOnOfficer", DAY, RecusalForms.granted()))
                .containsExactly("MATTER_NEEDED");
        story.act(second, HEAD, "decideOnOfficer", DAY, RecusalForms.granted());
        story.act(first, HEAD, "decideOnOfficer", DAY, RecusalForms.refused());

        assertThat(access.recused(number)).containsExactly(LEGAL);
        assertThat(story.waiting(first)).containsExactly("tellRecusal");
    }

    @Test
    void whatIsNotAProperRequestIsRefused() {
        var number = story.investigating(DAY);
        var proper = RecusalForms.byParty(SECOND);
        var own = RecusalForms.byHimself();

        refused(number, LEAD, Forms.with(proper, "partyName", "张某"), "RECUSAL_NOT_BY_PARTY");
        refused(number, LEAD, Forms.with(proper, "partyName", null), "RECUSAL_NOT_BY_PARTY");
        refused(number, LEAD, Forms.with(proper, "paper", " "), "REQUIRED");
        refused(number, LEAD, Forms.with(proper, "officerId", null), "RECUSAL_ONE_PERSON");
        refused(number, LEAD, Forms.with(proper, "outsider", "郝翻译"), "RECUSAL_ONE_PERSON");
        refused(number, LEAD, Forms.with(proper, "officerId", "shi.nobody"), "OFFICER_UNKNOWN");
        refused(number, LEAD, Forms.with(proper, "officerId", "donghu.juzhang"), "RECUSAL_NOT_OF_BUREAU");
        refused(number, LEAD, Forms.with(proper, "facts", ""), "REQUIRED");
        refused(number, LEAD, Forms.with(own, "officerId", SECOND), "RECUSAL_OF_ANOTHER");
        refused(number, LEAD, Forms.with(own, "outsider", "郝翻译"), "RECUSAL_OF_ANOTHER");
        refused(number, LEGAL, proper, "RECUSAL_OF_PARTY_NOT_YOURS");
        refused(number, HEAD, proper, "RECUSAL_OF_PARTY_NOT_YOURS");
        var outsider = Forms.with(Forms.with(proper, "officerId", null), "outsider", "郝翻译");
        refused(number, LEAD, outsider, "REQUIRED");
        refused(number, LEAD, Forms.with(outsider, "capacity", "CHIEF"), "REQUIRED");
        assertThat(story.attempt(number, COLLEAGUE, "recusalRequested", DAY, own))
                .hasToString("NotYours[role=HANDLER]");
        assertThat(matters.of(number, Matter.Kind.RECUSAL)).isEmpty();
    }

    @Test
    void onePersonIsAskedAboutOnce() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "recusalRequested", DAY, RecusalForms.byParty(SECOND));

        refused(number, LEAD, RecusalForms.byParty(SECOND), "RECUSAL_ASKED_ALREADY");
        refused(number, SECOND, RecusalForms.byHimself(), "RECUSAL_ASKED_ALREADY");
        story.act(number, HEAD, "decideOnOfficer", DAY, RecusalForms.granted());
        refused(number, LEAD, RecusalForms.byParty(SECOND), "RECUSAL_GRANTED_ALREADY");
    }

    @Test
    void nobodyDecidesOnHimselfThoughHeHoldsThePost() {
        var both = people.officerAndHead();
        var number = story.filed(DAY);
        story.act(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers(both, SECOND));
        story.act(number, CLERK, "recusalRequested", DAY, RecusalForms.byParty(both));

        assertThat(story.waiting(number)).as("an officer who is a leader").contains("decideOnLeader");
        assertThat(story.attempt(number, both, "decideOnLeader", DAY, RecusalForms.granted()))
                .hasToString("NotYours[role=CHIEF]");
        assertThat(beneath.refusals(number, both, "decideOnLeader", DAY, RecusalForms.granted()))
                .containsExactly("RECUSAL_OF_HIMSELF");
        story.act(number, CHIEF, "decideOnLeader", DAY, RecusalForms.refused());
    }

    @Test
    void theChiefDoesNotRecordWhatTheMeetingDecidedOnHim() {
        var number = story.investigating(DAY);
        story.act(number, CHIEF, "recusalRequested", DAY, RecusalForms.byHimself());

        assertThat(story.refusals(number, CHIEF, "recordRecusalMeeting", DAY, RecusalForms.meeting(false, DAY)))
                .containsExactly("RECUSAL_OF_HIMSELF");
        assertThat(story.refusals(
                        number, HEAD, "recordRecusalMeeting", DAY, RecusalForms.meeting(true, DAY.plusDays(1))))
                .containsExactly("DATE_AFTER_ACT");
        assertThat(story.refusals(
                        number,
                        HEAD,
                        "recordRecusalMeeting",
                        DAY.plusDays(1),
                        RecusalForms.meeting(true, DAY.minusDays(1))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        story.act(number, HEAD, "recordRecusalMeeting", DAY, RecusalForms.meeting(true, DAY));

        assertThat(access.maySee(organisation.officer(CHIEF), number)).isFalse();
    }

    @Test
    void aLeaderWhoIsAskedDecidesOnNobodyElse() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "recusalRequested", DAY, RecusalForms.byParty(HEAD));
        story.act(number, LEAD, "recusalRequested", DAY, RecusalForms.byParty(SECOND));

        assertThat(story.refusals(number, HEAD, "decideOnOfficer", DAY, RecusalForms.granted()))
                .containsExactly("RECUSAL_DECIDER_ASKED");
        story.act(number, CHIEF, "decideOnOfficer", DAY, RecusalForms.refused());
        story.act(number, CHIEF, "decideOnLeader", DAY, RecusalForms.refused());
    }

    @Test
    void somebodyIsAlwaysLeftToDecide() {
        var number = story.investigating(DAY);
        var deputies = idsOf(Post.HEAD);
        deputies.remove(CHIEF);
        deputies.forEach(who -> story.act(number, LEAD, "recusalRequested", DAY, RecusalForms.byParty(who)));

        refused(number, LEAD, RecusalForms.byParty(CHIEF), "RECUSAL_NOBODY_DECIDES");

        for (int each = 1; each <= deputies.size(); each++) {
            story.act(new Matter(number, "R" + each), CHIEF, "decideOnLeader", DAY, RecusalForms.granted());
        }
        refused(number, LEAD, RecusalForms.byParty(CHIEF), "RECUSAL_NOBODY_DECIDES");
    }

    @Test
    void nobodyWhoseWorkNobodyElseCanDoIsRecused() {
        var number = story.investigating(DAY);
        var reviewers = idsOf(Post.REVIEWER);
        reviewers.remove(LEGAL);
        for (int each = 1; each <= reviewers.size(); each++) {
            story.act(number, LEAD, "recusalRequested", DAY, RecusalForms.byParty(reviewers.get(each - 1)));
            story.act(new Matter(number, "R" + each), HEAD, "decideOnOfficer", DAY, RecusalForms.granted());
        }
        story.act(number, LEAD, "recusalRequested", DAY, RecusalForms.byParty(LEGAL));
        var last = new Matter(number, "R" + (reviewers.size() + 1));

        assertThat(story.refusals(last, HEAD, "decideOnOfficer", DAY, RecusalForms.granted()))
                .containsExactly("RECUSAL_NOBODY_LEFT");
        story.act(last, HEAD, "decideOnOfficer", DAY, RecusalForms.refused());
    }

    @Test
    void theHostOfAHearingIsRecusedInItsOwnCourse() {
        var number = hearing.handedOver();
        var on = HearingStory.PAPERS;
        story.act(number, CLERK, "recusalRequested", on, RecusalForms.byParty(HearingStory.HOST));

        assertThat(story.refusals(number, HEAD, "decideOnOfficer", on, RecusalForms.granted()))
                .containsExactly("RECUSAL_OF_HOST");
    }

    @Test
    void twoCertifiedOfficersOfTheUnitRemain() {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("unitId", "yz-team");
        var number = story.lodged(clue);
        story.act(number, "shi.zhidui", "assignVerification", DAY, Forms.assign("shi.banan4", "shi.banan5"));
        story.act(number, "shi.banan4", "recusalRequested", DAY, RecusalForms.byHimself());
        story.act(number, HEAD, "decideOnOfficer", DAY, RecusalForms.granted());
        story.act(number, "shi.banan5", "recusalRequested", DAY, RecusalForms.byHimself());

        assertThat(story.refusals(new Matter(number, "R2"), HEAD, "decideOnOfficer", DAY, RecusalForms.granted()))
                .containsExactly("RECUSAL_TOO_FEW_OFFICERS");
    }

    @Test
    void aRefusalSaysWhyAndIsToldInWriting() {
        var number = story.investigating(DAY);
        story.act(number, CLERK, "recusalRequested", DAY, RecusalForms.byParty(LEAD));

        assertThat(story.refusals(number, HEAD, "decideOnOfficer", DAY, Map.of("granted", false)))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(number, HEAD, "decideOnOfficer", DAY.minusDays(1), RecusalForms.refused()))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(beneath.refusals(new Matter(number, "R1"), UNIT_HEAD, "tellRecusal", DAY, RecusalForms.told(DAY)))
                .containsExactly("RECUSAL_NOT_DECIDED");
        story.act(number, HEAD, "decideOnOfficer", DAY.plusDays(1), RecusalForms.refused());

        assertThat(papers.of(number)).extracting(paper -> paper.kind()).contains(PaperKind.MATTER_APPROVAL);
        assertThat(access.maySee(organisation.officer(LEAD), number)).isTrue();
        assertThat(story.waiting(number)).containsExactlyInAnyOrder("investigate", "tellRecusal");
        assertThat(story.refusals(number, UNIT_HEAD, "tellRecusal", DAY.plusDays(1), RecusalForms.told(DAY)))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.refusals(
                        number, UNIT_HEAD, "tellRecusal", DAY.plusDays(1), RecusalForms.told(DAY.plusDays(2))))
                .containsExactly("DATE_AFTER_ACT");
        story.act(number, UNIT_HEAD, "tellRecusal", DAY.plusDays(2), RecusalForms.told(DAY.plusDays(2)));
        assertThat(matters.of(number, Matter.Kind.RECUSAL)).noneMatch(matter -> matter.isOpen());
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void theWrongLevelDecidesNothingThoughADiagramAsksIt() {
        var number = story.investigating(DAY);
        story.act(number, CLERK, "recusalRequested", DAY, RecusalForms.byParty(HEAD));

        assertThat(story.attempt(number, LEAD, "decideOnLeader", DAY, RecusalForms.granted()))
                .hasToString("NotYours[role=CHIEF]");
        var matter = new Matter(number, "R1");
        assertThat(beneath.refusals(matter, CHIEF, "decideOnOfficer", DAY, RecusalForms.granted()))
                .containsExactly("RECUSAL_WRONG_LEVEL");
        assertThat(beneath.refusals(matter, CHIEF, "recordRecusalMeeting", DAY, RecusalForms.meeting(true, DAY)))
                .containsExactly("RECUSAL_WRONG_LEVEL");
        story.act(number, CHIEF, "decideOnLeader", DAY, RecusalForms.refused());
        assertThat(beneath.refusals(matter, CHIEF, "decideOnLeader", DAY, RecusalForms.granted()))
                .containsExactly("RECUSAL_WRONG_LEVEL");
    }

    @Test
    void aRedrawnDiagramRecusesNobodyWhoseRecusalWasRefused() {
        var number = story.investigating(DAY);
        story.act(number, CLERK, "recusalRequested", DAY, RecusalForms.byParty(LEAD));
        var matter = new Matter(number, "R1");

        assertThatThrownBy(() -> redrawn.carriesOut("recusePerson", matter)).hasStackTraceContaining("was not granted");
        assertThatThrownBy(() -> redrawn.carriesOut("refuseRecusal", matter))
                .hasStackTraceContaining("was not refused");
        assertThat(access.recused(number)).isEmpty();
    }

    @Test
    void theInterfaceIsAsStrictAsThePages() throws Exception {
        var number = story.investigating(DAY);
        story.act(number, CLERK, "recusalRequested", DAY, RecusalForms.byParty(HEAD));
        var body = "{\"occurredOn\": \"2026-03-02\", \"form\": {\"granted\": true, \"level\": \"HEAD\"}}";

        mvc.perform(api(HEAD, number, "decideOnLeader", body)).andExpect(status().isBadRequest());
        mvc.perform(api(HEAD, number, "decideOnLeader", body.replace(", \"level\": \"HEAD\"", "")))
                .andExpect(status().isForbidden());
        mvc.perform(api(CHIEF, number, "decideOnOfficer", body.replace(", \"level\": \"HEAD\"", "")))
                .andExpect(status().isConflict());
        mvc.perform(api(
                        SECOND,
                        number,
                        "recusalRequested",
                        "{\"occurredOn\": \"2026-03-02\", \"form\": {\"asker\": \"SELF\", \"officerId\": \"shi.banan1\","
                                + " \"ground\": \"OTHER_RELATION\", \"facts\": \"同学\"}}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("RECUSAL_OF_ANOTHER")));
    }

    @Test
    void thePagesSayWhatTheLawAsksInBothLanguages() throws Exception {
        var number = story.investigating(DAY);
        page(LEAD, number, "recusalRequested", "申请回避", "不停止调查", "name=\"partyName\"", "name=\"capacity\"");
        page(LEAD, number, "recusalRequested?lang=en", "Ask for a recusal", "does not stop meanwhile");
        mvc.perform(post("/cases/" + number + "/recusalRequested?lang=zh")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("asker", "PARTY")
                        .param("ground", "DIRECT_INTEREST")
                        .param("occurredOn", "2026-03-02"))
                .andExpect(status().isUnprocessableEntity());
        story.act(number, CLERK, "recusalRequested", DAY, RecusalForms.byParty(SECOND));
        story.act(number, CLERK, "recusalRequested", DAY, RecusalForms.byParty("shi.shenhe"));
        page(HEAD, number, "decideOnOfficer/R1", "决定人员回避", "系当事人的近亲属", "name=\"pastActs\"");
        page(HEAD, number, "decideOnOfficer/R1?lang=en", "Decide on the recusal", "direct interest in the case");
        mvc.perform(post("/cases/" + number + "/decideOnOfficer/R1?lang=zh")
                        .with(user(HEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("granted", "true")
                        .param("opinion", "")
                        .param("pastActs", "")
                        .param("occurredOn", "2026-03-02"))
                .andExpect(redirectedUrl("/cases/" + number));
        page(UNIT_HEAD, number, "replaceOfficer", "更换办案人员", "不得少于两人");
        page(UNIT_HEAD, number, "replaceOfficer?lang=en", "Name other officers");
        page(UNIT_HEAD, number, "tellRecusal", "告知回避决定", "name=\"toldHow\"");
        page(UNIT_HEAD, number, "tellRecusal?lang=en", "Tell the decision on a recusal");
        page(HEAD, number, "?tab=process&lang=zh", "决定回避");
        var leaders = story.investigating(DAY);
        story.act(leaders, CLERK, "recusalRequested", DAY, RecusalForms.byParty(CHIEF));
        page(HEAD, leaders, "recordRecusalMeeting", "name=\"minutes\"", "集体讨论");
        page(HEAD, leaders, "recordRecusalMeeting?lang=en", "leaders’ meeting");
        story.act(leaders, HEAD, "recordRecusalMeeting", DAY, RecusalForms.meeting(false, DAY));
        story.act(leaders, CLERK, "recusalRequested", DAY, RecusalForms.byParty(HEAD));
        page(CHIEF, leaders, "decideOnLeader?lang=zh", "决定负责人回避");
        page(CHIEF, leaders, "decideOnLeader?lang=en", "Decide on the recusal of a leader");
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var number = story.investigating(DAY);
        story.act(number, CLERK, "recusalRequested", DAY, RecusalForms.byParty(LEAD));
        story.act(number, HEAD, "decideOnOfficer", DAY, RecusalForms.granted());
        story.act(number, UNIT_HEAD, "replaceOfficer", DAY, Forms.officers(SECOND, COLLEAGUE));
        story.act(number, UNIT_HEAD, "tellRecusal", DAY, RecusalForms.told(DAY));
        story.act(number, CLERK, "recusalRequested", DAY, RecusalForms.byParty(HEAD));
        story.act(number, CHIEF, "decideOnLeader", DAY, RecusalForms.refused());
        story.act(number, UNIT_HEAD, "tellRecusal", DAY, RecusalForms.told(DAY));
        story.act(number, CLERK, "recusalRequested", DAY, RecusalForms.byParty(CHIEF));
        story.act(number, HEAD, "recordRecusalMeeting", DAY, RecusalForms.meeting(false, DAY));
        story.act(number, UNIT_HEAD, "tellRecusal", DAY, RecusalForms.told(DAY));

        assertThat(new TreeSet<>(timers.passed(number, "decideRecusal"))).isEqualTo(Nodes.of("decide-recusal.bpmn"));
        assertThat(matters.of(number, Matter.Kind.RECUSAL)).hasSize(3).noneMatch(matter -> matter.isOpen());
    }

    /** Other tests may have brought people of their own. */
    private List<String> idsOf(Post post) {
        return organisation.officersOf("yz").stream()
                .filter(one -> one.holds(post))
                .map(Officer::id)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void refused(CaseNumber number, String who, Map<String, Object> form, String code) {
        assertThat(story.refusals(number, who, "recusalRequested", DAY, form)).containsExactly(code);
    }

    private void page(String who, CaseNumber number, String task, String... shown) throws Exception {
        var address = "/cases/" + number + (task.startsWith("?") ? "" : "/") + task;
        var answer = mvc.perform(get(address).with(user(who).roles("OFFICER"))).andExpect(status().isOk());
        for (var one : List.of(shown)) {
            answer.andExpect(content().string(containsString(one)));
        }
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder api(
            String who, CaseNumber number, String task, String body) {
        return post("/api/cases/" + number + "/tasks/" + task)
                .with(httpBasic(who, "anjuan-2026"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
