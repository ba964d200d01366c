package anjuan.story;

import static anjuan.testing.Forms.with;
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
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.assistance.Letter;
import anjuan.assistance.LetterDesk;
import anjuan.assistance.LetterDesk.AnswerForm;
import anjuan.assistance.LetterDesk.AssignForm;
import anjuan.assistance.LetterDesk.RegisterForm;
import anjuan.assistance.LetterKind;
import anjuan.assistance.LetterRequest;
import anjuan.assistance.Letters;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.ledger.Ledger;
import anjuan.liaison.ContactKind;
import anjuan.liaison.Contacts;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Letters with clues of other crimes, dealings with the police before a case, and letters about a case (F19, F20, H01-H04). */
@AnjuanTest
class OtherOrgansTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String CANARY = "卡纳里科长收受当事人购物卡";

    @Autowired
    Story story;

    @Autowired
    Contacts contacts;

    @Autowired
    Letters letters;

    @Autowired
    LetterDesk desk;

    @Autowired
    Matters matters;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    Organisation organisation;

    @Autowired
    TimerJobs timers;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    MockMvc mvc;

    // ---- clues of other crimes

    @Test
    void aDutyCrimeGoesByLetterThatTheChiefSignsAndOnlyHeAndTheOfficersRead() throws Exception {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "otherClueFound", DAY, clue("DUTY_CRIME", "SUPERVISION_COMMISSION"));
        var matter = clueLetter(number);

        assertThat(story.attempt(matter, HEAD, "signClueLetter", DAY, Map.of("approved", true)))
                .as("a deputy has no authority")
                .hasToString("NotYours[role=CHIEF]");
        assertThat(beneath.refusals(matter, LEAD, "recordClueReceipt", DAY, receipt(DAY)))
                .containsExactly("CLUE_LETTER_NOT_SIGNED");
        assertThatThrownBy(() -> redrawn.carriesOut("makeClueLetter", matter))
                .hasStackTraceContaining("the chief has not signed");
        story.act(matter, CHIEF, "signClueLetter", DAY, Map.of("approved", true));
        assertThat(beneath.refusals(matter, CHIEF, "signClueLetter", DAY, Map.of("approved", true)))
                .containsExactly("CLUE_LETTER_SIGNED");
        assertThat(story.refusals(matter, LEAD, "recordClueReceipt", DAY, receipt(DAY.minusDays(1))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.refusals(matter, LEAD, "recordClueReceipt", DAY, receipt(DAY.plusDays(1))))
                .containsExactly("DATE_AFTER_ACT");
        story.act(matter, LEAD, "recordClueReceipt", DAY.plusDays(1), receipt(DAY.plusDays(1)));

        var paper = paper(number, PaperKind.CLUE_LETTER);
        assertThat(paper.number()).startsWith("云市监线移〔2026〕");
        assertThat(text(paper)).contains("云州市监察委员会").doesNotContain("卡纳里");
        assertThat(matters.find(matter).orElseThrow().isOpen()).isFalse();
        assertThat(story.file(number).stage().name()).as("the case goes on").isEqualTo("INVESTIGATING");
        for (var reader : List.of(LEAD, SECOND, CHIEF)) {
            mvc.perform(get("/cases/" + number + "/clueLetters/" + matter.id() + "?lang=en")
                            .with(user(reader).roles("OFFICER")))
                    .andExpect(content().string(containsString(CANARY)));
        }
        for (var stranger : List.of(HEAD, UNIT_HEAD, LEGAL, CLERK)) {
            mvc.perform(get("/cases/" + number + "/clueLetters/" + matter.id())
                            .with(user(stranger).roles("OFFICER")))
                    .andExpect(status().isNotFound());
        }
        for (var tab : List.of("overview", "timeline", "evidence", "papers", "clocks", "process")) {
            mvc.perform(get("/cases/" + number + "?lang=zh&tab=" + tab)
                            .with(user(HEAD).roles("OFFICER")))
                    .andExpect(content().string(not(containsString("卡纳里"))));
        }
        mvc.perform(get("/api/cases/" + number)
                        .header(
                                "Authorization",
                                "Basic "
                                        + java.util.Base64.getEncoder()
                                                .encodeToString("shi.fuju:anjuan-2026".getBytes())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("卡纳里"))));
    }

    @Test
    void aCaseIsNotClosedBeforeTheChiefHasDecidedOnTheClue() {
        var number = story.closing(DAY);
        story.act(number, LEAD, "otherClueFound", DAY, clue("DUTY_CRIME", "PROCURATORATE"));

        assertThat(story.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED")))
                .containsExactly("CLUE_LETTER_UNDECIDED");
        story.act(clueLetter(number), CHIEF, "signClueLetter", DAY, Map.of("approved", true));
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED"));
    }

    @Test
    void aPageThatIsSentBackDoesNotSayTheClueEither() throws Exception {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "otherClueFound", DAY, clue("DUTY_CRIME", "PROCURATORATE"));

        mvc.perform(post("/cases/" + number + "/signClueLetter/"
                                + clueLetter(number).id())
                        .with(user(LEGAL).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(content().string(not(containsString("卡纳里"))));
    }

    @Test
    void aGangClueGoesToThePoliceAndNeitherGoesElsewhere() {
        var number = story.investigating(DAY);

        for (var wrong : List.of(
                clue("DUTY_CRIME", "POLICE"),
                clue("DUTY_CRIME", "SPECIAL_OFFICE"),
                clue("GANG_CRIME", "SUPERVISION_COMMISSION"),
                clue("GANG_CRIME", "PROCURATORATE"))) {
            assertThat(story.refusals(number, LEAD, "otherClueFound", DAY, wrong))
                    .containsExactly("CLUE_RECEIVER_WRONG");
        }
        assertThat(story.attempt(number, UNIT_HEAD, "otherClueFound", DAY, clue("GANG_CRIME", "POLICE")))
                .isInstanceOf(Completion.NotYours.class);
        story.act(number, LEAD, "otherClueFound", DAY, clue("GANG_CRIME", "POLICE"));
        var declined = clueLetter(number);
        assertThat(story.refusals(declined, CHIEF, "signClueLetter", DAY, Map.of("approved", false)))
                .containsExactly("REQUIRED");
        story.act(declined, CHIEF, "signClueLetter", DAY, Map.of("approved", false, "opinion", "仅为传闻，继续核实"));
        assertThat(matters.find(declined).orElseThrow().isOpen()).isFalse();
        assertThat(papers.of(number)).noneMatch(paper -> paper.kind() == PaperKind.CLUE_LETTER);

        story.act(number, LEAD, "otherClueFound", DAY, clue("GANG_CRIME", "SPECIAL_OFFICE"));
        var sent = new Matter(number, "X2");
        story.act(sent, CHIEF, "signClueLetter", DAY, Map.of("approved", true));
        story.act(sent, LEAD, "recordClueReceipt", DAY, receipt(DAY));

        assertThat(new TreeSet<>(timers.passed(number, "sendClueLetter"))).isEqualTo(Nodes.of("send-clue-letter.bpmn"));
    }

    // ---- police first

    @Test
    void dealingsWithThePoliceAreEnteredFromTheClueOnAndTheirGoodsAreShownAtTheInspection() throws Exception {
        var number = story.lodged(DAY);
        record(CLERK, number, ContactKind.HELP_BEFORE_FILING, "商请公安机关协助核实仓库位置");
        story.act(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, SECOND));
        record(LEAD, number, ContactKind.CONSULTATION, "就数额认定咨询检察机关");
        record(LEAD, number, ContactKind.GOODS_WITH_POLICE, "标有“雪松”商标的外套300件");
        story.act(number, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY, Forms.file());
        story.act(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers(LEAD, SECOND));

        assertThat(contacts.of(number)).hasSize(3);
        assertThat(ledger.entries(number))
                .filteredOn(entry -> entry.act().equals("contactRecorded"))
                .extracting(entry -> entry.outcome())
                .containsExactly("HELP_BEFORE_FILING", "CONSULTATION", "GOODS_WITH_POLICE");
        mvc.perform(get("/cases/" + number + "/investigativeActTaken?lang=en")
                        .with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("Goods with the police")))
                .andExpect(content().string(containsString("外套300件")));
        mvc.perform(get("/cases/" + number + "?lang=zh&tab=timeline")
                        .with(user(HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("案件咨询、提前介入")));
    }

    @Test
    void theyAreEnteredByWhoHandlesTheCaseOnly() throws Exception {
        var number = story.investigating(DAY);
        var form = dealing(ContactKind.JOINT_ACTION, "联合检查", DAY);

        assertThat(contacts.record(organisation.officer(LEGAL), number, form)).isInstanceOf(Completion.NotYours.class);
        assertThat(codes(contacts.record(
                        organisation.officer(LEAD),
                        number,
                        dealing(ContactKind.JOINT_SUPERVISION, "挂牌", LocalDate.of(2999, 1, 1)))))
                .containsExactly("DATE_IN_FUTURE");
        assertThat(codes(contacts.record(
                        organisation.officer(LEAD), number, dealing(ContactKind.JOINT_MEETING, " ", DAY))))
                .containsExactly("REQUIRED");
        var archived = story.archived(DAY);
        assertThat(codes(contacts.record(organisation.officer(LEAD), archived, form)))
                .containsExactly("NOT_AT_THIS_STAGE");
        assertThat(contacts.of(number)).isEmpty();
        var key = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/cases/" + number + "/contacts")
                            .with(user(LEAD).roles("OFFICER"))
                            .with(csrf())
                            .param("idempotencyKey", key)
                            .param("contactKind", "JOINT_ACTION")
                            .param("organName", "云州市公安局")
                            .param("contactContent", "联合检查仓库")
                            .param("occurredOn", DAY.toString()))
                    .andExpect(redirectedUrl("/cases/" + number + "/contacts"));
        }
        assertThat(contacts.of(number)).as("sent twice, entered once").hasSize(1);
        for (var language : List.of("zh", "en")) {
            mvc.perform(get("/cases/" + number + "/contacts?lang=" + language)
                            .with(user(LEAD).roles("OFFICER")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("联合检查仓库")));
        }
        mvc.perform(post("/cases/" + number + "/contacts")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("contactKind", "WHATEVER"))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/cases/" + number + "/contacts")
                        .with(user(LEGAL).roles("OFFICER"))
                        .with(csrf())
                        .param("contactKind", "JOINT_ACTION")
                        .param("organName", "云州市公安局")
                        .param("contactContent", "联合检查仓库")
                        .param("occurredOn", DAY.toString()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/cases/" + number + "/contacts")
                        .with(user("donghu.juzhang").roles("OFFICER")))
                .andExpect(status().isNotFound());
    }

    /** H03, H04: what is owed waits in the inbox of the officers, from the verification of the clue on, and holds up the closing. */
    @Test
    void whatIsOwedToThePoliceWaitsInTheInboxUntilItIsSettled() throws Exception {
        var number = story.verifying(DAY);
        var owed = new HashMap<String, Object>(Map.of(
                "contactKind", "HELP_BEFORE_FILING",
                "organName", "云州市公安局",
                "contactContent", "商请协助查明仓库；公安机关先行立案",
                "owed", "出具商标认定意见",
                "dueOn", DAY.plusDays(5).toString()));
        for (var who : List.of(LEGAL, UNIT_HEAD)) {
            assertThat(story.attempt(number, who, "workedWithPolice", DAY, owed))
                    .isInstanceOf(Completion.NotYours.class);
        }
        assertThat(story.refusals(number, LEAD, "workedWithPolice", DAY, with(owed, "dueOn", null)))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(number, LEAD, "workedWithPolice", DAY, with(owed, "owed", " ")))
                .containsExactly("COOPERATION_DUE_FOR_NOTHING");
        assertThat(story.refusals(number, LEAD, "workedWithPolice", DAY, with(owed, "dueOn", "2026-03-01")))
                .containsExactly("COOPERATION_DUE_BEFORE");
        assertThat(contacts.of(number)).isEmpty();

        story.act(number, LEAD, "workedWithPolice", DAY, owed);
        var matter = new Matter(number, "E1");
        assertThat(story.waiting(matter)).containsExactly("settleCooperation");
        shows(number + "/settleCooperation/E1", "出具商标认定意见", "2026-03-07", "Agreed day");
        shows(number + "/contacts", "约定日期 2026-03-07", "2026-03-07", "Owed: 出具商标认定意见");
        story.act(matter, LEAD, "settleCooperation", DAY.plusDays(3), Map.of("settlement", "认定意见已送交周警官"));
        assertThat(beneath.refusals(matter, LEAD, "settleCooperation", DAY.plusDays(3), Map.of("settlement", "再次")))
                .containsExactly("COOPERATION_SETTLED");
        assertThat(contacts.of(number)).singleElement().satisfies(one -> {
            assertThat(one.isOpen()).isFalse();
            assertThat(one.settledOn()).isEqualTo(DAY.plusDays(3));
        });
        var joint = new HashMap<>(owed);
        joint.keySet().removeAll(List.of("owed", "dueOn"));
        joint.put("contactKind", "JOINT_ACTION");
        story.act(number, LEAD, "workedWithPolice", DAY.plusDays(3), joint);
        assertThat(story.waiting(new Matter(number, "E2")))
                .as("nothing is owed")
                .isEmpty();
        assertThat(new TreeSet<>(timers.passed(number, "workWithPolice"))).isEqualTo(Nodes.of("work-with-police.bpmn"));
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void aCaseIsNotClosedWhileSomethingIsOwedToThePolice() {
        var number = story.closing(DAY);
        story.act(
                number,
                LEAD,
                "workedWithPolice",
                DAY,
                Map.of(
                        "contactKind", "CONSULTATION",
                        "organName", "云州市公安局",
                        "contactContent", "就数额认定听取意见",
                        "owed", "补送账册复印件",
                        "dueOn", DAY.toString()));

        assertThat(story.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED")))
                .contains("COOPERATION_OWED");
    }

    private void shows(String page, String zh, String both, String en) throws Exception {
        for (var language : List.of("en", "zh")) {
            mvc.perform(get("/cases/" + page + "?lang=" + language)
                            .with(user(LEAD).roles("OFFICER")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(both)))
                    .andExpect(content().string(containsString("en".equals(language) ? en : zh)));
        }
    }

    // ---- letters about a case

    @Test
    void aLetterAboutACaseIsAnsweredByWhoWasNamedWithAPaperInTheFile() throws Exception {
        var number = story.investigating(DAY);
        done(desk.register(organisation.officer(CLERK), letter(number.value(), DAY.plusDays(20))));
        var letter = about(number);
        assertThat(letter.asked()).isEqualTo(LetterRequest.OPINION);
        assertThat(letter.dueOn()).as("the day in the letter").isEqualTo(DAY.plusDays(20));
        assertThat(ledger.latest(Matter.of(number), "letterReceived")).isPresent();

        assertThat(desk.record(organisation.officer(SECOND), letter.id(), new AssignForm(SECOND)))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(codes(desk.record(organisation.officer(UNIT_HEAD), letter.id(), new AssignForm("shi.banan4"))))
                .containsExactly("OFFICER_UNKNOWN");
        done(desk.record(organisation.officer(UNIT_HEAD), letter.id(), new AssignForm(SECOND)));
        assertThat(desk.record(organisation.officer(LEAD), letter.id(), new AnswerForm("抢答", null, DAY)))
                .as("another was named")
                .isInstanceOf(Completion.NotYours.class);
        assertThat(codes(desk.record(
                        organisation.officer(SECOND), letter.id(), new AnswerForm("由张某投诉而来", null, DAY.plusDays(2)))))
                .containsExactly("NAMES_INFORMANT");
        done(desk.record(organisation.officer(SECOND), letter.id(), new AnswerForm("经鉴别为侵权商品", null, DAY.plusDays(2))));

        var paper = paper(number, PaperKind.LETTER_REPLY);
        assertThat(paper.number()).startsWith("云市监函复〔2026〕");
        assertThat(about(number).answerNumber()).isEqualTo(paper.number());
        assertThat(text(paper)).contains("云州市公安局", "经鉴别为侵权商品");
        assertThat(letters.events(letter))
                .extracting(event -> event.act())
                .containsExactly("TAKEN_IN", "ASSIGNED", "ANSWERED");
        mvc.perform(get("/letters/" + letter.id() + "?lang=en")
                        .with(user(UNIT_HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("An opinion")))
                .andExpect(content().string(containsString(number.value())));
        mvc.perform(get("/cases/" + number + "/contacts?lang=zh")
                        .with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("有关本案的来函")))
                .andExpect(content().string(containsString(paper.number())));
    }

    @Test
    void aLetterIsAboutACaseOfTheBureauOrAboutNone() throws Exception {
        var others = story.lodgedBy("qingxi.dengji", with(Story.aClue(DAY), "unitId", "qx-case"));

        for (var wrong : List.of(others.value(), "YZ-2020-99999", "第一号")) {
            assertThat(codes(desk.register(organisation.officer(CLERK), letter(wrong, DAY.plusDays(20)))))
                    .containsExactly("LETTER_CASE_UNKNOWN");
        }
        assertThat(codes(desk.register(organisation.officer(CLERK), letter(null, null))))
                .containsExactly("LETTER_WITHOUT_DAY");
        done(desk.register(organisation.officer(CLERK), letter(null, DAY.plusDays(20))));
        mvc.perform(get("/letters/new?lang=en").with(user(CLERK).roles("OFFICER")))
                .andExpect(content().string(containsString("Destruction of goods")));
    }

    private Letter about(CaseNumber number) {
        assertThat(letters.about(number)).hasSize(1);
        return letters.about(number).get(0);
    }

    private static RegisterForm letter(String aboutCase, LocalDate dueOn) {
        return new RegisterForm(
                LetterKind.POLICE,
                "云州市公安局",
                "云公经函〔2026〕7号",
                "请对扣押的外套是否侵权出具认定意见",
                DAY,
                DAY,
                dueOn,
                "yz-case",
                LetterRequest.OPINION,
                aboutCase);
    }

    private void record(String who, CaseNumber number, ContactKind kind, String what) {
        done(contacts.record(organisation.officer(who), number, dealing(kind, what, DAY)));
    }

    private static Contacts.Form dealing(ContactKind kind, String what, LocalDate on) {
        return new Contacts.Form(kind, "云州市公安局经济犯罪侦查支队", "会议纪要〔2026〕2号", what, on);
    }

    private Matter clueLetter(CaseNumber number) {
        var all = matters.of(number, Matter.Kind.CLUE_LETTER);
        return all.get(all.size() - 1).matter();
    }

    private static Map<String, Object> clue(String kind, String receiver) {
        return new HashMap<>(
                Map.of("clueKind", kind, "clueReceiver", receiver, "receiverName", "云州市监察委员会", "clueContent", CANARY));
    }

    private static Map<String, Object> receipt(LocalDate on) {
        return Map.of("receivedOn", on.toString(), "receiptPaper", "回执2026-11");
    }

    private Paper paper(CaseNumber number, PaperKind kind) {
        return papers.of(number).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private String text(Paper paper) throws IOException {
        try (var document = new XWPFDocument(papers.open(paper));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static void done(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Completed.class);
    }

    private static List<String> codes(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Refused.class);
        return ((Completion.Refused) completion)
                .refusals().stream().map(Refusal::code).toList();
    }
}
