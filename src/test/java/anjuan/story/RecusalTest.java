package anjuan.story;

import static anjuan.testing.Story.ARCHIVIST;
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
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.access.Access;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.NoSuchCase;
import anjuan.casefile.Stage;
import anjuan.deadline.DeadlineSweep;
import anjuan.document.Attachments;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.inbox.Inbox;
import anjuan.investigation.Investigation;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.search.Search;
import anjuan.task.AttachDesk;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.RecusalForms;
import anjuan.testing.Story;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Somebody is recused in the middle of a case, and the case goes on without him to its archive.
 *
 * @legal 市场监督管理行政处罚程序规定 第四条；行政处罚法 第四十二条、第四十三条
 */
@AnjuanTest
class RecusalTest {

    private static final String COLLEAGUE = "shi.banan3";
    private static final String CANARY = "金丝雀";

    @Autowired
    Story story;

    @Autowired
    Access access;

    @Autowired
    Inbox inbox;

    @Autowired
    Organisation organisation;

    @Autowired
    Matters matters;

    @Autowired
    Investigation investigation;

    @Autowired
    Papers papers;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachDesk attachDesk;

    @Autowired
    Ledger ledger;

    @Autowired
    Search search;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    MockMvc mvc;

    /** Given a case under investigation, when the leading officer is recused, then the other goes on with a third. */
    @Test
    void recusalOfAnOfficer() {
        var number = story.investigating(march(2));
        story.act(number, LEAD, "investigativeActTaken", march(3), Forms.inspection(SECOND));
        story.act(number, CLERK, "recusalRequested", march(4), RecusalForms.byParty(LEAD));

        // the investigation does not stop while nothing is decided
        story.act(number, LEAD, "investigativeActTaken", march(5), Forms.inspection(SECOND));
        assertThat(access.maySee(organisation.officer(LEAD), number)).isTrue();
        story.act(
                number,
                HEAD,
                "decideOnOfficer",
                march(6),
                Forms.with(RecusalForms.granted(), "pastActs", "此前取得的证据经复核继续有效"));

        assertThat(access.maySee(organisation.officer(LEAD), number)).isFalse();
        assertThat(holder(number, "investigate")).isEqualTo(SECOND);
        assertThat(investigation.acts(number)).as("what was done stands").hasSize(2);
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).contains(PaperKind.MATTER_APPROVAL);
        assertThat(story.waiting(number)).contains("replaceOfficer", "tellRecusal");
        assertThat(story.refusals(number, SECOND, "investigativeActTaken", march(6), Forms.inspection(LEAD)))
                .containsExactly("OFFICER_RECUSED");
        assertThat(story.refusals(number, UNIT_HEAD, "replaceOfficer", march(6), Forms.officers(LEAD, SECOND)))
                .containsExactly("OFFICER_RECUSED");
        assertThat(story.refusals(number, UNIT_HEAD, "replaceOfficer", march(6), Forms.officers(SECOND, SECOND)))
                .containsExactly("OFFICERS_TWO_NEEDED");
        assertThatThrownBy(() -> story.attempt(number, LEAD, "investigate", march(6), Forms.concluded()))
                .isInstanceOf(NoSuchCase.class);

        story.act(number, UNIT_HEAD, "replaceOfficer", march(9), Forms.officers(COLLEAGUE, SECOND));
        assertThat(holder(number, "investigate"))
                .as("he may still do it, so it stays his")
                .isEqualTo(SECOND);
        story.act(number, UNIT_HEAD, "tellRecusal", march(9), RecusalForms.told(march(9)));
        assertThat(matters.of(number, Matter.Kind.RECUSAL)).noneMatch(matter -> matter.isOpen());
        story.act(number, COLLEAGUE, "investigativeActTaken", march(10), Forms.inspection(SECOND));
        toArchive(number, SECOND, HEAD, march(10));
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    /** Given a case before its decision, when the deputy and in another the chief is recused, then the other leader acts. */
    @Test
    void recusalOfTheHead() {
        var ofDeputy = story.deciding(march(2));
        story.act(ofDeputy, LEAD, "recusalRequested", march(3), RecusalForms.byParty(HEAD));
        story.act(ofDeputy, CHIEF, "decideOnLeader", march(4), RecusalForms.granted());

        assertThatThrownBy(() ->
                        story.attempt(ofDeputy, HEAD, "decideCase", march(5), Forms.penalty("choice", "PENALTY", 5000)))
                .isInstanceOf(NoSuchCase.class);
        story.act(ofDeputy, UNIT_HEAD, "tellRecusal", march(5), RecusalForms.told(march(5)));
        story.act(ofDeputy, CHIEF, "decideCase", march(5), Forms.penalty("choice", "PENALTY", 5000));

        var ofChief = story.meeting(march(2));
        story.act(ofChief, CLERK, "recusalRequested", march(3), RecusalForms.byParty(CHIEF));
        story.act(ofChief, HEAD, "recordRecusalMeeting", march(4), RecusalForms.meeting(true, march(4)));

        // what asks the chief now asks the other leader, and the ledger says that he acted as head
        assertThat(inbox.pool(organisation.officer(HEAD), null, 1_000).items())
                .anyMatch(item ->
                        item.caseNumber().equals(ofChief) && item.taskKey().equals("holdMeeting"));
        assertThatThrownBy(() -> story.attempt(ofChief, CHIEF, "holdMeeting", march(5), Forms.meeting("PENALTY")))
                .isInstanceOf(NoSuchCase.class);
        story.act(ofChief, HEAD, "holdMeeting", march(5), Forms.meeting("PENALTY"));
        assertThat(ledger.latest(Matter.party(ofChief, 1), "holdMeeting"))
                .hasValueSatisfying(entry -> assertThat(entry.post()).isEqualTo("HEAD"));
        story.act(ofChief, HEAD, "decideCase", march(5), Forms.penalty("choice", "PENALTY", 5000));
    }

