package anjuan.story;

import static anjuan.testing.Story.ARCHIVIST;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Party;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decision;
import anjuan.decision.Decisions;
import anjuan.decision.Revocations;
import anjuan.engine.TimerJobs;
import anjuan.execution.Performance;
import anjuan.ledger.Ledger;
import anjuan.publicity.Entry;
import anjuan.publicity.Publicity;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Decided, revoked, decided again: while the fine is still to be paid, and when the case is long in the archive. */
@AnjuanTest
class DecidedAgainTest {

    /** A Monday. */
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 23);

    @Autowired
    Story story;

    @Autowired
    Decisions decisions;

    @Autowired
    Revocations revocations;

    @Autowired
    Performance performance;

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
    Ledger ledger;

    @Autowired
    Beneath beneath;

    @Autowired
    MockMvc mvc;

    @Test
    void aDecisionIsRevokedWhileTheFineIsStillToBePaid() {
        var number = story.performing(DECIDED);
        var party = party(number);
        publish(number, "G1", march(24), march(25));
        story.act(number, LEAD, "recordPerformance", march(26), Map.of("fine", 2000));
        var first = decisions.decision(party).orElseThrow();

        story.act(number, HEAD, "decisionRevoked", april(2), revoked("OWN_ERROR"));

        assertThat(story.waiting(party)).containsExactlyInAnyOrder("proposeDecision", "recordRepayment");
        assertThat(story.file(number).stage()).isEqualTo(Stage.PROPOSING);
        assertThat(deadlines.find(party, "A95").orElseThrow().ended()).isEqualTo(april(2));
        assertThat(timers.waiting(number)).doesNotContain("performanceOverdue");
        assertThat(performance.owed(party)).isEmpty();
        // three working days from Thursday 2 April, past Qingming (4 to 6 April): 3, 7, 8 April
        var publication = new Matter(number, "G1");
        assertThat(deadlines.find(publication, "A90").orElseThrow().dueDate().effective())
                .isEqualTo(april(8));
        story.act(publication, LEAD, "withdrawPublicity", april(3), Map.of("explanation", "原决定已撤销"));
        assertThat(publicity.of(number).get(0).state()).isEqualTo(Entry.State.WITHDRAWN);

        story.act(party, LEAD, "recordRepayment", april(3), Map.of("fine", 2000, "note", "退款凭证001"));
        decideAgain(party, 3000, april(7));

        var versions = decisions.versions(number);
        assertThat(versions)
                .extracting(Decision::number)
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(revocations.isRevoked(first)).isTrue();
        assertThat(revocations.isRevoked(versions.get(1))).isFalse();
        // the new decision is to be published too, within twenty working days of its own day
        assertThat(publicity.of(number))
                .extracting(Entry::decision)
                .contains(versions.get(1).number());
        story.act(party, LEAD, "serveDecision", april(7), Forms.served(april(7)));
        assertThat(performance.owed(party).orElseThrow().fine()).isEqualByComparingTo(BigDecimal.valueOf(3000));
        // fifteen days from 7 April: 22 April, a Wednesday
        assertThat(deadlines.find(party, "A95").orElseThrow().dueDate().effective())
                .isEqualTo(april(22));
        story.act(party, LEAD, "recordPerformance", april(8), Map.of("fine", 3000));
        close(number, april(9));

        assertThat(story.file(number).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(timers.isOver(number)).isTrue();
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void aCaseInTheArchiveIsTakenUpAgainAndArchivedAgain() {
        var number = story.archived(DECIDED);
        var party = party(number);

        story.act(number, HEAD, "decisionRevoked", april(2), revoked("JUDGMENT"));

        assertThat(story.file(number).stage()).isEqualTo(Stage.PROPOSING);
        assertThat(story.file(number).endedOn()).isNull();
        assertThat(story.file(number).archivedOn()).isNull();
        assertThat(matters.find(party).orElseThrow().isOpen()).isTrue();
        assertThat(publicity.of(number)).extracting(Entry::state).containsExactly(Entry.State.DROPPED);
        decideAgain(party, 3000, april(7));
        story.act(party, LEAD, "serveDecision", april(7), Forms.served(april(7)));
        story.act(party, LEAD, "recordPerformance", april(8), Map.of("fine", 3000));
        assertThat(story.refusals(number, LEAD, "proposeClosure", april(9), Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_REPAYMENT_OWED");
        story.act(party, LEAD, "recordRepayment", april(8), Map.of("fine", 5000));
        close(number, april(9));

        assertThat(story.file(number).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(story.file(number).archivedOn()).isEqualTo(april(9));
        assertThat(timers.isOver(number)).isTrue();
    }

    @Test
    void aClosingThatWaitsIsStoppedAndBegunAgain() {
        for (var closing : List.of("proposeClosure", "endorseClosure", "decideClosure", "archiveCase")) {
            var number = story.closing(DECIDED);
            closeUpTo(number, closing, DECIDED);
            assertThat(story.waiting(number)).containsExactly(closing);

            story.act(number, HEAD, "decisionRevoked", april(2), revoked("OWN_ERROR"));

            assertThat(story.waiting(number)).as(closing).doesNotContain(closing);
            assertThat(deadlines.find(number, "A107").orElseThrow().isRunning()).isFalse();
            story.act(party(number), LEAD, "recordRepayment", april(2), Map.of("fine", 5000));
            decideAgain(party(number), 3000, april(7));
            story.act(number, LEAD, "serveDecision", april(7), Forms.served(april(7)));
            story.act(number, LEAD, "recordPerformance", april(8), Map.of("fine", 3000));
            assertThat(story.waiting(number)).as(closing).containsExactly("proposeClosure");
            // fifteen working days from Wednesday 8 April: 9, 10, 13 to 17, 20 to 24 (12), 27, 28, 29 April
            assertThat(deadlines.find(number, "A107").orElseThrow().dueDate().effective())
                    .isEqualTo(april(29));
            close(number, april(9));
        }
    }

    @Test
    void onePartyIsDecidedAgainWhileAnotherIsStillUnderWay() {
        var number = story.reviewing(DECIDED);
        var parties = new java.util.ArrayList<>(files.parties(number));
        parties.add(new Party(Party.Role.RESPONDENT, Party.Kind.ENTITY, "某制衣厂", null, null, null));
        files.replaceParties(number, List.copyOf(parties));
        story.act(number, LEGAL, "reviewCase", DECIDED, Forms.review("AGREE"));
        var shop = Matter.party(number, 1);
        var maker = Matter.party(number, 2);
        decideAgain(shop, 5000, DECIDED);
        story.act(shop, LEAD, "serveDecision", DECIDED, Forms.served(DECIDED));
        story.act(shop, LEAD, "recordPerformance", DECIDED, Map.of("fine", 5000));

        story.act(number, HEAD, "decisionRevoked", march(24), Forms.with(revoked("OWN_ERROR"), "party", "P1"));
        decideAgain(maker, 4000, march(25));
        story.act(maker, LEAD, "serveDecision", march(25), Forms.served(march(25)));
        story.act(maker, LEAD, "recordPerformance", march(26), Map.of("fine", 4000));

        assertThat(story.refusals(number, LEAD, "proposeClosure", march(26), Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_DECISION_REVOKED", "CLOSING_REPAYMENT_OWED");
        story.act(shop, LEAD, "recordRepayment", march(26), Map.of("fine", 5000));
        decideAgain(shop, 1000, march(26));
        assertThat(story.refusals(number, LEAD, "proposeClosure", march(26), Forms.closure("PERFORMED")))
                .containsExactlyInAnyOrder("CLOSING_DECISION_NOT_SERVED", "CLOSING_FINE_OWED");
        story.act(shop, LEAD, "serveDecision", march(26), Forms.served(march(26)));
        story.act(shop, LEAD, "recordPerformance", march(27), Map.of("fine", 1000));
        assertThat(story.waiting(number)).containsExactly("proposeClosure");
        close(number, march(30));
    }

    @Test
    void aDecisionMayBeRevokedTwice() {
        var number = story.performing(DECIDED);
        for (int time = 1; time <= 2; time++) {
            story.act(number, HEAD, "decisionRevoked", march(23 + time), revoked("OWN_ERROR"));
            decideAgain(party(number), 5000 - time * 1000, march(23 + time));
            story.act(number, LEAD, "serveDecision", march(23 + time), Forms.served(march(23 + time)));
        }
        story.act(number, LEAD, "recordPerformance", march(26), Map.of("fine", 3000));
        close(number, march(26));
        story.act(number, HEAD, "decisionRevoked", march(27), revoked("OWN_ERROR"));
        decideAgain(party(number), 1000, march(27));

        assertThat(decisions.versions(number)).hasSize(4);
        assertThat(revocations.of(number)).hasSize(3);
        assertThat(story.waiting(number)).containsExactlyInAnyOrder("serveDecision", "recordRepayment");
    }

    @Test
    void onlyTheHeadRevokesAndOnlyWhatWasServed() {
        var number = story.decided(DECIDED);
        assertThat(story.refusals(number, HEAD, "decisionRevoked", DECIDED, revoked("OWN_ERROR")))
                .containsExactly("REVOKE_NOT_SERVED");
        story.act(number, LEAD, "serveDecision", march(24), Forms.served(march(24)));

        assertThat(story.attempt(number, LEAD, "decisionRevoked", march(24), revoked("OWN_ERROR")))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(story.refusals(number, HEAD, "decisionRevoked", march(23), revoked("OWN_ERROR")))
                .contains("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.refusals(
                        number, HEAD, "decisionRevoked", march(24), Forms.with(revoked("JUDGMENT"), "basis", " ")))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(
                        number, HEAD, "decisionRevoked", march(24), Forms.with(revoked("OWN_ERROR"), "party", "P9")))
                .containsExactly("REVOKE_NOTHING_DECIDED");
        story.act(number, HEAD, "decisionRevoked", march(24), revoked("OWN_ERROR"));
        assertThat(story.refusals(number, HEAD, "decisionRevoked", march(24), revoked("OWN_ERROR")))
                .containsExactly("REVOKE_DONE_ALREADY");
    }

    @Test
    void whatThePartyWasToldBeforeIsNoNoticeOfTheNewDecision() {
        var number = story.performing(DECIDED);
        story.act(number, HEAD, "decisionRevoked", march(24), revoked("OWN_ERROR"));

        // the diagram drawn around proposal and notice
        assertThat(beneath.refusals(number, HEAD, "decideCase", march(24), Forms.penalty("choice", "PENALTY", 5000)))
                .containsExactly("DECISION_WITHOUT_NEW_PROPOSAL", "DECISION_WITHOUT_NEW_NOTICE");
        story.act(number, LEAD, "proposeDecision", march(24), Forms.penalty("kind", "EXCUSED", 0));
        story.act(number, HEAD, "decideProposal", march(24), Forms.approved());
        assertThat(story.refusals(number, HEAD, "decideCase", march(24), Forms.penalty("choice", "PENALTY", 5000)))
                .containsExactly("DECISION_WITHOUT_NEW_NOTICE");
        story.act(number, HEAD, "decideCase", march(24), Forms.penalty("choice", "EXCUSED", 0));
    }

    @Test
    void lessGoesBackOnlyWithAReason() {
        var number = story.closing(DECIDED);
        story.act(number, HEAD, "decisionRevoked", march(24), revoked("OWN_ERROR"));

        assertThat(story.refusals(number, LEAD, "recordRepayment", march(24), Map.of("fine", 6000)))
                .containsExactly("REPAYMENT_OVER_PAID");
        assertThat(story.refusals(number, LEAD, "recordRepayment", march(24), Map.of("fine", 1000)))
                .containsExactly("REPAYMENT_LESS_THAN_PAID");
        story.act(number, LEAD, "recordRepayment", march(24), Map.of("fine", 1000, "note", "其余抵缴新决定"));
    }

    @Test
    void noNodeOfTheDiagramsIsLeftOut() {
        var archived = story.archived(DECIDED);
        story.act(archived, HEAD, "decisionRevoked", april(2), revoked("JUDGMENT"));
        story.act(archived, LEAD, "recordRepayment", april(2), Map.of("fine", 5000));
        decideAgain(party(archived), 3000, april(7));
        story.act(archived, LEAD, "serveDecision", april(7), Forms.served(april(7)));
        story.act(archived, LEAD, "recordPerformance", april(8), Map.of("fine", 3000));
        close(archived, april(9));
        var passed = new TreeSet<>(timers.passed(archived, "redecideParty"));
        passed.addAll(timers.passed(besideAnother(), "redecideParty"));

        assertThat((Set<String>) passed).isEqualTo(Nodes.of("redecide-party.bpmn"));
        assertThat((Set<String>) new TreeSet<>(timers.passed(archived, "repayRevoked")))
                .isEqualTo(Nodes.of("repay-revoked.bpmn"));
    }

    @Test
    void theVersionsStandSideBySideInBothLanguages() throws Exception {
        var number = story.closing(DECIDED);
        shown(number, HEAD, "decisionRevoked", "第六十三条");
        story.act(number, HEAD, "decisionRevoked", march(24), revoked("REVIEW_DECISION"));
        shown(number, LEAD, "recordRepayment", "第六十三条");
        shown(number, LEAD, "proposeDecision", "云政复决〔2026〕3号");
        decideAgain(party(number), 3000, march(25));
        var versions = decisions.versions(number);

        shown(number, LEAD, "outcome", versions.get(0).number());
        shown(number, LEAD, "outcome", versions.get(1).number());
        shown(number, HEAD, "outcome", "云政复决〔2026〕3号");
        mvc.perform(get("/cases/" + number + "/outcome")
                        .with(user("donghu.banan1").roles("OFFICER")))
                .andExpect(status().isNotFound());
    }

    private CaseNumber besideAnother() {
        var number = story.reviewing(DECIDED);
        var parties = new java.util.ArrayList<>(files.parties(number));
        parties.add(new Party(Party.Role.RESPONDENT, Party.Kind.ENTITY, "某制衣厂", null, null, null));
        files.replaceParties(number, List.copyOf(parties));
        story.act(number, LEGAL, "reviewCase", DECIDED, Forms.review("AGREE"));
        var shop = Matter.party(number, 1);
        decideAgain(shop, 5000, DECIDED);
        story.act(shop, LEAD, "serveDecision", DECIDED, Forms.served(DECIDED));
        story.act(shop, LEAD, "recordPerformance", DECIDED, Map.of("fine", 5000));
        story.act(number, HEAD, "decisionRevoked", march(24), revoked("OWN_ERROR"));
        decideAgain(shop, 1000, march(24));
        story.act(shop, LEAD, "serveDecision", march(24), Forms.served(march(24)));
        story.act(shop, LEAD, "recordPerformance", march(24), Map.of("fine", 1000));
        return number;
    }

    private void shown(CaseNumber number, String who, String page, String text) throws Exception {
        for (var language : List.of("zh", "en")) {
            mvc.perform(get("/cases/" + number + "/" + page)
                            .param("lang", language)
                            .with(user(who).roles("OFFICER")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(text)));
        }
    }

    private void decideAgain(Matter party, int fine, LocalDate on) {
        story.act(party, LEAD, "proposeDecision", on, Forms.penalty("kind", "PENALTY", fine));
        story.act(party, HEAD, "decideProposal", on, Forms.approved());
        story.act(party, LEAD, "serveNotice", on, Forms.served(on));
        story.act(party, LEAD, "recordStatement", on, Map.of("statement", "WAIVED"));
        story.act(party, HEAD, "decideCase", on, Forms.penalty("choice", "PENALTY", fine));
    }

    private void publish(CaseNumber number, String matter, LocalDate prepared, LocalDate published) {
        var publication = new Matter(number, matter);
        story.act(
                publication,
                LEAD,
                "preparePublicity",
                prepared,
                Map.of(
                        "secrecyChecked",
                        true,
                        "publishes",
                        true,
                        "tier",
                        "GENERAL",
                        "summary",
                        "罚款5000元",
                        "body",
                        "销售侵权服装"));
        story.act(publication, UNIT_HEAD, "checkPublicity", prepared, Map.of("confirmed", true));
        story.act(publication, LEAD, "recordPublished", published, Map.of("place", "公示系统"));
    }

    private void closeUpTo(CaseNumber number, String task, LocalDate on) {
        if (task.equals("proposeClosure")) {
            return;
        }
        story.act(number, LEAD, "proposeClosure", on, Forms.closure("PERFORMED"));
        if (task.equals("endorseClosure")) {
            return;
        }
        story.act(number, UNIT_HEAD, "endorseClosure", on, Forms.agrees());
        if (task.equals("decideClosure")) {
            return;
        }
        story.act(number, HEAD, "decideClosure", on, Forms.approved());
    }

    private void close(CaseNumber number, LocalDate on) {
        closeUpTo(number, "archiveCase", on);
        story.act(number, ARCHIVIST, "archiveCase", on, Map.of("volume", "2026-8", "frontPages", 60, "backPages", 20));
    }

    private static Matter party(CaseNumber number) {
        return Matter.party(number, 1);
    }

    private static Map<String, Object> revoked(String ground) {
        var form = new HashMap<String, Object>();
        form.put("party", "P1");
        form.put("ground", ground);
        form.put("basis", ground.equals("OWN_ERROR") ? null : "云政复决〔2026〕3号");
        form.put("reason", "主要事实不清，裁量不当");
        return form;
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }
}
