package anjuan.serving;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.TimerJobs;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Every lawful way of service has its own proof and its own day (A08, A86 to A88). */
@AnjuanTest
class ServiceTest {

    /** A Monday; the case is filed and the notice approved on it. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Serving serving;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseFiles files;

    @Autowired
    Papers papers;

    @Autowired
    TimerJobs timers;

    @Autowired
    Beneath beneath;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    @Test
    void aPaperLeftNeedsWitnessesOrAVideo() {
        var number = approved();

        assertThat(refused(number, way("LEFT", 3))).containsExactly("REQUIRED");
        assertThat(refused(number, Forms.with(way("LEFT", 3), "witnessing", "VIDEO")))
                .containsExactly("REQUIRED");
        served(number, left("WITNESSES", "居委会王某、邻居刘某"));

        var service = serving.of(number).get(0);
        assertThat(service.servedOn()).isEqualTo(march(3));
        assertThat(service.particulars().witnesses()).isEqualTo("居委会王某、邻居刘某");
        assertThat(count(number, PaperKind.SERVICE_RECEIPT)).isEqualTo(1);
    }

    @Test
    void electronicServiceNeedsTheConsentThatThisPartySigned() {
        var number = approved();
        assertThat(refused(number, way("ELECTRONIC", 3))).containsExactly("SERVICE_WITHOUT_CONSENT");

        confirm(number, 1, false, DAY);
        assertThat(refused(number, way("ELECTRONIC", 3))).containsExactly("SERVICE_WITHOUT_CONSENT");
        confirm(number, 1, true, march(4));
        assertThat(refused(number, way("ELECTRONIC", 3)))
                .as("it consents only from the fourth on")
                .containsExactly("SERVICE_WITHOUT_CONSENT");
        story.act(number, LEAD, "serveNotice", march(4), way("ELECTRONIC", 5));

        var service = serving.of(number).get(0);
        assertThat(service.sentOn()).isEqualTo(march(4));
        assertThat(service.servedOn()).as("the day of arrival").isEqualTo(march(5));
        assertThat(service.particulars().address()).isEqualTo("电子送达平台 13900000000");
        assertThat(count(number, PaperKind.ADDRESS_CONFIRMATION)).isEqualTo(2);
    }

    @Test
    void theConsentOfOnePartyIsNoneOfAnother() {
        var number = story.reviewing(DAY);
        var parties = new java.util.ArrayList<>(files.parties(number));
        parties.add(new Party(Party.Role.RESPONDENT, Party.Kind.PERSON, "李某", null, null, null));
        files.replaceParties(number, List.copyOf(parties));
        story.act(number, Story.LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        for (int place = 1; place <= 2; place++) {
            var party = Matter.party(number, place);
            story.act(party, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 5000));
            story.act(party, HEAD, "decideProposal", DAY, Forms.approved());
        }
        confirm(number, 2, true, march(3));

        assertThat(story.refusals(Matter.party(number, 1), LEAD, "serveNotice", march(3), way("ELECTRONIC", 3)))
                .containsExactly("SERVICE_WITHOUT_CONSENT");
        story.act(Matter.party(number, 2), LEAD, "serveNotice", march(3), way("ELECTRONIC", 3));
        assertThat(story.refusals(number, LEAD, "addressConfirmed", march(3), address(3, false)))
                .containsExactly("RESPONDENT_UNKNOWN");
    }

    @Test
    void postCountsOnTheDayOfItsReceipt() {
        var number = approved();
        assertThat(refused(number, way("POST", 6))).containsExactly("REQUIRED");

        story.act(number, LEAD, "serveNotice", march(3), Forms.with(way("POST", 6), "trackingNo", "EMS1234567890"));

        assertThat(serving.of(number).get(0).servedOn()).isEqualTo(march(6));
        // five working days from Friday 6 March: 9, 10, 11, 12, 13
        assertThat(deadlines.find(party(number), "A61").orElseThrow().dueDate().effective())
                .isEqualTo(march(13));
    }

    @Test
    void postThatComesBackCountsOnlyFromAnAddressThatThePartyConfirmed() {
        var number = approved();
        var returned = new HashMap<>(way("POST", 9));
        returned.put("trackingNo", "EMS1234567890");
        returned.put("returned", true);
        assertThat(refused(number, returned)).containsExactly("SERVICE_ADDRESS_NOT_CONFIRMED");
        assertThat(refused(number, Forms.with(left("CONFIRMED_ADDRESS", ""), "witnesses", null)))
                .containsExactly("SERVICE_ADDRESS_NOT_CONFIRMED");

        confirm(number, 1, false, DAY);
        story.act(number, LEAD, "serveNotice", march(3), returned);

        var service = serving.of(number).get(0);
        assertThat(service.servedOn()).as("the day on which it came back").isEqualTo(march(9));
        assertThat(service.particulars().address()).isEqualTo("云州市解放路1号");
    }

    @Test
    void anotherBureauServesOnALetter() {
        var number = approved();
        assertThat(refused(number, way("OTHER_BUREAU", 5))).containsExactly("REQUIRED", "REQUIRED");

        var entrusted = new HashMap<>(way("OTHER_BUREAU", 5));
        entrusted.put("helper", "青溪县市场监督管理局");
        entrusted.put("letter", "云市监函〔2026〕8号");
        served(number, entrusted);

        assertThat(serving.of(number).get(0).particulars().helper()).isEqualTo("青溪县市场监督管理局");
    }

    @Test
    void nothingIsServedBeforeItWasSentOrInTheFuture() {
        var number = approved();
        var tomorrow = LocalDate.now(clock).plusDays(1);

        assertThat(refused(number, way("IN_PERSON", 2))).containsExactly("SERVED_BEFORE_SENT");
        assertThat(refused(number, Forms.served(tomorrow))).containsExactly("DATE_IN_FUTURE");
        assertThat(refused(number, Forms.with(Forms.served(march(3)), "servedOn", null)))
                .containsExactly("REQUIRED");
        assertThat(refused(number, Forms.with(Forms.served(march(3)), "attachment", "not-a-file")))
                .containsExactly("SERVICE_PROOF_FILE_UNKNOWN");
        assertThat(beneath.refusals(number, LEAD, "serveNotice", march(3), way("ELECTRONIC", 3)))
                .containsExactly("SERVICE_WITHOUT_CONSENT");
        assertThat(story.attempt(number, "shi.banan3", "serveNotice", march(3), Forms.served(march(3))))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(serving.of(number)).isEmpty();
    }

    @Test
    void aPublicNoticeNeedsItsReason() {
        var number = approved();
        var party = party(number);
        assertThat(refused(number, byNotice())).containsExactly("SERVICE_NOTICE_NOT_POSTED");
        assertThat(story.refusals(party, LEAD, "publicNoticePosted", march(4), posted("OTHER_WAYS_FAILED")))
                .containsExactly("SERVICE_NO_FAILED_ATTEMPT");
        assertThat(story.refusals(
                        party,
                        LEAD,
                        "publicNoticePosted",
                        march(4),
                        Forms.with(posted("WHEREABOUTS_UNKNOWN"), "efforts", " ")))
                .containsExactly("REQUIRED");

        story.act(party, LEAD, "serviceAttempted", march(3), attempt("IN_PERSON"));
        story.act(party, LEAD, "serviceAttempted", march(4), attempt("POST"));
        assertThat(story.refusals(party, LEAD, "publicNoticePosted", march(3), posted("OTHER_WAYS_FAILED")))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        story.act(party, LEAD, "publicNoticePosted", march(4), posted("OTHER_WAYS_FAILED"));

        assertThat(serving.attempts(number)).extracting(Attempt::way).containsExactly(Way.IN_PERSON, Way.POST);
        assertThat(count(number, PaperKind.PUBLIC_NOTICE)).isEqualTo(1);
        assertThat(story.refusals(party, LEAD, "publicNoticePosted", march(4), posted("OTHER_WAYS_FAILED")))
                .containsExactly("SERVICE_NOTICE_POSTED_ALREADY");
        assertThat(story.refusals(party, LEAD, "serviceAttempted", march(4), attempt("PUBLIC_NOTICE")))
                .containsExactly("SERVICE_NOTICE_CANNOT_FAIL");
        assertThat(story.attempt(party, HEAD, "publicNoticePosted", march(4), posted("OTHER_WAYS_FAILED")))
                .isInstanceOf(Completion.NotYours.class);
    }

    @Test
    void aNoticeOfThePenaltyByPublicNoticeCountsAfterThirtyDaysAndStopsTheCaseLimit() {
        var number = approved();
        var party = party(number);
        story.act(party, LEAD, "publicNoticePosted", march(4), posted("WHEREABOUTS_UNKNOWN"));

        assertThat(caseLimit(number).isTicking()).isFalse();
        // thirty days from 4 March: 3 April, a Friday before Qingming (4 to 6 April)
        assertThat(story.refusals(number, LEAD, "serveNotice", april(3), byNotice()))
                .containsExactly("SERVICE_NOTICE_RUNNING");
        story.act(number, LEAD, "serveNotice", april(7), byNotice());

        var service = serving.of(number).get(0);
        assertThat(service.sentOn()).isEqualTo(march(4));
        assertThat(service.servedOn()).isEqualTo(april(3));
        // five working days from 3 April, past Qingming: 7, 8, 9, 10, 13
        assertThat(deadlines.find(party, "A61").orElseThrow().dueDate().effective())
                .isEqualTo(april(13));
        // ninety days from 2 March: 31 May; 5 March to 2 April, 29 days, do not count
        assertThat(caseLimit(number).isTicking()).isTrue();
        assertThat(caseLimit(number).dueDate().effective()).isEqualTo(LocalDate.of(2026, 6, 29));
        timers.fire(number, "publicNoticeOver");
        assertThat(caseLimit(number).stops()).hasSize(1);
    }

    @Test
    void aNoticeThatEndsOnAHolidayCountsOnTheFirstWorkingDayAfter() {
        var number = approved();
        story.act(party(number), LEAD, "publicNoticePosted", march(5), posted("WHEREABOUTS_UNKNOWN"));

        // thirty days from 5 March: 4 April, the first day of Qingming, so 7 April
        assertThat(story.refusals(number, LEAD, "serveNotice", april(7), byNotice()))
                .containsExactly("SERVICE_NOTICE_RUNNING");
        timers.fire(number, "publicNoticeOver");
        assertThat(caseLimit(number).stops()).singleElement().satisfies(stop -> assertThat(stop.to())
                .isEqualTo(april(7)));
        story.act(number, LEAD, "serveNotice", april(8), byNotice());

        assertThat(serving.of(number).get(0).servedOn()).isEqualTo(april(7));
    }

    @Test
    void aPartyThatTurnsUpIsServedInPersonAndTheNoticeIsOver() {
        var number = approved();
        story.act(party(number), LEAD, "publicNoticePosted", march(4), posted("WHEREABOUTS_UNKNOWN"));

        story.act(number, LEAD, "serveNotice", march(10), Forms.served(march(10)));

        assertThat(caseLimit(number).isTicking()).isTrue();
        // 5 to 9 March, five days, do not count
        assertThat(caseLimit(number).dueDate().effective()).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(deadlines.find(party(number), "A87.notice").orElseThrow().ended())
                .isEqualTo(march(10));
    }

    @Test
    void aDecisionPostedInTimeIsNotServedLate() {
        var number = story.decided(DAY);
        var party = party(number);
        story.act(party, LEAD, "publicNoticePosted", march(4), posted("WHEREABOUTS_UNKNOWN"));

        assertThat(deadlines.find(party, "A86").orElseThrow().ended()).isEqualTo(march(4));
        assertThat(timers.waiting(number)).doesNotContain("serviceOverdue").contains("publicNoticeOver");
        assertThat(caseLimit(number).stops()).as("decided already").isEmpty();
        story.act(number, LEAD, "serveDecision", april(7), byNotice());

        assertThat(story.file(number).servedOn()).isEqualTo(april(3));
        // fifteen days from 3 April: 18 April, a Saturday, so Monday 20 April
        assertThat(deadlines.find(party, "A95").orElseThrow().dueDate().effective())
                .isEqualTo(april(20));
    }

    @Test
    void noticesOfSixtyDaysGovernBeforeTheAmendment() {
        var day = LocalDate.of(2022, 9, 1);
        var number = story.proposed(day);
        story.act(number, HEAD, "decideProposal", day, Forms.approved());
        story.act(party(number), LEAD, "publicNoticePosted", day, posted("WHEREABOUTS_UNKNOWN"));

        // sixty days from 1 September 2022: 31 October, a Monday
        assertThat(deadlines
                        .find(party(number), "A87.notice")
                        .orElseThrow()
                        .dueDate()
                        .effective())
                .isEqualTo(LocalDate.of(2022, 10, 31));
    }

    @Test
    void nothingIsTriedOrPostedWhereNothingWaits() {
        var number = story.notified(DAY);

        assertThat(story.refusals(party(number), LEAD, "serviceAttempted", DAY, attempt("POST")))
                .containsExactly("SERVICE_NOTHING_WAITS");
    }

    @Test
    void noNodeOfTheDiagramsIsLeftOut() {
        var number = approved();
        confirm(number, 1, true, DAY);
        story.act(party(number), LEAD, "serviceAttempted", march(3), attempt("POST"));
        story.act(party(number), LEAD, "publicNoticePosted", march(4), posted("OTHER_WAYS_FAILED"));
        timers.fire(number, "publicNoticeOver");

        for (var diagram : Map.of(
                        "confirmAddress", "confirm-address.bpmn",
                        "attemptService", "attempt-service.bpmn",
                        "serveByNotice", "serve-by-notice.bpmn")
                .entrySet()) {
            assertThat((Set<String>) new TreeSet<>(timers.passed(number, diagram.getKey())))
                    .isEqualTo(drawn(diagram.getValue()));
        }
    }

    @Test
    void thePagesShowWhatEachWayAsksInBothLanguages() throws Exception {
        var number = approved();
        confirm(number, 1, true, DAY);
        story.act(party(number), LEAD, "serviceAttempted", march(3), attempt("POST"));

        for (var page : List.of("serveNotice", "addressConfirmed", "serviceAttempted/P1", "publicNoticePosted/P1")) {
            for (var language : List.of("zh", "en")) {
                mvc.perform(get("/cases/" + number + "/" + page)
                                .param("lang", language)
                                .with(user(LEAD).roles("OFFICER")))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("市场监督管理行政处罚程序规定 第八十二条")));
            }
        }
        mvc.perform(get("/cases/" + number + "/serveNotice").with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("电子送达平台 13900000000")))
                .andExpect(content().string(containsString("name=\"trackingNo\"")))
                .andExpect(content().string(containsString("/serveNotice/P1\"")))
                .andExpect(content().string(containsString("门已锁")));
    }

    private CaseNumber approved() {
        var number = story.proposed(DAY);
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());
        return number;
    }

    private void served(CaseNumber number, Map<String, Object> form) {
        story.act(number, LEAD, "serveNotice", march(3), form);
    }

    private List<String> refused(CaseNumber number, Map<String, Object> form) {
        return story.refusals(number, LEAD, "serveNotice", march(3), form);
    }

    private void confirm(CaseNumber number, int respondent, boolean consents, LocalDate on) {
        story.act(number, LEAD, "addressConfirmed", on, address(respondent, consents));
    }

    private RunningClock caseLimit(CaseNumber number) {
        return deadlines.find(number, "A80").orElseThrow();
    }

    private long count(CaseNumber number, PaperKind kind) {
        return papers.of(number).stream().filter(paper -> paper.kind() == kind).count();
    }

    private static Matter party(CaseNumber number) {
        return Matter.party(number, 1);
    }

    private static Map<String, Object> way(String way, int marchDay) {
        return Forms.with(Forms.served(march(marchDay)), "way", way);
    }

    private static Map<String, Object> left(String witnessing, String witnesses) {
        return Forms.with(Forms.with(way("LEFT", 3), "witnessing", witnessing), "witnesses", witnesses);
    }

    private static Map<String, Object> byNotice() {
        return Map.of("way", "PUBLIC_NOTICE", "receiver", "云州市某百货商行", "proof", "公告截图、公告栏照片");
    }

    private static Map<String, Object> address(int respondent, boolean consents) {
        var form = new HashMap<String, Object>();
        form.put("respondent", respondent);
        form.put("address", "云州市解放路1号");
        form.put("receiver", "张经理");
        form.put("consents", consents);
        form.put("electronic", consents ? "电子送达平台 13900000000" : null);
        form.put("signedBy", "张经理（负责人）");
        return form;
    }

    private static Map<String, Object> attempt(String way) {
        return Map.of("way", way, "place", "云州市解放路1号", "failure", "门已锁，邻居称已搬走");
    }

    private static Map<String, Object> posted(String ground) {
        return Map.of("ground", ground, "efforts", "到登记住所和经营场所各查访一次，电话停机", "place", "本局网站和公告栏");
    }

    /** {@link Nodes} and the timers in the middle of a diagram. */
    private static Set<String> drawn(String file) {
        var nodes = new TreeSet<>(Nodes.of(file));
        if (file.equals("serve-by-notice.bpmn")) {
            nodes.add("publicNoticeOver");
        }
        return nodes;
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }
}