    @Test
    void theUnitHeadsWorkPassesToTheHeadWhenHeIsRecused() {
        var number = story.filed(march(2));
        story.act(number, CLERK, "recusalRequested", march(3), RecusalForms.byParty(UNIT_HEAD));
        var waiting = inbox.ofCase(number).stream()
                .filter(task -> task.open().key().equals("appointOfficers"))
                .findFirst()
                .orElseThrow();
        inbox.claim(waiting, organisation.officer(UNIT_HEAD));

        story.act(number, HEAD, "decideOnOfficer", march(3), RecusalForms.granted());

        assertThat(holder(number, "appointOfficers")).isNull();
        assertThat(inbox.pool(organisation.officer(HEAD), null, 1_000).items())
                .anyMatch(item ->
                        item.caseNumber().equals(number) && item.taskKey().equals("appointOfficers"));
        story.act(number, HEAD, "appointOfficers", march(4), Forms.officers(LEAD, SECOND));
        story.act(number, HEAD, "tellRecusal", march(4), RecusalForms.told(march(4)));
        assertThat(story.waiting(number)).containsExactly("investigate");
    }

    @Test
    void aReviewerWhoIsRecusedLeavesTheReviewToAnother() {
        var number = story.reviewing(march(2));
        story.act(number, "shi.shenhe", "recusalRequested", march(3), RecusalForms.byHimself());
        var review = inbox.ofCase(number).get(0);
        inbox.claim(review, organisation.officer("shi.shenhe"));

        story.act(number, HEAD, "decideOnOfficer", march(3), RecusalForms.granted());

        assertThat(inbox.mine(organisation.officer("shi.shenhe"), null, 1_000).items())
                .noneMatch(item -> item.caseNumber().equals(number));
        story.act(number, LEGAL, "reviewCase", march(4), Forms.review("AGREE"));
    }

    @Test
    void whenBothOfficersAreRecusedTheirTasksWaitForThoseNamedInstead() {
        var number = story.investigating(march(2));
        story.act(number, LEAD, "recusalRequested", march(3), RecusalForms.byHimself());
        story.act(number, HEAD, "decideOnOfficer", march(3), RecusalForms.granted());
        story.act(number, SECOND, "recusalRequested", march(3), RecusalForms.byHimself());
        story.act(new Matter(number, "R2"), HEAD, "decideOnOfficer", march(3), RecusalForms.granted());

        assertThat(holder(number, "investigate")).isNull();
        story.act(
                new Matter(number, "R1"), UNIT_HEAD, "replaceOfficer", march(4), Forms.officers(COLLEAGUE, UNIT_HEAD));
        assertThat(holder(number, "investigate")).isEqualTo(COLLEAGUE);
    }

    @Test
    void noCaseClosesWhileARecusalWaits() {
        var number = story.closing(march(2));
        story.act(number, CLERK, "recusalRequested", march(3), RecusalForms.byParty(SECOND));

        assertThat(story.refusals(number, LEAD, "proposeClosure", march(3), Forms.closure("PERFORMED")))
                .containsExactly("RECUSAL_NOT_ENDED");
    }

    @Test
    void whoIsRecusedSeesNothingOfTheCaseAnywhere() throws Exception {
        var clue = new java.util.HashMap<>(Story.aClue(march(2)));
        clue.put("rightName", CANARY);
        var number = story.lodged(clue);
        story.act(number, UNIT_HEAD, "assignVerification", march(2), Forms.assign(LEAD, SECOND));
        sweep.report(number, "A02");
        attachDesk.attach(
                organisation.officer(SECOND),
                number,
                CANARY,
                march(2),
                "note.txt",
                new ByteArrayInputStream(CANARY.getBytes(StandardCharsets.UTF_8)));
        story.act(number, CLERK, "recusalRequested", march(3), RecusalForms.byParty(LEAD));
        var paper = papers.of(number).get(0).id();
        var attached = attachments.of(number).get(0).id();
        var lead = organisation.officer(LEAD);
        var before = inbox.count(lead);
        assertThat(search.count(lead, new Search.Question(number.value(), null, false)))
                .isEqualTo(1);
        mvc.perform(get("/cases?q=" + number).with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString(CANARY)));

        story.act(number, HEAD, "decideOnOfficer", march(4), RecusalForms.granted());

