package anjuan.story;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Source;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.deadline.Urgency;
import anjuan.decision.Decisions;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.TimerJobs;
import anjuan.exchange.Message;
import anjuan.exchange.Outbox;
import anjuan.ledger.Ledger;
import anjuan.link.LinkKind;
import anjuan.link.Links;
import anjuan.returned.ReturnedCase;
import anjuan.returned.ReturnedCases;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Referring;
import anjuan.testing.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A case comes back from police or procuratorate: clue, credit, decision, reply (G01-G06). */
@AnjuanTest
class ReturnedCaseTest {

    private static final LocalDate OUT = LocalDate.of(2026, 3, 2);
    private static final LocalDate BACK = LocalDate.of(2026, 7, 6);
    private static final String ORGAN = "云州市人民检察院";

    @Autowired
    Story story;

    @Autowired
    ReturnedCases returned;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Decisions decisions;

    @Autowired
    Links links;

    @Autowired
    Referring referring;

    @Autowired
    Outbox outbox;

    @Autowired
    Matters matters;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    TimerJobs timers;

    @Autowired
    Beneath beneath;

    @Autowired
    MockMvc mvc;

    @Test
    void outNotProsecutedBackWithAnOpinionLetterFinedReportedBack() {
        var out = story.archived(OUT);
        var number = story.lodged(clue("PROCURATORATE", BACK));
        story.act(number, CLERK, "returnRegistered", BACK, with(letter(BACK), "earlierCase", out.value()));
        var matter = only(number).matter();

        assertThat(deadlines.find(number, "A02").orElseThrow().start())
                .as("the verification runs from the receipt")
                .isEqualTo(BACK);
        assertThat(only(number).dueOn()).as("two months").isEqualTo(LocalDate.of(2026, 9, 6));
        assertThat(links.of(number)).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.RETURNED);
            assertThat(link.otherCase()).isEqualTo(out);
        });
        assertThat(links.of(out)).as("both ways, though it is archived").hasSize(1);
        assertThat(story.file(out).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(ledger.latest(Matter.of(out), "caseReturned"))
                .hasValueSatisfying(entry -> assertThat(entry.object()).isEqualTo(number.value()));
        assertThat(ledger.verify(out).isSound()).isTrue();

        story.act(matter, CLERK, "takingRegistered", BACK, taking(3000, 0));
        toDecision(number, BACK);
        assertThat(story.waiting(matter)).as("nothing to report yet").isEmpty();
        assertThat(beneath.refusals(matter, UNIT_HEAD, "reportToOrgan", BACK, result()))
                .contains("RETURN_NOT_DECIDED");

        assertThat(story.refusals(number, HEAD, "decideCase", BACK, Forms.penalty("choice", "PENALTY", 5000)))
                .containsExactly("CREDIT_BELOW_TAKEN");
        assertThat(story.refusals(number, HEAD, "decideCase", BACK, credited(2999)))
                .containsExactly("CREDIT_BELOW_TAKEN");
        assertThat(story.refusals(number, HEAD, "decideCase", BACK, credited(5001)))
                .containsExactly("CREDIT_OVER_PENALTY");
        story.act(number, HEAD, "decideCase", BACK, credited(3000));
        assertThat(decisions
                        .decision(Matter.party(number, 1))
                        .orElseThrow()
                        .toBear()
                        .fine())
                .as("what was taken is not taken twice")
                .isEqualByComparingTo(new BigDecimal("2000"));

        assertThat(story.waiting(matter)).containsExactly("reportToOrgan");
        assertThat(story.attempt(matter, LEAD, "reportToOrgan", BACK, result()))
                .hasToString("NotYours[role=UNIT_HEAD]");
        story.act(matter, UNIT_HEAD, "reportToOrgan", BACK.plusDays(2), result());

        assertThat(only(number)).satisfies(one -> {
            assertThat(one.isAnswered()).isTrue();
            assertThat(one.replyNumber()).startsWith("云市监复函〔2026〕");
            assertThat(one.isLate(BACK.plusYears(1))).isFalse();
        });
        assertThat(papers.of(number)).anyMatch(paper -> paper.kind() == PaperKind.ORGAN_REPLY);
        assertThat(deadlines.find(matter, "G02").orElseThrow().urgency()).isEqualTo(Urgency.ENDED_IN_TIME);
        assertThat(matters.find(matter).orElseThrow().isOpen()).isFalse();
        assertThat(timers.passed(number, "answerReturn")).isEqualTo(Nodes.of("answer-return.bpmn"));
    }

    /** The file that went out closes by the transfer; another comes back, and each shows the other. */
    @Test
    void handedToThePoliceClosedAndBackAsANewClue() {
        var out = story.reviewing(OUT);
        story.act(out, LEGAL, "reviewCase", OUT, Forms.review("AGREE"));
        var referral = referring.received(out, OUT, "GO_ON");
        story.act(out, LEAD, "proposeDecision", OUT, Forms.penalty("kind", "JUDICIAL_ORGANS", 0));
        story.act(out, HEAD, "decideProposal", OUT, Forms.approved());
        story.act(out, HEAD, "decideCase", OUT, Forms.penalty("choice", "JUDICIAL_ORGANS", 0));
        referring.police(referral, "POLICE_FILED", OUT);
        story.act(referral, LEAD, "handOverGoods", OUT, Referring.handOver(List.of()));
        story.act(referral, HEAD, "chooseCaseCourse", OUT, Map.of("course", "CLOSE", "reason", "全案移送"));
        story.act(out, LEAD, "proposeClosure", OUT, Forms.closure("JUDICIAL_ORGANS"));
        story.act(out, UNIT_HEAD, "endorseClosure", OUT, Forms.agrees());
        story.act(out, HEAD, "decideClosure", OUT, Forms.approved());

        var number = story.lodged(clue("PROCURATORATE", BACK));
        story.act(number, CLERK, "returnRegistered", BACK, with(letter(BACK), "earlierCase", out.value()));
        toDecision(number, BACK);
        story.act(number, HEAD, "decideCase", BACK, Forms.penalty("choice", "PENALTY", 5000));
        story.act(only(number).matter(), UNIT_HEAD, "reportToOrgan", BACK.plusDays(1), result());

        assertThat(story.file(out).stage()).isEqualTo(Stage.CLOSED);
        assertThat(links.of(out)).extracting(link -> link.caseNumber()).containsExactly(number);
        assertThat(outbox.of(out))
                .as("told once to the system of the police")
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.state()).as("%s", message.cause()).isEqualTo(Message.State.WAITING);
                    assertThat(message.body()).contains(Referring.POLICE, Referring.PROCURATORATE, "云州市某百货商行");
                });
        assertThat(papers.of(out))
                .filteredOn(paper -> paper.kind() == PaperKind.CRIME_REFERRAL)
                .singleElement()
                .satisfies(paper -> assertThat(outbox.of(out).get(0).body()).contains(paper.number()));
        assertThat(only(number).isAnswered()).isTrue();
    }

    @Test
    void theDayOfTheLetterIsTheLastOneAndLateShows() throws Exception {
        var number = story.lodged(clue("PROCURATORATE", BACK));
        story.act(number, CLERK, "returnRegistered", BACK, with(letter(BACK), "replyDueOn", "2026-08-10"));
        var matter = only(number).matter();
        assertThat(deadlines.find(matter, "G02")).isEmpty();
        assertThat(deadlines.find(matter, "G05").orElseThrow().dueDate().effective())
                .isEqualTo(LocalDate.of(2026, 8, 10));
        assertThat(only(number).isLate(LocalDate.of(2026, 8, 10))).isFalse();
        assertThat(only(number).isLate(LocalDate.of(2026, 8, 11))).isTrue();
        mvc.perform(get("/cases/" + number + "?lang=en").with(user(HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("Reply overdue")))
                .andExpect(content().string(containsString("set by the letter")));

        notFiled(number, BACK);
        story.act(matter, UNIT_HEAD, "reportToOrgan", LocalDate.of(2026, 8, 11), result());

        assertThat(deadlines.find(matter, "G05").orElseThrow().urgency()).isEqualTo(Urgency.ENDED_LATE);
        mvc.perform(get("/cases/" + number + "?lang=zh").with(user(HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("逾期回复")));
    }

    @Test
    void aClueThatIsNotFiledOrHandedOverIsReportedToo() {
        var notFiled = back(BACK);
        notFiled(notFiled, BACK);
        assertThat(story.file(notFiled).stage()).isEqualTo(Stage.NOT_FILED);
        assertThat(story.waiting(only(notFiled).matter())).containsExactly("reportToOrgan");

        var handedOver = back(BACK);
        story.act(
                handedOver,
                UNIT_HEAD,
                "assignVerification",
                BACK,
                Map.of("ours", false, "otherBureau", "海州市市场监督管理局", "reason", "违法行为发生在海州市"));
        assertThat(story.file(handedOver).stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        story.act(only(handedOver).matter(), UNIT_HEAD, "reportToOrgan", BACK, result());
    }

    @Test
    void thePoliceAreOwedAReplyByTheDayOfTheirLetterOnly() {
        var number = story.lodged(clue("POLICE", BACK));
        var form = with(with(letter(BACK), "organ", "POLICE"), "organName", "云州市公安局");

        story.act(number, CLERK, "returnRegistered", BACK, form);

        assertThat(only(number).dueOn()).isNull();
        assertThat(only(number).isLate(LocalDate.of(2030, 1, 1))).isFalse();
        assertThat(story.file(number).source()).isEqualTo(Source.POLICE);
    }

    @Test
    void itComesBackToTheFileThatIsStillOpenAndMayComeTwice() {
        var number = story.investigating(OUT);
        var first = with(with(letter(BACK), "organ", "POLICE"), "organName", "云州市公安局");

        story.act(number, UNIT_HEAD, "returnRegistered", BACK, first);
        assertThat(story.refusals(number, UNIT_HEAD, "returnRegistered", BACK, first))
                .containsExactly("RETURN_KNOWN");
        story.act(number, UNIT_HEAD, "returnRegistered", BACK, letter(BACK));

        assertThat(returned.of(number)).hasSize(2);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var number = story.lodged(clue("PROCURATORATE", BACK));
        var other = story.lodgedBy("qingxi.dengji", with(clue("POLICE", BACK), "unitId", "qx-case"));

        assertThat(refusals(number, "letterOn", BACK.plusDays(1))).containsExactly("RETURN_LETTER_AFTER_RECEIPT");
        assertThat(refusals(number, "replyDueOn", BACK.minusDays(5))).containsExactly("RETURN_REPLY_BEFORE_LETTER");
        assertThat(refusals(number, "organ", "POLICE")).containsExactly("RETURN_OTHER_SOURCE");
        assertThat(refusals(number, "receivedOn", BACK.minusDays(1))).containsExactly("RETURN_OTHER_RECEIPT");
        assertThat(refusals(number, "receivedOn", BACK.plusDays(1))).contains("DATE_AFTER_ACT");
        assertThat(refusals(number, "earlierCase", number.value())).containsExactly("LINK_ITSELF");
        assertThat(refusals(number, "earlierCase", "YZ-2020-99999")).containsExactly("LINK_CASE_UNKNOWN");
        assertThat(refusals(number, "earlierCase", "一号")).containsExactly("LINK_CASE_UNKNOWN");
        assertThat(refusals(number, "earlierCase", other.value()))
                .as("of another bureau")
                .containsExactly("LINK_CASE_UNKNOWN");
        assertThat(refusals(number, "letterNumber", " ")).containsExactly("REQUIRED");
        assertThat(story.attempt(number, LEGAL, "returnRegistered", BACK, letter(BACK)))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(story.refusals(story.lodged(BACK), CLERK, "returnRegistered", BACK, letter(BACK)))
                .as("a complaint")
                .containsExactly("RETURN_OTHER_SOURCE");
        assertThat(story.refusals(
                        story.investigating(BACK),
                        LEAD,
                        "linkProposed",
                        BACK,
                        Map.of("kind", "RETURNED", "otherCase", number.value(), "reason", "抢先关联")))
                .containsExactly("LINK_KIND_NOT_PROPOSED");

        story.act(number, CLERK, "returnRegistered", BACK, letter(BACK));
        var matter = only(number).matter();
        assertThat(story.refusals(matter, CLERK, "takingRegistered", BACK, taking(0, 0)))
                .containsExactly("TAKING_EMPTY");
        assertThat(story.refusals(matter, CLERK, "takingRegistered", BACK, taking(-1, 0)))
                .containsExactly("AMOUNT_INVALID");
        assertThat(story.refusals(matter, CLERK, "takingRegistered", BACK, with(taking(1, 0), "respondent", 2)))
                .containsExactly("RESPONDENT_UNKNOWN");
        assertThat(story.refusals(matter, CLERK, "takingRegistered", BACK, with(taking(1, 0), "takenOn", "2026-07-07")))
                .containsExactly("DATE_AFTER_ACT");
    }

    @Test
    void theReplyNamesNoInformant() {
        var clue = clue("PROCURATORATE", BACK);
        clue.put("complainantName", "卡纳里举报人");
        var number = story.lodged(clue);
        story.act(number, CLERK, "returnRegistered", BACK, letter(BACK));
        notFiled(number, BACK);
        var matter = only(number).matter();

        assertThat(story.refusals(matter, UNIT_HEAD, "reportToOrgan", BACK, Map.of("result", "卡纳里举报人反映的情况不属实")))
                .containsExactly("NAMES_INFORMANT");
    }

    @Test
    void theLimitationOnlyWarnsWhereTheCriminalCourseLiesBetween() throws Exception {
        var number = back(BACK);
        story.act(number, UNIT_HEAD, "assignVerification", BACK, Forms.assign(LEAD, SECOND));
        var old = with(
                Forms.verified(BACK.minusYears(4)),
                "actUntil",
                BACK.minusYears(3).toString());
        story.act(number, LEAD, "verifyClue", BACK, old);
        story.act(number, UNIT_HEAD, "endorseFiling", BACK, Forms.agrees());
        mvc.perform(get("/cases/" + number + "/decideFiling?lang=en")
                        .with(user(HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("disputed and for the head to say")));

        assertThat(story.refusals(number, HEAD, "decideFiling", BACK, with(Forms.file(), "isInTime", false)))
                .containsExactly("FILING_CONDITIONS_INCOMPLETE");
        story.act(number, HEAD, "decideFiling", BACK, Forms.file());

        assertThat(story.file(number).filingNumber()).isNotNull();
    }

    @Test
    void thePagesLeadTheClerkFromTheClueToTheLetterInBothLanguages() throws Exception {
        var clerk = user(CLERK).roles("OFFICER");
        var lodging = post("/clues").with(clerk).with(csrf());
        clue("PROCURATORATE", BACK).forEach((name, value) -> lodging.param(name, String.valueOf(value)));
        mvc.perform(lodging)
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", endsWith("/returnRegistered")));
        var number = back(BACK);
        for (var language : new String[] {"zh", "en"}) {
            mvc.perform(get("/cases/" + number + "/takingRegistered/B1?lang=" + language)
                            .with(clerk))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("云州市某百货商行")));
        }
        mvc.perform(get("/cases/" + story.lodged(clue("POLICE", BACK)) + "/returnRegistered?lang=en")
                        .with(clerk))
                .andExpect(content().string(containsString("Criminal outcome")))
                .andExpect(content().string(containsString("not verified")));
        story.act(new Matter(number, "B1"), CLERK, "takingRegistered", BACK, taking(3000, 0));
        notFiled(number, BACK);
        mvc.perform(get("/cases/" + number + "/reportToOrgan/B1?lang=zh")
                        .with(user(UNIT_HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("按系统设置")))
                .andExpect(content().string(containsString("缴款书0001号")))
                .andExpect(content().string(containsString("3,000.00")))
                .andExpect(content().string(containsString("追责时效")));
    }

    private CaseNumber back(LocalDate on) {
        var number = story.lodged(clue("PROCURATORATE", on));
        story.act(number, CLERK, "returnRegistered", on, letter(on));
        return number;
    }

    private void notFiled(CaseNumber number, LocalDate on) {
        story.act(number, UNIT_HEAD, "assignVerification", on, Forms.assign(LEAD, SECOND));
        story.act(number, LEAD, "verifyClue", on, Forms.verified(on.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", on, Forms.agrees());
        story.act(number, HEAD, "decideFiling", on, Map.of("decision", "NOT_FILE", "ground", "NO_BREACH"));
    }

    private void toDecision(CaseNumber number, LocalDate on) {
        story.act(number, UNIT_HEAD, "assignVerification", on, Forms.assign(LEAD, SECOND));
        story.act(number, LEAD, "verifyClue", on, Forms.verified(on.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", on, Forms.agrees());
        story.act(number, HEAD, "decideFiling", on, Forms.file());
        story.act(number, UNIT_HEAD, "appointOfficers", on, Forms.officers(LEAD, SECOND));
        story.act(number, LEAD, "investigativeActTaken", on, Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", on, Forms.concluded());
        story.act(number, LEAD, "writeReport", on, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", on, Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", on, Forms.penalty("kind", "PENALTY", 5000));
        story.act(number, HEAD, "decideProposal", on, Forms.approved());
        story.act(number, LEAD, "serveNotice", on, Forms.served(on));
        story.act(number, LEAD, "recordStatement", on, Map.of("statement", "WAIVED"));
    }

    private ReturnedCase only(CaseNumber number) {
        assertThat(returned.of(number)).hasSize(1);
        return returned.of(number).get(0);
    }

    private List<String> refusals(CaseNumber number, String field, Object value) {
        return story.refusals(
                number, CLERK, "returnRegistered", BACK, with(letter(BACK), field, String.valueOf(value)));
    }

    private static Map<String, Object> clue(String source, LocalDate on) {
        var clue = new HashMap<>(Story.aClue(on));
        clue.put("source", source);
        clue.remove("complainantKind");
        clue.remove("complainantName");
        return clue;
    }

    private static Map<String, Object> letter(LocalDate on) {
        return new HashMap<>(Map.of(
                "organ",
                "PROCURATORATE",
                "organName",
                ORGAN,
                "criminalOutcome",
                "NOT_PROSECUTED",
                "letterNumber",
                "云检意〔2026〕" + UUID.randomUUID(),
                "letterOn",
                on.minusDays(4).toString(),
                "receivedOn",
                on.toString(),
                "note",
                "附不起诉决定书和案卷材料"));
    }

    private static Map<String, Object> taking(int fine, int gain) {
        return Map.of(
                "respondent",
                1,
                "fine",
                fine,
                "gain",
                gain,
                "takingOrgan",
                ORGAN,
                "takingPaper",
                "缴款书0001号",
                "takenOn",
                "2026-06-20");
    }

    private static Map<String, Object> credited(int fine) {
        return with(
                Forms.penalty("choice", "PENALTY", 5000),
                "credit",
                Map.of("fine", fine, "gain", 0, "organ", ORGAN, "paper", "缴款书0001号"));
    }

    private static Map<String, Object> result() {
        return Map.of("result", "已依法作出处理，处理决定书随函附送");
    }
}
