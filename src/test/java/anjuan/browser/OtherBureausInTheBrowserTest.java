package anjuan.browser;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.referral.Referral;
import anjuan.referral.Referrals;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Asking;
import anjuan.testing.Forms;
import anjuan.testing.Referring;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What goes to other bureaus and organs, step by step on both sides: each page is opened by the one who works it, in both
 * languages and in a narrow window, and a picture of it is kept.
 */
@AnjuanTest
class OtherBureausInTheBrowserTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    Referring referring;

    @Autowired
    Referrals referrals;

    @Autowired
    JdbcTemplate jdbc;

    private Browser browser;
    private String officer = "";

    @BeforeEach
    void open() {
        browser = Browser.open(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aQuestionGoesUpAndItsAnswerComesDown() {
        var number = story.investigating(DAY);
        var asked = new Matter(number, "Q1");
        step(LEAD, page(number, "difficultyRaised"));
        story.act(number, LEAD, "difficultyRaised", DAY, Asking.question());
        step(LEAD, page(asked, "studyDifficulty"));
        story.act(asked, LEAD, "studyDifficulty", DAY, Asking.study());
        step(LEGAL, page(asked, "reviewDifficulty"));
        story.act(asked, LEGAL, "reviewDifficulty", DAY, Map.of("sufficient", true, "view", "属于疑难定性问题"));
        step(HEAD, page(asked, "decideEscalation"));
        story.act(asked, HEAD, "decideEscalation", DAY, Map.of("choice", "ASK", "suspends", true));
        step(LEAD, "/cases/" + number + "/requests");
        var above = asking.above(asked);
        step(UPPER_LEGAL, "/cases/" + above);
        step(UPPER_LEGAL, "/cases/" + above + "/copy");
        step(UPPER_LEGAL, page(above, "checkRequest"));
        story.act(above, UPPER_LEGAL, "checkRequest", DAY, Asking.taken());
        step(UPPER_LEGAL, page(above, "studyRequest"));
        story.act(above, UPPER_LEGAL, "studyRequest", DAY, Asking.proposed("ANSWERED"));
        step(UPPER_HEAD, page(above, "signReply"));
        story.act(above, UPPER_HEAD, "signReply", DAY, Asking.agrees());
        step(LEAD, page(asked, "considerAnswer"));
        step(LEAD, "/cases/" + number + "?tab=process");
        step(LEGAL, "/legal");
        step(LEGAL, "/legal/figures");
        step(LEGAL, "/library");

        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anActGoesToThePoliceAndTheirAnswerComes() {
        var number = story.investigating(DAY);
        var referral = new Matter(number, "Y1");
        step(LEAD, page(number, "crimeSuspected"));
        story.act(number, LEAD, "crimeSuspected", DAY, Referring.suspicion());
        step(UNIT_HEAD, page(referral, "nameReferralTeam"));
        story.act(referral, UNIT_HEAD, "nameReferralTeam", DAY, Referring.team());
        step(LEAD, page(referral, "reportReferral"));
        story.act(referral, LEAD, "reportReferral", DAY, Referring.report());
        step(CHIEF, page(referral, "decideReferral"));
        story.act(referral, CHIEF, "decideReferral", DAY, Referring.approval("GO_ON"));
        step(LEAD, page(referral, "assembleReferral"));
        story.act(referral, LEAD, "assembleReferral", DAY, referring.assembled(number, "12:00"));
        step(LEAD, page(referral, "recordReferralReceipt"));
        story.act(referral, LEAD, "recordReferralReceipt", DAY, referring.receipt(number, DAY, "15:00"));
        step(LEAD, page(referral, "policeAnswered"));
        referring.police(referral, "POLICE_FILED", DAY);
        step(LEAD, page(referral, "handOverGoods"));
        story.act(referral, LEAD, "handOverGoods", DAY, Referring.handOver(List.of()));
        step(HEAD, page(referral, "chooseCaseCourse"));
        step(LEAD, "/cases/" + number);
        step(LEAD, "/cases/" + number + "?tab=process");
        step(CHIEF, "/referrals");

        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anAnswerFromOutsideIsEnteredAndWorkWithThePoliceIsSettled() {
        var number = story.investigating(DAY);
        var referral = referring.received(number, DAY, "GO_ON");
        arrive(number, "ACCEPTED");
        step(LEAD, "/arrivals");
        step(LEAD, "/cases/" + number + "/contacts");
        step(LEAD, "/cases/" + number + "/arrivals?key=browser-" + number);
        browser.submit();
        assertThat(referrals.find(referral).orElseThrow().state()).isEqualTo(Referral.State.POLICE_FILED);
        step(LEAD, page(referral, "handOverGoods"));
        arrive(story.investigating(DAY), "MORE");
        step(LEAD, "/arrivals");
        step(LEAD, page(number, "workedWithPolice"));
        story.act(
                number,
                LEAD,
                "workedWithPolice",
                DAY,
                Map.of(
                        "contactKind", "JOINT_ACTION",
                        "organName", Referring.POLICE,
                        "contactContent", "联合检查仓库",
                        "owed", "出具商标认定意见",
                        "dueOn", DAY.plusDays(5).toString()));
        step(LEAD, page(new Matter(number, "E1"), "settleCooperation"));
        step(LEAD, "/cases/" + number + "/contacts");
        step("guanli", "/exchange");

        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aCaseComesBackFromTheProcuratorateAndItIsToldTheResult() {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("source", "PROCURATORATE");
        clue.remove("complainantKind");
        clue.remove("complainantName");
        var number = story.lodged(clue);
        step(CLERK, page(number, "returnRegistered"));
        story.act(number, CLERK, "returnRegistered", DAY, returned());
        var back = new Matter(number, "B1");
        step(CLERK, page(back, "takingRegistered"));
        story.act(
                number,
                UNIT_HEAD,
                "assignVerification",
                DAY,
                Map.of("ours", false, "otherBureau", "海州市市场监督管理局", "reason", "违法行为发生在海州市"));
        step(UNIT_HEAD, page(back, "reportToOrgan"));
        step(UNIT_HEAD, "/cases/" + number);

        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void figuresOfOlderDaysAndAnotherCrimeAreShownBeforeADecision() {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        step(LEAD, page(number, "figuresEntered"));
        for (var day : List.of("2006-03-01", "2021-02-28", "2025-04-25", "2026-01-05")) {
            var offence = day.startsWith("2021") ? "MARK_SERVICES" : "MARK_GOODS";
            story.act(
                    number,
                    LEAD,
                    "figuresEntered",
                    DAY,
                    Map.of(
                            "respondent",
                            1,
                            "offence",
                            offence,
                            "conduct",
                            "使用“雪松”商标",
                            "actedFrom",
                            day,
                            "actedUntil",
                            day,
                            "rights",
                            "12345678",
                            "amounts",
                            List.of(Map.of("kind", "FEES", "amount", 31000, "unit", "YUAN"))));
        }
        step(LEAD, "/cases/" + number + "/thresholds");
        referring.suspected(number, DAY, Referring.suspicionOfAnother());
        step(LEAD, page(number, "proposeDecision"));
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 5000));
        step(HEAD, page(number, "decideProposal"));
        step(LEAD, "/cases/" + number + "/referrals");

        assertThat(browser.complaints()).isEmpty();
    }

    private void arrive(CaseNumber number, String answer) {
        jdbc.update("""
                insert into exchange_arrival (message_key, case_number, answer, organ, letter_number, letter_on, content, arrived_at)
                values (?, ?, ?, ?, '云公立字〔2026〕1号', ?, '经审查', current_timestamp)""", "browser-" + number, number.value(), answer, Referring.POLICE, DAY);
    }

    private static Map<String, Object> returned() {
        return Map.of(
                "organ",
                "PROCURATORATE",
                "organName",
                Referring.PROCURATORATE,
                "criminalOutcome",
                "NOT_PROSECUTED",
                "letterNumber",
                "云检意〔2026〕" + UUID.randomUUID(),
                "letterOn",
                DAY.toString(),
                "receivedOn",
                DAY.toString(),
                "note",
                "附不起诉决定书和案卷材料");
    }

    private static String page(CaseNumber number, String task) {
        return "/cases/" + number + "/" + task;
    }

    private static String page(Matter matter, String task) {
        return page(matter.caseNumber(), task) + "/" + matter.id();
    }

    /** Opens a page as its officer, keeps a picture in each language, and lets it be judged for those who cannot see it. */
    private void step(String who, String page) {
        if (!officer.equals(who)) {
            browser.logIn(who);
            officer = who;
        }
        for (var language : List.of("zh", "en")) {
            browser.size(1280, 900);
            browser.go(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
            if (page.endsWith("tab=process")) {
                browser.until(() -> !browser.all(".djs-container svg").isEmpty());
            }
            browser.picture("both-sides-" + language);
            browser.expectUsable("%s in %s", page, language);
            browser.size(390, 844);
            browser.picture("both-sides-390-" + language);
            browser.expectFits("%s in %s, narrow", page, language);
        }
    }
}