        assertThat(inbox.count(lead).mine()).isEqualTo(before.mine() - 1);
        assertThat(search.count(lead, new Search.Question(number.value(), null, false)))
                .isZero();
        for (var address : List.of(
                "",
                "?tab=timeline",
                "?tab=evidence",
                "?tab=papers",
                "?tab=clocks",
                "?tab=process",
                "/verifyClue",
                "/recusalRequested",
                "/recusalRequested/R1",
                "/papers/" + paper,
                "/attachments/" + attached,
                "/clocks/A02/pause",
                "/clocks/A02/1/derivation",
                "/diagram/handleClue.bpmn?version=1")) {
            mvc.perform(get("/cases/" + number + address).with(user(LEAD).roles("OFFICER")))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString(CANARY))));
        }
        for (var address :
                List.of("", "/ledger/verification", "/ledger/export", "/papers/" + paper, "/attachments/" + attached)) {
            mvc.perform(get("/api/cases/" + number + address).with(httpBasic(LEAD, "anjuan-2026")))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString(CANARY))));
        }
        for (var list : List.of("/inbox", "/inbox?tab=pool", "/cases?q=" + CANARY, "/deadlines", "/supervision")) {
            mvc.perform(get(list).with(user(LEAD).roles("OFFICER")))
                    .andExpect(content().string(not(containsString(number.value()))));
        }
        mvc.perform(get("/api/inbox").with(httpBasic(LEAD, "anjuan-2026")))
                .andExpect(content().string(not(containsString(number.value()))));
    }

    @Test
    void whoIsRecusedDoesNothingOnTheCaseAnywhere() throws Exception {
        var number = story.verifying(march(2));
        var key = "recused-" + number;
        var body = "{\"occurredOn\": \"2026-03-02\", \"form\": {\"asker\": \"SELF\", \"ground\": \"OTHER_RELATION\","
                + " \"facts\": \"同学\"}}";
        mvc.perform(post("/api/cases/" + number + "/tasks/recusalRequested")
                        .with(httpBasic(LEAD, "anjuan-2026"))
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isOk());
        story.act(number, HEAD, "decideOnOfficer", march(3), RecusalForms.granted());

        for (var task : List.of("recusalRequested", "verifyClue/claim", "verifyClue/release")) {
            mvc.perform(post("/api/cases/" + number + "/tasks/" + task)
                            .with(httpBasic(LEAD, "anjuan-2026"))
                            .header("Idempotency-Key", task.equals("recusalRequested") ? key : key + task)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().isNotFound());
        }
        for (var page : List.of("/verifyClue", "/clocks/A02/stop", "/clocks/A02/1/reason", "/ledger/verify")) {
            mvc.perform(post("/cases/" + number + page)
                            .with(user(LEAD).roles("OFFICER"))
                            .with(csrf())
                            .param("reason", "TESTING")
                            .param("reason-A02-1", "x")
                            .param("paper", "x")
                            .param("findings", "x")
                            .param("occurredOn", "2026-03-03"))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(multipart("/cases/" + number + "/attachments")
                        .file(new MockMultipartFile("file", "note.txt", "text/plain", new byte[] {65}))
                        .param("title", "x")
                        .param("occurredOn", "2026-03-03")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        var waiting = inbox.ofCase(number).get(0);
        mvc.perform(post("/inbox/" + waiting.open().id() + "/release")
                .with(user(LEAD).roles("OFFICER"))
                .with(csrf()));
        assertThat(holder(number, "verifyClue")).isEqualTo(SECOND);
    }

    private String holder(CaseNumber number, String task) {
        return inbox.ofCase(number).stream()
                .filter(one -> one.open().key().equals(task))
                .findFirst()
                .orElseThrow()
                .assignee();
    }

    private void toArchive(CaseNumber number, String lead, String head, LocalDate on) {
        story.act(number, lead, "investigate", on, Forms.concluded());
        story.act(number, COLLEAGUE, "writeReport", on, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", on, Forms.review("AGREE"));
        story.act(number, COLLEAGUE, "proposeDecision", on, Forms.penalty("kind", "PENALTY", 5000));
        story.act(number, head, "decideProposal", on, Forms.approved());
        story.act(number, COLLEAGUE, "serveNotice", on, Forms.served(on));
        story.act(number, COLLEAGUE, "recordStatement", on, Map.of("statement", "WAIVED"));
        story.act(number, head, "decideCase", on, Forms.penalty("choice", "PENALTY", 5000));
        story.act(number, COLLEAGUE, "serveDecision", on, Forms.served(on));
        story.act(number, COLLEAGUE, "recordPerformance", on, Map.of("fine", 5000));
        story.act(number, COLLEAGUE, "proposeClosure", on, Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", on, Forms.agrees());
        story.act(number, head, "decideClosure", on, Forms.approved());
        assertThat(story.attempt(
                        number,
                        ARCHIVIST,
                        "archiveCase",
                        on,
                        Map.of("volume", "2026-7", "frontPages", 80, "backPages", 20)))
                .isInstanceOf(Completion.Completed.class);
        assertThat(story.file(number).stage()).isEqualTo(Stage.ARCHIVED);
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
