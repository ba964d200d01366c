package anjuan.legal;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.question;
import static anjuan.testing.Asking.study;
import static anjuan.testing.Asking.taken;
import static anjuan.testing.Story.ARCHIVIST;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.access.Access;
import anjuan.assistance.LetterDesk;
import anjuan.assistance.LetterKind;
import anjuan.assistance.Letters;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.inbox.Inbox;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Answers;
import anjuan.testing.Asking;
import anjuan.testing.Forms;
import anjuan.testing.HearingStory;
import anjuan.testing.RecusalForms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What stands in each list of the legal section, in which order, for whom; and what helps a review. */
@AnjuanTest
class LegalDeskTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final int ALL = 10_000;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    Answers answers;

    @Autowired
    HearingStory hearings;

    @Autowired
    LegalDesk desk;

    @Autowired
    Letters letters;

    @Autowired
    LetterDesk letterDesk;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Inbox inbox;

    @Autowired
    Access access;

    @Autowired
    Organisation organisation;

    @Autowired
    MockMvc mvc;

    @Test
    void reviewsWaitInTheOrderOfTheirLimit() {
        var later = story.reviewing(DAY.plusDays(7));
        var sooner = story.reviewing(DAY);
        var legally = legally(DAY.plusDays(14));

        assertThat(numbers(LEGAL, DeskList.REVIEWS, sooner, later, legally)).containsExactly(sooner, later, legally);
        var item = item(LEGAL, DeskList.REVIEWS, sooner).orElseThrow();
        assertThat(item.state()).isEqualTo("reviewCase");
        assertThat(item.limitId()).isEqualTo("A50");
        // 4-7 (4), 10-14 (9), 17 March (10)
        assertThat(item.dueOn()).isEqualTo(LocalDate.of(2025, 3, 17));
        assertThat(item.since()).isEqualTo(DAY);
        assertThat(item(LEGAL, DeskList.REVIEWS, legally).orElseThrow().state()).isEqualTo("reviewLegally");

        story.act(sooner, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        assertThat(item(LEGAL, DeskList.REVIEWS, sooner)).isEmpty();
    }

    @Test
    void aQuestionGoesFromListToListOnBothSides() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "difficultyRaised", DAY, question());
        var asked = new Matter(number, "Q1");
        var raised = item(LEGAL, DeskList.RAISED, number).orElseThrow();
        assertThat(List.of(raised.state(), raised.matter(), String.valueOf(raised.limitId())))
                .containsExactly("RAISED", "Q1", "Q04");
        assertThat(raised.dueOn())
                .isEqualTo(deadlines.find(asked, "Q04").orElseThrow().dueDate().effective());
        story.act(asked, LEAD, "studyDifficulty", DAY, study());
        assertThat(item(LEGAL, DeskList.RAISED, number).orElseThrow().state()).isEqualTo("STUDIED");
        story.act(asked, LEGAL, "reviewDifficulty", DAY, Map.of("sufficient", true, "view", "属于疑难问题"));
        story.act(asked, HEAD, "decideEscalation", DAY, Map.of("choice", "ASK"));

        assertThat(item(LEGAL, DeskList.RAISED, number)).isEmpty();
        var sent = item(LEGAL, DeskList.SENT, number).orElseThrow();
        assertThat(sent.state()).isEqualTo("SENT");
        assertThat(sent.other()).startsWith("南江省");
        var file = asking.above(asked);
        assertThat(item(LEGAL, DeskList.RECEIVED, file)).isEmpty();
        var received = item(UPPER_LEGAL, DeskList.RECEIVED, file).orElseThrow();
        assertThat(List.of(received.state(), String.valueOf(received.limitId())))
                .containsExactly("UNCHECKED", "Q08");
        // 4-7 (4) and 10 March (5)
        assertThat(received.dueOn()).isEqualTo(LocalDate.of(2025, 3, 10));
        assertThat(received.about()).contains("是否属于商标性使用");
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, taken());
        assertThat(item(UPPER_LEGAL, DeskList.RECEIVED, file).orElseThrow().limitId())
                .isEqualTo("Q09");

        asking.answered(file, DAY);
        assertThat(item(UPPER_LEGAL, DeskList.RECEIVED, file)).isEmpty();
        assertThat(item(LEGAL, DeskList.SENT, number).orElseThrow().state()).isEqualTo("ANSWERED");
        story.act(asked, LEAD, "considerAnswer", DAY, Map.of("followed", true, "deviation", "按答复"));
        assertThat(item(LEGAL, DeskList.SENT, number)).isEmpty();
    }

    @Test
    void answersAreDueInTheirOrder() {
        var later = asking.above(asking.sent(story.investigating(DAY.plusDays(7)), DAY.plusDays(7), false));
        var sooner = asking.above(asking.sent(story.investigating(DAY), DAY, false));

        assertThat(numbers(UPPER_LEGAL, DeskList.RECEIVED, sooner, later)).containsExactly(sooner, later);
    }

    @Test
    void aRecusalStandsUntilItIsTold() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "recusalRequested", DAY, RecusalForms.byParty(SECOND));

        var item = item(LEGAL, DeskList.RECUSALS, number).orElseThrow();
        assertThat(item.state()).isEqualTo("UNDECIDED");
        assertThat(item.other()).isEqualTo("王芳");
        assertThat(item.dueOn()).isEqualTo(story.file(number).nextDueOn());
        assertThat(desk.holdings(DeskList.RECUSALS, List.of(item))).isNotEmpty();
    }

    @Test
    void aHearingStandsUntilItsReport() {
        var number = hearings.asked();

        var item = item(LEGAL, DeskList.HEARINGS, number).orElseThrow();
        assertThat(item.state()).isEqualTo("UNFIXED");
        assertThat(item.matter()).isEqualTo("P1");
        assertThat(item.limitId()).isEqualTo("A65");
    }

    /** Q16: by the day to answer, with who is to; those of other senders are no business of the section. */
    @Test
    void aLetterOfACourtStandsUntilItIsAnswered() throws Exception {
        var number = story.investigating(DAY);
        var mark = UUID.randomUUID().toString();
        var later = letter(LetterKind.COURT, "甲" + mark, LocalDate.of(2025, 4, 10), number);
        var sooner = letter(LetterKind.PROCURATORATE, "乙" + mark, LocalDate.of(2025, 3, 20), null);
        letter(LetterKind.SUPERIOR, "丙" + mark, LocalDate.of(2025, 3, 12), null);
        assertThat(letters(LEGAL, mark)).extracting(LetterItem::id).containsExactly(sooner, later);
        var line = letters(LEGAL, mark).get(1);
        assertThat(line.dueOn()).isEqualTo(LocalDate.of(2025, 4, 10));
        assertThat(line.aboutCase()).isEqualTo(number);
        assertThat(line.handler()).isNull();
        assertThat(letters(CHIEF, mark)).hasSize(2);
        assertThat(letters(UPPER_LEGAL, mark)).isEmpty();
        assertThat(letters("donghu.fagui", mark)).isEmpty();
        // one who is recused from the case sees no letter about it
        access.recuse(organisation.officer("shi.shenhe"), number, DAY, "近亲属");
        assertThat(letters("shi.shenhe", mark)).extracting(LetterItem::id).containsExactly(sooner);

        opens("shi.shenhe", "/letters/" + later).andExpect(status().isNotFound());
        opens("shi.shenhe", "/letters/" + sooner).andExpect(status().isOk());

        var before = loadOf(LEAD);
        assigned(later);
        assertThat(letters(LEGAL, mark).get(1).handler()).isEqualTo("李明");
        // its day in April 2025 is over
        var after = loadOf(LEAD);
        assertThat(List.of(after.open(), after.overdue())).containsExactly(before.open() + 1, before.overdue() + 1);
        shows(LEGAL, "/legal?list=LETTERS", mark, "Letters of courts and police");
        opens(LEGAL, "/letters/" + later).andExpect(status().isOk());
        opens("donghu.fagui", "/letters/" + later).andExpect(status().isNotFound());

        answered(later);
        assertThat(letters(LEGAL, mark)).extracting(LetterItem::id).containsExactly(sooner);
    }

    /** Of recusals and hearings too it is seen who has how many. */
    @Test
    void eachListHasItsWorkloadByPerson() {
        for (var list : List.of(DeskList.RECUSALS, DeskList.HEARINGS)) {
            var before = open(list);
            if (list == DeskList.RECUSALS) {
                var number = story.investigating(DAY);
                story.act(number, LEAD, "recusalRequested", DAY, RecusalForms.byParty(SECOND));
            } else {
                hearings.asked();
            }
            assertThat(open(list)).as("%s", list).isGreaterThan(before);
        }
        assertThat(open("donghu.fagui", DeskList.RECUSALS)).isZero();
    }

    private int open(DeskList list) {
        return open(LEGAL, list);
    }

    private int open(String who, DeskList list) {
        return desk.workloads(organisation.officer(who), list).stream()
                .mapToInt(Workload::open)
                .sum();
    }

    private Workload loadOf(String officerId) {
        return desk.workloads(organisation.officer(LEGAL), DeskList.LETTERS).stream()
                .filter(one -> officerId.equals(one.officerId()))
                .findFirst()
                .orElse(new Workload(officerId, null, 0, 0, 0));
    }

    private List<LetterItem> letters(String who, String mark) {
        return desk.letters(organisation.officer(who)).stream()
                .filter(one -> one.subject().contains(mark))
                .toList();
    }

    private String letter(LetterKind kind, String subject, LocalDate dueOn, CaseNumber about) {
        var form = new LetterDesk.RegisterForm(
                kind,
                "云州市有关机关",
                "（2025）云01函1号",
                subject,
                DAY,
                DAY,
                dueOn,
                "yz-case",
                null,
                about == null ? null : about.value());
        done(letterDesk.register(organisation.officer(CLERK), form));
        return letters.of(organisation.officer(CLERK)).stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void assigned(String letter) {
        done(letterDesk.record(organisation.officer(UNIT_HEAD), letter, new LetterDesk.AssignForm(LEAD)));
    }

    private void answered(String letter) {
        var on = LocalDate.of(2025, 3, 10);
        done(letterDesk.record(organisation.officer(LEAD), letter, new LetterDesk.AnswerForm("复函如下", "云市监函1号", on)));
    }

    private static void done(Completion completion) {
        assertThat(completion).as("%s", completion).isInstanceOf(Completion.Completed.class);
    }

    /** Whoever is recused sees nothing of the case here either, and no bureau sees another's desk. */
    @Test
    void nobodySeesWhatIsNotHis() {
        var number = story.reviewing(DAY);
        access.recuse(organisation.officer("shi.shenhe"), number, DAY, "近亲属");

        assertThat(item(LEGAL, DeskList.REVIEWS, number)).isPresent();
        assertThat(item(CHIEF, DeskList.REVIEWS, number)).isPresent();
        for (var who : List.of("shi.shenhe", UPPER_LEGAL, UPPER_HEAD, "donghu.fagui")) {
            assertThat(item(who, DeskList.REVIEWS, number)).as(who).isEmpty();
        }
    }

    @Test
    void aPageEndsWhereTheNextBegins() {
        story.reviewing(DAY);
        story.reviewing(DAY);
        story.reviewing(DAY);
        var all = desk.list(organisation.officer(LEGAL), DeskList.REVIEWS, null, ALL)
                .items();

        var walked = new ArrayList<DeskItem>();
        Optional<DeskPosition> next = Optional.empty();
        do {
            var page = desk.list(organisation.officer(LEGAL), DeskList.REVIEWS, next.orElse(null), 2);
            walked.addAll(page.items());
            next = page.next()
                    .map(position -> DeskPosition.parse(position.toString()).orElseThrow());
        } while (next.isPresent());

        assertThat(walked).isEqualTo(all);
        assertThat(desk.counts(organisation.officer(LEGAL)).reviews()).isEqualTo(all.size());
    }

    @Test
    void eachPersonHasHisWorkload() {
        var before = workload(LEGAL);
        var unclaimed = workload(null);
        var number = story.reviewing(DAY);
        assertThat(workload(null).open()).isEqualTo(unclaimed.open() + 1);

        inbox.claim(inbox.ofCase(number).get(0), organisation.officer(LEGAL));

        // due in March 2025 and late today
        var after = workload(LEGAL);
        assertThat(List.of(after.open(), after.overdue(), after.soon()))
                .containsExactly(before.open() + 1, before.overdue() + 1, before.soon());
        assertThat(workload(null).open()).isEqualTo(unclaimed.open());
        assertThat(workload("shi.shenhe").name()).isEqualTo("马晓东");
    }

    @Test
    void theDeskIsForTheLegalSectionAndWhoLeads() throws Exception {
        for (var address : List.of("/legal", "/legal/figures")) {
            for (var who : List.of(LEGAL, HEAD, CHIEF, UPPER_LEGAL)) {
                opens(who, address).andExpect(status().isOk());
            }
            for (var who : List.of(LEAD, CLERK, UNIT_HEAD, ARCHIVIST, "guanli")) {
                opens(who, address).andExpect(status().isForbidden());
            }
        }
        assertThat(text(LEAD, "/inbox")).doesNotContain("href=\"/legal\"");
        assertThat(text(LEGAL, "/inbox")).contains("href=\"/legal\"");
    }

    @Test
    void eachListIsShownInBothLanguages() throws Exception {
        var number = story.reviewing(DAY.minusYears(1));
        shows(LEGAL, "/legal", number.value(), "Workload");
        shows(LEGAL, "/legal?list=RAISED", "本局疑难问题", "Raised here");
        shows(UPPER_LEGAL, "/legal?list=RECEIVED", "下级请示", "From below");
        shows(LEGAL, "/legal?list=SENT", "已报上级", "Sent up");
        shows(LEGAL, "/legal?list=RECUSALS", "回避申请", "Recusals");
        shows("qingxi.fagui", "/legal?list=HEARINGS", "没有在办的听证", "No hearing is owed");
        assertThat(text(LEGAL, "/legal?list=nonsense&after=nonsense")).contains("/cases/" + number + "/reviewCase");
    }

    /** From a review: decided cases of the same right, fines, and answers on the same kind of right. */
    @Test
    void aReviewHasItsAidsBesideIt() throws Exception {
        var decided = story.performing(DAY);
        var number = story.reviewing(DAY);
        // a right of their own, so that cases of other tests are less alike
        jdbc.update(
                "update casefile_file set right_number = '20250303' where number in (?, ?)",
                decided.value(),
                number.value());
        var latest = LocalDate.of(2026, 11, 20);
        var given = answers.given(story.investigating(latest), latest);
        assertThat(text(LEGAL, "/cases/" + number + "/reviewCase")).contains("hx-get=\"/cases/" + number + "/aids\"");

        shows(LEGAL, "/cases/" + number + "/aids", "调查终结报告", "Table of fines");
        var part = mvc.perform(get("/cases/" + number + "/aids")
                        .header("HX-Request", "true")
                        .with(user(LEGAL).roles("OFFICER")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(part)
                .startsWith("<div class=\"aids\"")
                .contains("/cases/" + decided + "/outcome", given.id(), "商标法")
                .doesNotContain("<main", "/cases/" + number + "/outcome");
        opens(LEAD, "/cases/" + number + "/aids").andExpect(status().isForbidden());
        opens(UPPER_LEGAL, "/cases/" + number + "/aids").andExpect(status().isNotFound());
    }

    private CaseNumber legally(LocalDate on) {
        var number = story.investigating(on);
        story.act(number, LEAD, "investigativeActTaken", on, Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", on, Forms.concluded());
        story.act(number, LEAD, "writeReport", on, Forms.report(true));
        return number;
    }

    private List<CaseNumber> numbers(String who, DeskList list, CaseNumber... of) {
        return desk.list(organisation.officer(who), list, null, ALL).items().stream()
                .map(DeskItem::caseNumber)
                .filter(List.of(of)::contains)
                .toList();
    }

    private Optional<DeskItem> item(String who, DeskList list, CaseNumber number) {
        var found = desk.list(organisation.officer(who), list, null, ALL).items().stream()
                .filter(one -> one.caseNumber().equals(number))
                .toList();
        assertThat(found).hasSizeLessThan(2);
        return found.stream().findFirst();
    }

    private Workload workload(String officerId) {
        return desk.workloads(organisation.officer(HEAD)).stream()
                .filter(one -> Objects.equals(one.officerId(), officerId))
                .findFirst()
                .orElse(new Workload(officerId, null, 0, 0, 0));
    }

    private void shows(String who, String address, String chinese, String english) throws Exception {
        var with = address + (address.contains("?") ? "&" : "?") + "lang=";
        assertThat(text(who, with + "en")).as(address).contains(english);
        assertThat(text(who, with + "zh")).as(address).contains(chinese);
    }

    private String text(String who, String address) throws Exception {
        return opens(who, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions opens(String who, String address) throws Exception {
        return mvc.perform(get(address).with(user(who).roles("OFFICER")));
    }
}
