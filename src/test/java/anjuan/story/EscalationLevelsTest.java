package anjuan.story;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.agrees;
import static anjuan.testing.Asking.proposed;
import static anjuan.testing.Asking.question;
import static anjuan.testing.Asking.study;
import static anjuan.testing.Asking.taken;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.escalation.Escalations;
import anjuan.escalation.InstructionRequest;
import anjuan.escalation.InstructionRequest.State;
import anjuan.escalation.Reply;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Asking;
import anjuan.testing.Forms;
import anjuan.testing.MeasureForms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Questions over three levels, several on one case, and what they do to the clocks; every day worked out by hand. */
@AnjuanTest
class EscalationLevelsTest {

    /** A Monday; 4 April 2025 is Qingming, a Friday, and 27 April a Sunday on which one works. */
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    private static final String COUNTY_HEAD = "qingxi.fuju";
    private static final String COUNTY_LEAD = "qingxi.banan1";

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    Escalations escalations;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MockMvc mvc;

    /** The county asks the city, the city the province, whose answer comes down twice; the case stands still all the while. */
    @Test
    void aQuestionOfACountyGoesUpTwoLevelsAndItsAnswerComesDownTwice() {
        var number = investigatingInTheCounty();
        // 90 days from 3 March
        assertThat(due(number, "A80")).isEqualTo(LocalDate.of(2025, 6, 1));
        var asked = raisedInTheCounty(number);
        // 4-7 March (4), 10-14 (9), 17 (10)
        assertThat(due(asked, "Q04")).isEqualTo(LocalDate.of(2025, 3, 17));
        act(asked, COUNTY_HEAD, "decideEscalation", "2025-03-06", Map.of("choice", "ASK", "suspends", true));
        assertThat(ended(asked, "Q04")).isEqualTo(LocalDate.of(2025, 3, 6));
        assertThat(request(asked).upper()).isEqualTo("云州市市场监督管理局（知识产权局）");

        var city = asking.above(asked);
        // 7 March (1), 10-13 (5); 7 (1), 10-14 (6), 17-20 (10); 7 (1), 10-14 (6), 17-21 (11), 24-27 (15)
        assertThat(due(city, "Q08")).isEqualTo(LocalDate.of(2025, 3, 13));
        assertThat(due(city, "Q09")).isEqualTo(LocalDate.of(2025, 3, 20));
        assertThat(due(city, "Q10")).isEqualTo(LocalDate.of(2025, 3, 27));
        act(city, LEGAL, "checkRequest", "2025-03-07", taken());
        act(city, LEGAL, "studyRequest", "2025-03-12", proposed("PASSED_UP"));
        act(city, HEAD, "signReply", "2025-03-13", agrees());
        assertThat(ended(city, "Q09")).isEqualTo(LocalDate.of(2025, 3, 13));

        var up = escalations.of(city).get(0);
        assertThat(up.upper()).isEqualTo("南江省市场监督管理局（知识产权局）");
        assertThat(up.copy())
                .as("the copy of the case, not of the file between")
                .isEqualTo(request(asked).copy());
        var province = up.upperFile();
        // 14 March (1), 17-20 (5); 14 (1), 17-21 (6), 24-27 (10); 14 (1), 17-21 (6), 24-28 (11), 31-3 April (15)
        assertThat(due(province, "Q08")).isEqualTo(LocalDate.of(2025, 3, 20));
        assertThat(due(province, "Q09")).isEqualTo(LocalDate.of(2025, 3, 27));
        assertThat(due(province, "Q10")).isEqualTo(LocalDate.of(2025, 4, 3));
        act(province, UPPER_LEGAL, "checkRequest", "2025-03-14", taken());
        act(province, UPPER_LEGAL, "studyRequest", "2025-03-31", proposed("ANSWERED"));
        act(province, UPPER_HEAD, "signReply", "2025-04-02", agrees());
        assertThat(ended(province, "Q10")).isEqualTo(LocalDate.of(2025, 4, 2));
        assertThat(story.file(province).stage()).isEqualTo(Stage.ADVISED);

        assertThat(story.waiting(asked)).as("the county still waits").isEmpty();
        assertThat(deadlines.find(number, "A80").orElseThrow().isTicking()).isFalse();
        assertThat(story.waiting(city)).containsExactly("studyRequest");
        act(city, LEGAL, "studyRequest", "2025-04-03", proposed("ANSWERED"));
        act(city, HEAD, "signReply", "2025-04-07", agrees());

        assertThat(escalations.replies(up.matter())).extracting(Reply::kind).endsWith(Reply.Kind.ANSWERED);
        assertThat(escalations.replies(asked))
                .extracting(Reply::kind)
                .containsExactly(Reply.Kind.RECEIVED, Reply.Kind.PASSED_UP, Reply.Kind.RECEIVED, Reply.Kind.ANSWERED);
        assertThat(request(asked).state()).isEqualTo(State.ANSWERED);
        // suspended on 6 March, resumed on 7 April: 7 to 31 March (25) and 1 to 6 April (6) do not count
        assertThat(due(number, "A80")).isEqualTo(LocalDate.of(2025, 6, 1).plusDays(31));
        act(asked, COUNTY_LEAD, "considerAnswer", "2025-04-08", Map.of("followed", true, "deviation", "按答复认定"));
        assertThat(request(asked).state()).isEqualTo(State.TAKEN);
    }

