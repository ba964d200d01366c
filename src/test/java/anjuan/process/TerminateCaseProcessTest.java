package anjuan.process;

import static anjuan.testing.Story.ARCHIVIST;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Party;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.ledger.Ledger;
import anjuan.suspension.TerminationGround;
import anjuan.suspension.Terminations;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import anjuan.testing.SuspensionForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The respondent is no more and nobody succeeds him: the head ends the investigation. */
@AnjuanTest
class TerminateCaseProcessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Terminations terminations;

    @Autowired
    CaseFiles files;

    @Autowired
    Matters matters;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TimerJobs timers;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    MockMvc mvc;

    @Test
    void theHeadEndsTheInvestigationAndItsLimit() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "terminationRequested", DAY.plusDays(5), SuspensionForms.terminate(DAY.plusDays(3)));
        assertThat(terminations.granted(number)).isEmpty();

        story.act(number, HEAD, "decideTermination", DAY.plusDays(7), SuspensionForms.granted());

        assertThat(deadlines.find(number, "A80").orElseThrow().ended()).isEqualTo(DAY.plusDays(7));
        assertThat(timers.waiting(number)).doesNotContain("caseOverdue");
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).contains(PaperKind.MATTER_APPROVAL);
        assertThat(terminations.granted(number)).hasValueSatisfying(termination -> {
            assertThat(termination.ground()).isEqualTo(TerminationGround.BODY_ENDED);
            assertThat(termination.decidedOn()).isEqualTo(DAY.plusDays(7));
        });
        assertThat(story.file(number).lastActOn())
                .as("the closing counts from it")
                .isEqualTo(DAY.plusDays(7));
        assertThat(matters.of(number, Matter.Kind.SUSPENSION)).noneMatch(one -> one.isOpen());
        assertThat(ledger.verify(number).isSound()).isTrue();
        assertThat(beneath.refusals(
                        Matter.of(number),
                        LEAD,
                        "terminationRequested",
                        DAY.plusDays(8),
                        SuspensionForms.terminate(DAY)))
                .containsExactly("TERMINATION_GRANTED");
        assertThat(beneath.refusals(
                        Matter.of(number),
                        LEAD,
                        "suspensionRequested",
                        DAY.plusDays(8),
                        SuspensionForms.suspend("OTHER")))
                .containsExactly("TERMINATION_GRANTED");
    }

    @Test
    void theCoursesOfThePartiesAndTheirLimitsEndToo() {
        var number = story.notified(DAY);
        var party = Matter.party(number, 1);
        assertThat(deadlines.find(party, "A61").orElseThrow().isRunning()).isTrue();
        story.act(number, LEAD, "terminationRequested", DAY.plusDays(1), SuspensionForms.terminate(DAY));

        story.act(number, HEAD, "decideTermination", DAY.plusDays(2), SuspensionForms.granted());

        assertThat(deadlines.of(number))
                .filteredOn(clock -> clock.isRunning())
                .extracting(clock -> clock.limit().id())
                .as("only the closing is due")
                .containsExactly("A107");
        assertThat(matters.find(party).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void theCaseGoesFromWhereItStandsToItsClosingAndTheArchive() {
        for (var number : List.of(story.investigating(DAY), story.notified(DAY))) {
            story.act(number, LEAD, "terminationRequested", DAY, SuspensionForms.terminate(DAY));
            story.act(number, HEAD, "decideTermination", DAY.plusDays(1), SuspensionForms.granted());

            assertThat(story.waiting(number)).containsExactly("proposeClosure");
            assertThat(story.file(number).stage()).isEqualTo(Stage.CLOSING);
            assertThat(story.refusals(number, LEAD, "proposeClosure", DAY.plusDays(2), Forms.closure("PERFORMED")))
                    .containsExactly("CLOSING_GROUND_NOT_PROVEN");
            story.act(number, LEAD, "proposeClosure", DAY.plusDays(2), Forms.closure("TERMINATED"));
            story.act(number, UNIT_HEAD, "endorseClosure", DAY.plusDays(2), Forms.agrees());
            story.act(number, HEAD, "decideClosure", DAY.plusDays(2), Forms.approved());
            story.act(
                    number,
                    ARCHIVIST,
                    "archiveCase",
                    DAY.plusDays(3),
                    Map.of("volume", "2026-7", "frontPages", 10, "backPages", 5));
            assertThat(timers.isOver(number)).isTrue();
        }
    }

    @Test
    void nobodyClosesAsTerminatedWhatWasNot() {
        var number = story.closing(DAY);

        assertThat(story.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure("TERMINATED")))
                .containsExactly("CLOSING_GROUND_NOT_PROVEN");
    }

    @Test
    void whatIsNotLawfulIsRefused() {
        var number = story.investigating(DAY);
        var proper = SuspensionForms.terminate(DAY);

        refused(number, Forms.with(proper, "noSuccessor", false), "MUST_HOLD");
        refused(number, Forms.with(proper, "ground", "PERSON_DEAD"), "TERMINATION_GROUND_NOT_OF_PARTY");
        refused(number, Forms.with(proper, "happenedOn", DAY.plusDays(2).toString()), "DATE_AFTER_ACT");
        refused(number, Forms.with(proper, "paper", " "), "REQUIRED");
        refused(number, Forms.with(proper, "ground", null), "REQUIRED");
        assertThat(story.attempt(number, HEAD, "terminationRequested", DAY, proper))
                .hasToString("NotYours[role=HANDLER]");
        assertThat(story.refusals(story.verifying(DAY), LEAD, "terminationRequested", DAY, proper))
                .containsExactly("NOT_AT_THIS_STAGE");
        story.act(number, SECOND, "terminationRequested", DAY.plusDays(1), proper);
        refused(number, proper, "TERMINATION_ASKED_ALREADY");
        assertThat(story.attempt(number, LEAD, "decideTermination", DAY.plusDays(1), SuspensionForms.granted()))
                .hasToString("NotYours[role=HEAD]");
        assertThat(story.refusals(
                        number,
                        HEAD,
                        "decideTermination",
                        DAY.plusDays(1),
                        Forms.with(SuspensionForms.refused(), "opinion", null)))
                .containsExactly("REQUIRED");
        story.act(number, HEAD, "decideTermination", DAY.plusDays(1), SuspensionForms.refused());
        assertThat(deadlines.find(number, "A80").orElseThrow().isRunning()).isTrue();
        assertThat(story.waiting(number)).containsExactly("investigate");
    }

    @Test
    void aCaseOfSeveralPartiesEndsOnlyWhenItHoldsOfAll() {
        var number = story.investigating(DAY);
        var parties = new ArrayList<>(files.parties(number));
        parties.add(new Party(Party.Role.RESPONDENT, Party.Kind.PERSON, "刘某", null, null, null));
        files.replaceParties(number, List.copyOf(parties));

        refused(number, SuspensionForms.terminate(DAY), "TERMINATION_OTHER_PARTIES");
        story.act(
                number,
                LEAD,
                "terminationRequested",
                DAY.plusDays(1),
                Forms.with(SuspensionForms.terminate(DAY), "everyParty", true));
    }

    @Test
    void theLimitDoesNotEndBeforeWhatIsOnRecordOfIt() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "terminationRequested", DAY.plusDays(1), SuspensionForms.terminate(DAY));
        story.act(number, LEAD, "suspensionRequested", DAY.plusDays(5), SuspensionForms.suspend("PARTY_MISSING"));
        story.act(number, HEAD, "decideSuspension", DAY.plusDays(5), SuspensionForms.granted());

        assertThat(story.refusals(number, HEAD, "decideTermination", DAY.plusDays(4), SuspensionForms.granted()))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        story.act(number, HEAD, "decideTermination", DAY.plusDays(5), SuspensionForms.granted());
        assertThat(deadlines.find(number, "A80").orElseThrow().ended()).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void theGuardsStandBeneathTheDiagram() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "terminationRequested", DAY, SuspensionForms.terminate(DAY));
        var matter = new Matter(number, "Z1");

        assertThatThrownBy(() -> redrawn.carriesOut("terminateInvestigation", matter))
                .hasStackTraceContaining("was not granted");
        assertThatThrownBy(() -> redrawn.carriesOut("turnToClosing", matter))
                .hasStackTraceContaining("was not granted");
        story.act(number, HEAD, "decideTermination", DAY, SuspensionForms.granted());
        assertThat(beneath.refusals(matter, HEAD, "decideTermination", DAY, SuspensionForms.refused()))
                .containsExactly("REQUEST_DECIDED");
    }

    @Test
    void whatWaitsHoldsUpTheClosing() {
        var number = story.deciding(DAY);
        story.act(number, LEAD, "suspensionRequested", DAY, SuspensionForms.suspend("OTHER_CASE"));
        story.act(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000));
        story.act(number, LEAD, "serveDecision", DAY, Forms.served(DAY));
        story.act(number, LEAD, "recordPerformance", DAY, java.util.Map.of("fine", 5000));

        assertThat(story.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED")))
                .containsExactly("SUSPENSION_NOT_ENDED");
    }

    @Test
    void thePagesSayWhatTheLawAsksInBothLanguages() throws Exception {
        var number = story.investigating(DAY);
        page(LEAD, number, "terminationRequested?lang=zh", "报请终止调查", "无权利义务承受人", "name=\"noSuccessor\"");
        page(LEAD, number, "terminationRequested?lang=en", "Ask to terminate", "nobody succeeds");
        mvc.perform(post("/cases/" + number + "/terminationRequested?lang=zh")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("ground", "BODY_ENDED")
                        .param("occurredOn", "2026-03-02"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("本项须经确认方可提交")));
        story.act(number, LEAD, "terminationRequested", DAY, SuspensionForms.terminate(DAY));
        page(HEAD, number, "decideTermination", "审批终止调查", "注销登记通知书");
        page(HEAD, number, "decideTermination?lang=en", "Decide on a termination", "fifteen working days");
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "terminationRequested", DAY, SuspensionForms.terminate(DAY));
        story.act(number, HEAD, "decideTermination", DAY, SuspensionForms.refused());
        story.act(number, LEAD, "terminationRequested", DAY, SuspensionForms.terminate(DAY));
        story.act(number, HEAD, "decideTermination", DAY, SuspensionForms.granted());

        assertThat(new TreeSet<>(timers.passed(number, "terminateCase"))).isEqualTo(Nodes.of("terminate-case.bpmn"));
    }

    private void refused(CaseNumber number, java.util.Map<String, Object> form, String code) {
        assertThat(story.refusals(number, LEAD, "terminationRequested", DAY.plusDays(1), form))
                .containsExactly(code);
    }

    private void page(String who, CaseNumber number, String task, String... shown) throws Exception {
        var answer = mvc.perform(
                        get("/cases/" + number + "/" + task).with(user(who).roles("OFFICER")))
                .andExpect(status().isOk());
        for (var one : List.of(shown)) {
            answer.andExpect(content().string(containsString(one)));
        }
    }
}
