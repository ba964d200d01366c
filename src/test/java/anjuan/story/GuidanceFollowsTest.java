package anjuan.story;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.agrees;
import static anjuan.testing.Guiding.draft;
import static anjuan.testing.Story.ARCHIVIST;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.guidance.Guidance.State;
import anjuan.guidance.Guidances;
import anjuan.jurisdiction.Jurisdiction;
import anjuan.ledger.Ledger;
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
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of what a bureau above asked when the case is handed over (decision 0023). */
@AnjuanTest
class GuidanceFollowsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final LocalDate GONE = LocalDate.of(2025, 3, 6);
    private static final String COUNTY = "qingxi.guzhang";

    @Autowired
    Story story;

    @Autowired
    Guiding guiding;

    @Autowired
    Guidances guidances;

    @Autowired
    Jurisdiction jurisdiction;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvc mvc;

    @Test
    void itGoesWithTheCaseAndItsDaysRunOn() throws Exception {
        var number = story.investigating(DAY);
        var supervision = guiding.issued(number, "SUPERVISION", DAY);
        var asked = guiding.issued(number, "PAPERS", DAY);
        var old = asked.matter();
        assertThat(due(old)).isEqualTo(LocalDate.of(2025, 3, 17));

        var there = given(number, "qx");

        var moved = guiding.read(asked.file());
        assertThat(moved.ofCase()).isEqualTo(there);
        assertThat(moved.belowId()).isEqualTo("qx");
        assertThat(moved.state()).isEqualTo(State.ISSUED);
        // the tenth working day from 3 March still, not from the day on which the case came
        assertThat(due(moved.matter())).isEqualTo(LocalDate.of(2025, 3, 17));
        assertThat(deadlines.find(old, "X40").orElseThrow().isRunning()).isFalse();
        assertThat(guiding.read(supervision.file()).nextDueOn()).isEqualTo(LocalDate.of(2025, 3, 17));
        assertThat(story.waiting(old)).isEmpty();
        assertThat(story.waiting(moved.matter())).containsExactly("answerGuidance");
        assertThat(guidances.of(number)).noneMatch(one -> one.state().isRunning());
        assertThat(text(LEAD, "/cases/" + number + "/guidances?lang=zh")).contains("随案移转", "2025-03-06");
        assertThat(text(LEAD, "/cases/" + number + "/guidances?lang=en")).contains("Followed the case");

        // the case that is left behind closes
        closes(number);

        // the county answers in the city's place, and the province settles it
        var followed = guiding.read(supervision.file()).matter();
        story.act(
                followed,
                COUNTY,
                "answerGuidance",
                LocalDate.of(2025, 3, 14),
                Map.of("report", "已查清货源", "informantChecked", true));
        assertThat(story.waiting(supervision.file())).containsExactly("considerGuidanceReply");
        story.act(
                supervision.file(),
                UPPER_LEGAL,
                "considerGuidanceReply",
                LocalDate.of(2025, 3, 17),
                Map.of("enough", true, "remark", "已查清"));
        story.act(supervision.file(), UPPER_HEAD, "endorseSettlement", LocalDate.of(2025, 3, 18), agrees());
        assertThat(guiding.read(supervision.file()).state()).isEqualTo(State.ENDED);
        assertThat(story.waiting(followed)).isEmpty();
        for (var file : List.of(number, there, asked.file())) {
            assertThat(ledger.verify(file).isSound()).isTrue();
        }
    }

    /** Whoever gets the case may still object while there is time; the time does not begin anew. */
    @Test
    void theTimeToObjectRunsOn() {
        var number = story.investigating(DAY);
        var guidance = guiding.issued(number, "CORRECTION", DAY);
        given(number, "qx");
        var moved = guiding.read(guidance.file()).matter();

        // 4-7 March (4), 10 March (5)
        assertThat(story.refusals(
                        moved,
                        "qingxi.fuju",
                        "guidanceObjected",
                        LocalDate.of(2025, 3, 11),
                        Map.of("objection", "事实认定有误")))
                .containsExactly("GUIDANCE_OBJECTION_LATE");
        story.act(moved, "qingxi.fuju", "guidanceObjected", LocalDate.of(2025, 3, 10), Map.of("objection", "事实认定有误"));
        assertThat(story.waiting(guidance.file())).containsExactly("recheckObjection");
    }

    /** What lies above stays with the old case, which closes all the same; more is asked of whoever has the case now. */
    @Test
    void whatWasAnsweredFollowsOnlyWhenMoreIsAsked() {
        var number = story.investigating(DAY);
        var guidance = guiding.issued(number, "SUPERVISION", DAY);
        story.act(guidance.matter(), UNIT_HEAD, "answerGuidance", DAY.plusDays(1), guiding.report(guidance.matter()));
        var there = given(number, "qx");
        assertThat(guiding.read(guidance.file()).ofCase()).isEqualTo(number);
        closes(number);

        story.act(
                guidance.file(),
                UPPER_LEGAL,
                "considerGuidanceReply",
                LocalDate.of(2025, 3, 12),
                Map.of("enough", false, "remark", "下家尚未查清", "nextOn", "2025-04-15"));

        var moved = guiding.read(guidance.file());
        assertThat(moved.ofCase()).isEqualTo(there);
        assertThat(moved.nextDueOn()).isEqualTo(LocalDate.of(2025, 4, 15));
        assertThat(story.waiting(moved.matter())).containsExactly("answerGuidance");
        assertThat(story.waiting(guidance.matter())).isEmpty();
    }

    @Test
    void whatWasAnsweredIsSettledThoughTheCaseIsGone() {
        var number = story.investigating(DAY);
        var guidance = guiding.issued(number, "SUPERVISION", DAY);
        story.act(guidance.matter(), UNIT_HEAD, "answerGuidance", DAY.plusDays(1), guiding.report(guidance.matter()));
        given(number, "qx");
        closes(number);

        story.act(
                guidance.file(),
                UPPER_LEGAL,
                "considerGuidanceReply",
                LocalDate.of(2025, 3, 12),
                Map.of("enough", true, "remark", "已查清"));
        story.act(guidance.file(), UPPER_HEAD, "endorseSettlement", LocalDate.of(2025, 3, 13), agrees());

        assertThat(guiding.read(guidance.file()).state()).isEqualTo(State.ENDED);
        assertThat(story.file(guidance.file()).stage()).isEqualTo(Stage.GUIDED);
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    /** The city asks the county, and then takes the case up itself: nobody below is left to answer. */
    @Test
    void itEndsWithoutAPaperWhereTheCaseLeavesTheBureausBelow() {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("unitId", "qx-case");
        var number = story.lodgedBy("qingxi.dengji", clue);
        var supervised = guiding.drafted(LEGAL, draft(number.value(), "SUPERVISION", DAY));
        story.act(supervised, HEAD, "signGuidance", DAY, agrees());
        var matter = guiding.read(supervised).matter();
        var takenUp = guiding.drafted(LEGAL, draft(number.value(), "TAKE_OVER", GONE));
        story.act(takenUp, HEAD, "signGuidance", GONE, agrees());

        var ended = guiding.read(supervised);
        assertThat(List.of(ended.state(), ended.endedOn(), ended.goneOn())).containsExactly(State.ENDED, GONE, GONE);
        assertThat(ended.proposal()).contains("案件已移送");
        assertThat(story.file(supervised).stage()).isEqualTo(Stage.GUIDED);
        assertThat(story.waiting(supervised)).isEmpty();
        assertThat(story.waiting(matter)).isEmpty();
        assertThat(papers.of(supervised)).extracting(Paper::kind).doesNotContain(PaperKind.GUIDANCE_END);
        assertThat(ledger.verify(supervised).isSound()).isTrue();
    }

    @Test
    void nothingIsDraftedOrSignedOnACaseThatIsGone() {
        var number = story.investigating(DAY);
        var waiting = guiding.drafted(UPPER_LEGAL, draft(number.value(), "PAPERS", DAY));
        var there = given(number, "qx");

        assertThat(guiding.refusals(UPPER_LEGAL, draft(number.value(), "SUPERVISION", GONE)))
                .containsExactly("GUIDANCE_CASE_GONE");
        assertThat(story.refusals(waiting, UPPER_HEAD, "signGuidance", GONE, agrees()))
                .containsExactly("GUIDANCE_CASE_GONE");
        guiding.issued(draft(there.value(), "SUPERVISION", GONE), GONE);
    }

    /** The province gives the case to another bureau below it. */
    private CaseNumber given(CaseNumber number, String bureau) {
        var draft = draft(number.value(), "DESIGNATION", GONE);
        draft.put("designatedId", bureau);
        guiding.issued(draft, GONE);
        return jurisdiction.of(number).get(0).newCase();
    }

    private void closes(CaseNumber number) {
        story.act(number, LEAD, "proposeClosure", GONE, Forms.closure("OTHER"));
        story.act(number, UNIT_HEAD, "endorseClosure", GONE, Forms.agrees());
        story.act(number, HEAD, "decideClosure", GONE, Forms.approved());
        story.act(number, ARCHIVIST, "archiveCase", GONE, Map.of("volume", "2025-7", "frontPages", 10, "backPages", 5));
        assertThat(story.file(number).stage()).isEqualTo(Stage.ARCHIVED);
    }

    private LocalDate due(Matter matter) {
        return deadlines.find(matter, "X40").orElseThrow().dueDate().effective();
    }

    private String text(String who, String address) throws Exception {
        return mvc.perform(get(address).with(user(who).roles("OFFICER")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