    /** Decision 0022: the city's own time runs on while the province studies; its head may give more of it meanwhile. */
    @Test
    void passingAQuestionUpDoesNotStopTheTimeToAnswer() throws Exception {
        var asked = raisedInTheCounty(investigatingInTheCounty());
        act(asked, COUNTY_HEAD, "decideEscalation", "2025-03-06", Map.of("choice", "ASK", "suspends", false));
        var city = asking.above(asked);
        act(city, LEGAL, "checkRequest", "2025-03-07", taken());
        shows(LEGAL, city + "/studyRequest", "本部门的答复期限不停止，至 2025-03-27 届满", "it ends on 2025-03-27");
        act(city, LEGAL, "studyRequest", "2025-03-12", proposed("PASSED_UP"));
        shows(HEAD, city + "/signReply", "未核对", "unverified");
        shows(HEAD, city + "/signReply", "本部门的答复期限不停止，至 2025-03-27 届满", "it ends on 2025-03-27");
        act(city, HEAD, "signReply", "2025-03-13", agrees());

        var clock = deadlines.find(city, "Q10").orElseThrow();
        assertThat(clock.isTicking()).isTrue();
        assertThat(clock.limit().isVerified()).isFalse();
        // 7 (1), 10-14 (6), 17-21 (11), 24-27 (15)
        assertThat(due(city, "Q10")).isEqualTo(LocalDate.of(2025, 3, 27));
        shows(LEGAL, city + "/requests", "本部门的答复期限不停止", "does not stop our own time");
        shows(LEGAL, city + "/requests", "未核对", "unverified");

        act(city, LEGAL, "answerExtensionAsked", "2025-03-20", Map.of("reason", "上一级正在研究"));
        act(city, HEAD, "decideAnswerExtension", "2025-03-21", Map.of("granted", true));
        // 28 March (1), 31 March to 3 April (5), 4 is Qingming, 7-11 (10), 14-18 (15)
        assertThat(due(city, "Q10")).isEqualTo(LocalDate.of(2025, 4, 18));
        // the province has a time of its own from its own receipt
        assertThat(due(escalations.of(city).get(0).upperFile(), "Q10")).isEqualTo(LocalDate.of(2025, 4, 3));
        assertThat(story.refusals(
                        city, LEGAL, "answerExtensionAsked", LocalDate.of(2025, 3, 25), Map.of("reason", "再延长")))
                .containsExactly("CLOCK_EXTENSIONS_USED_UP");
    }

    /** Experts and counsel are asked at once; the time stands still until the last of them answered, then it is extended once. */
    @Test
    void theTimeToAnswerStandsStillForOpinionsAndIsExtendedOnce() {
        var province = asking.above(asking.sent(story.investigating(DAY), DAY, false));
        act(province, UPPER_LEGAL, "checkRequest", "2025-03-04", taken());
        // 4-7 March (4), 10-14 (9), 17-21 (14), 24 (15)
        assertThat(due(province, "Q10")).isEqualTo(LocalDate.of(2025, 3, 24));
        act(province, UPPER_LEGAL, "opinionAsked", "2025-03-06", opinion("EXPERT", "省知识产权保护中心"));
        act(province, UPPER_LEGAL, "opinionAsked", "2025-03-07", opinion("LEGAL", "公职律师"));
        assertThat(deadlines.find(province, "Q10").orElseThrow().isTicking()).isFalse();

        act(new Matter(province, "O1"), UPPER_LEGAL, "recordOpinion", "2025-03-12", came());
        assertThat(deadlines.find(province, "Q10").orElseThrow().isTicking())
                .as("counsel has not answered")
                .isFalse();
        act(new Matter(province, "O2"), UPPER_LEGAL, "recordOpinion", "2025-03-14", came());
        // 4-6 March (3); 7 and 10-13 stand still; 14 (4), 17-21 (9), 24-28 (14), 31 (15)
        assertThat(due(province, "Q10")).isEqualTo(LocalDate.of(2025, 3, 31));

        act(province, UPPER_LEGAL, "answerExtensionAsked", "2025-03-27", Map.of("reason", "需要组织论证"));
        act(province, UPPER_HEAD, "decideAnswerExtension", "2025-03-28", Map.of("granted", true));
        // 1-3 April (3), 4 is Qingming, 7-11 (8), 14-18 (13), 21-22 (15)
        assertThat(due(province, "Q10")).isEqualTo(LocalDate.of(2025, 4, 22));
        assertThat(deadlines.find(province, "Q10").orElseThrow().limit().isVerified())
                .isFalse();
        assertThat(story.refusals(
                        province,
                        UPPER_LEGAL,
                        "answerExtensionAsked",
                        LocalDate.of(2025, 4, 10),
                        Map.of("reason", "再延长")))
                .containsExactly("CLOCK_EXTENSIONS_USED_UP");
        act(province, UPPER_LEGAL, "studyRequest", "2025-04-21", proposed("ANSWERED"));
        act(province, UPPER_HEAD, "signReply", "2025-04-22", agrees());
        assertThat(ended(province, "Q10")).isEqualTo(LocalDate.of(2025, 4, 22));
    }

    /** Each has its file and its clocks above; the case waits for both, and only one may have suspended it. */
    @Test
    void aCaseAsksTwoQuestionsAtOnce() {
        var number = story.deciding(DAY);
        var first = asking.sent(number, DAY.plusDays(1), true);
        var second = asking.studied(number, DAY.plusDays(2));
        var decision = Map.<String, Object>of("choice", "ASK", "suspends", true);
        assertThat(story.refusals(second, HEAD, "decideEscalation", DAY.plusDays(2), decision))
                .containsExactly("SUSPENSION_LASTS");
        story.act(second, HEAD, "decideEscalation", DAY.plusDays(2), Map.of("choice", "ASK", "suspends", false));

        assertThat(first.id()).isEqualTo("Q1");
        assertThat(second.id()).isEqualTo("Q2");
        assertThat(asking.above(first)).isNotEqualTo(asking.above(second));
        assertThat(request(first).copy()).isNotEqualTo(request(second).copy());
        // 5-7 March (3), 10-14 (8), 17-21 (13), 24-25 (15); the other a day later
        assertThat(due(asking.above(first), "Q10")).isEqualTo(LocalDate.of(2025, 3, 25));
        assertThat(due(asking.above(second), "Q10")).isEqualTo(LocalDate.of(2025, 3, 26));

        answered(second, DAY.plusDays(7));
        assertThat(deadlines.find(number, "A80").orElseThrow().isTicking())
                .as("suspended for the first, not for the second")
                .isFalse();
        answered(first, DAY.plusDays(10));
        assertThat(deadlines.find(number, "A80").orElseThrow().isTicking()).isTrue();
        var penalty = Forms.penalty("choice", "PENALTY", 5000);
        assertThat(story.refusals(number, HEAD, "decideCase", DAY.plusDays(10), penalty))
                .containsExactly("REQUEST_BEFORE_DECISION", "REQUEST_BEFORE_DECISION");
        for (var asked : List.of(first, second)) {
            story.act(asked, LEAD, "considerAnswer", DAY.plusDays(10), Map.of("followed", true, "deviation", "按答复办理"));
        }
        story.act(number, HEAD, "decideCase", DAY.plusDays(10), penalty);
    }

    /** Q07: the case stands still for an answer, what was seized and preserved does not. */
    @Test
    void theSuspensionMovesTheCaseLimitByExactlyItsDaysAndNoClockOfAMeasure() {
        var number = story.investigating(DAY);
        var seizure = seized(number);
        var preservation = preserved(number);
        assertThat(due(number, "A80")).isEqualTo(LocalDate.of(2025, 6, 1));
        // the thirtieth day from 3 March; 4-7 March (4), 10-12 (7)
        assertThat(due(seizure, "A33")).isEqualTo(LocalDate.of(2025, 4, 2));
        assertThat(due(preservation, "A30")).isEqualTo(LocalDate.of(2025, 3, 12));

        var asked = asking.sent(number, LocalDate.of(2025, 3, 5), true);
        assertThat(deadlines.find(number, "A80").orElseThrow().isTicking()).isFalse();
        assertThat(deadlines.find(seizure, "A33").orElseThrow().isTicking()).isTrue();
        assertThat(deadlines.find(preservation, "A30").orElseThrow().isTicking())
                .isTrue();
        var file = asking.above(asked);
        act(file, UPPER_LEGAL, "checkRequest", "2025-03-06", taken());
        asking.answered(file, LocalDate.of(2025, 3, 11));

        // 6 to 10 March, five days
        assertThat(due(number, "A80")).isEqualTo(LocalDate.of(2025, 6, 6));
        assertThat(due(seizure, "A33")).isEqualTo(LocalDate.of(2025, 4, 2));
        assertThat(due(preservation, "A30")).isEqualTo(LocalDate.of(2025, 3, 12));
    }

    private Matter seized(CaseNumber number) {
        story.act(number, LEAD, "seizureRequested", DAY, MeasureForms.askSeizure());
        var seizure = new Matter(number, "S1");
        story.act(seizure, HEAD, "decideSeizure", DAY, Forms.approved());
        story.act(seizure, LEAD, "carryOutSeizure", DAY, MeasureForms.seized());
        return seizure;
    }

    private Matter preserved(CaseNumber number) {
        story.act(number, LEAD, "preservationRequested", DAY, MeasureForms.askPreservation());
        var preservation = new Matter(number, "K1");
        story.act(preservation, HEAD, "decidePreservation", DAY, Forms.approved());
        story.act(preservation, LEAD, "carryOutPreservation", DAY, MeasureForms.preserved());
        return preservation;
    }

    private CaseNumber investigatingInTheCounty() {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("unitId", "qx-case");
        var number = story.lodgedBy("qingxi.dengji", clue);
        story.act(number, "qingxi.guzhang", "assignVerification", DAY, Forms.assign(COUNTY_LEAD, "qingxi.banan2"));
        story.act(number, COUNTY_LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(number, "qingxi.guzhang", "endorseFiling", DAY, Forms.agrees());
        story.act(number, COUNTY_HEAD, "decideFiling", DAY, Forms.file());
        story.act(number, "qingxi.guzhang", "appointOfficers", DAY, Forms.officers(COUNTY_LEAD, "qingxi.banan2"));
        return number;
    }

    private Matter raisedInTheCounty(CaseNumber number) {
        story.act(number, COUNTY_LEAD, "difficultyRaised", DAY, question());
        var asked = escalations.of(number).get(0).matter();
        act(asked, COUNTY_LEAD, "studyDifficulty", "2025-03-04", study());
        act(asked, "qingxi.fagui", "reviewDifficulty", "2025-03-05", Map.of("sufficient", true, "view", "属于疑难问题"));
        return asked;
    }

    private void answered(Matter asked, LocalDate on) {
        var file = asking.above(asked);
        story.act(file, UPPER_LEGAL, "checkRequest", on, taken());
        asking.answered(file, on);
    }

    private void act(CaseNumber number, String who, String what, String on, Map<String, Object> form) {
        story.act(number, who, what, LocalDate.parse(on), form);
    }

    private void act(Matter matter, String who, String what, String on, Map<String, Object> form) {
        story.act(matter, who, what, LocalDate.parse(on), form);
    }

    private InstructionRequest request(Matter asked) {
        return escalations.find(asked).orElseThrow();
    }

    private LocalDate due(CaseNumber number, String limit) {
        return due(Matter.of(number), limit);
    }

    private LocalDate due(Matter matter, String limit) {
        return deadlines.find(matter, limit).orElseThrow().dueDate().effective();
    }

    private LocalDate ended(CaseNumber number, String limit) {
        return ended(Matter.of(number), limit);
    }

    private LocalDate ended(Matter matter, String limit) {
        return deadlines.find(matter, limit).orElseThrow().ended();
    }

    private static Map<String, Object> opinion(String kind, String asked) {
        return Map.of("kind", kind, "asked", asked, "question", "“雪松”文字是否属于商标性使用");
    }

    private static Map<String, Object> came() {
        return Map.of("received", true, "text", "属于商标性使用", "paper", "意见书〔2025〕3号");
    }

    private void shows(String who, String address, String chinese, String english) throws Exception {
        for (var one : Map.of("zh", chinese, "en", english).entrySet()) {
            assertThat(mvc.perform(get("/cases/" + address + "?lang=" + one.getKey())
                                    .with(user(who).roles("OFFICER")))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains(one.getValue());
        }
    }
}
