package anjuan.exchange;

import static anjuan.testing.Forms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.document.Attachments;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.referral.ArrivedAnswers;
import anjuan.referral.Referral.State;
import anjuan.referral.ReferralEvent;
import anjuan.referral.Referrals;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Referring;
import anjuan.testing.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** Answers of the police as files: each taken in once, shown to the officers of its case, confirmed by one of them. */
@AnjuanTest
class ArrivalsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Arrivals arrivals;

    @Autowired
    ExchangeMapper mapper;

    @Autowired
    Schemas schemas;

    @Autowired
    CaseFiles files;

    @Autowired
    Ledger ledger;

    @Autowired
    Organisation organisation;

    @Autowired
    Story story;

    @Autowired
    Referring referring;

    @Autowired
    Referrals referrals;

    @Autowired
    ArrivedAnswers answers;

    @Autowired
    Attachments attachments;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MockMvc mvc;

    @TempDir
    Path folder;

    @Test
    void anAnswerIsTakenInOnceHoweverOftenItLies() throws Exception {
        var number = story.investigating(DAY);
        var key = "answer-" + UUID.randomUUID();
        put("one.json", answer(key, number.value(), "ACCEPTED"));

        assertThat(collect().sweep()).isEqualTo(1);
        assertThat(folder.resolve("one.json")).doesNotExist();
        assertThat(folder.resolve("taken/one.json")).exists();
        // as after a crash between keeping it and moving it aside, or when it is sent again with other words
        put("one.json", answer(key, number.value(), "REFUSED"));
        assertThat(collect().sweep()).isZero();

        assertThat(arrivals.of(number)).singleElement().satisfies(one -> assertThat(one.answer())
                .isEqualTo(Arrival.Answer.ACCEPTED));
        assertThat(ledger.entries(number))
                .filteredOn(entry -> entry.act().equals("messageArrived"))
                .hasSize(1);
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void severalNodesTakeEachInOnce() throws Exception {
        var number = story.investigating(DAY);
        for (int serial = 0; serial < 6; serial++) {
            put(serial + ".json", answer("answer-" + UUID.randomUUID(), number.value(), "MORE"));
        }
        var executor = Executors.newFixedThreadPool(4);
        try {
            var nodes = executor.invokeAll(IntStream.range(0, 4)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                            node -> () -> collect().sweep())
                    .toList());
            for (var node : new ArrayList<>(nodes)) {
                node.get();
            }
        } finally {
            executor.shutdownNow();
        }

        assertThat(arrivals.of(number)).hasSize(6);
        assertThat(ledger.entries(number))
                .filteredOn(entry -> entry.act().equals("messageArrived"))
                .hasSize(6);
    }

    @Test
    void whatIsNoAnswerIsMovedAsideAndChangesNothing() throws Exception {
        put("broken.json", "{");
        put("other-kind.json", "{\"key\":\"a\",\"kind\":\"crime-referral\"}");
        put("unknown-answer.json", answer("a-" + UUID.randomUUID(), "YZ-2026-00001", "PERHAPS"));
        put("unknown-case.json", answer("a-" + UUID.randomUUID(), "YZ-1999-99999", "ACCEPTED"));
        put(
                "wrong-day.json",
                answer("a-" + UUID.randomUUID(), "YZ-2026-00001", "MORE").replace("2026-03-05", "2026-13-05"));
        put("huge.json", " ".repeat(200_000));
        Files.write(folder.resolve("no-text.json"), new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'});

        assertThat(collect().sweep()).isZero();

        try (var refused = Files.list(folder.resolve("refused"))) {
            assertThat(refused).hasSize(7);
        }
        assertThat(new Collect(mapper, schemas, files, ledger, clock, transactions, "").sweep())
                .isZero();
        assertThat(new Collect(mapper, schemas, files, ledger, clock, transactions, folder + "/none").sweep())
                .as("a folder that is not there yet")
                .isZero();
    }

    @Test
    void anOfficerOfTheCaseTakesNoteOfIt() throws Exception {
        var number = story.investigating(DAY);
        referring.received(number, DAY, "GO_ON");
        var key = arrived(number, "REFUSED");

        assertThat(arrivals.waiting(organisation.officer(Story.LEAD)))
                .anyMatch(one -> one.key().equals(key));
        assertThat(arrivals.waiting(organisation.officer("donghu.banan1")))
                .noneMatch(one -> one.key().equals(key));
        mvc.perform(get("/arrivals?lang=en").with(user(Story.LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("No case opened")));
        mvc.perform(get("/arrivals").with(user("donghu.banan1").roles("OFFICER")))
                .andExpect(content().string(not(containsString(number.value()))));
        mvc.perform(post("/cases/" + number + "/arrivals")
                        .param("key", key)
                        .with(user(Story.LEGAL).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/cases/" + number + "/arrivals")
                        .param("key", key)
                        .with(user("donghu.juzhang").roles("OFFICER"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/cases/" + number + "/arrivals")
                        .param("key", key)
                        .with(user(Story.LEAD).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/cases/" + number + "/contacts"));

        assertThat(arrivals.of(number)).singleElement().satisfies(one -> assertThat(one.confirmedBy())
                .isEqualTo("李明"));
        assertThat(arrivals.confirm(organisation.officer(Story.SECOND), number, key))
                .as("once")
                .isFalse();
        mvc.perform(get("/cases/" + number + "/contacts?lang=zh")
                        .with(user(Story.LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("已确认")))
                .andExpect(content().string(containsString("不予立案")));
    }

    @Test
    void confirmingAnAnswerMovesTheReferralWithItsWordsOnce() throws Exception {
        var number = story.investigating(DAY);
        var referral = referring.received(number, DAY, "GO_ON");
        var key = arrived(number, "ACCEPTED");
        shown(number, key, "zh", "将记入", "公安机关立案", "三日内移交涉案物品和材料", "云公立字〔2026〕1号");
        shown(number, key, "en", "Will be entered", "goods and papers are handed over within three days");
        assertThat(state(referral)).as("looking moves nothing").isEqualTo(State.RECEIVED);

        var executor = Executors.newFixedThreadPool(2);
        try {
            var both = executor.invokeAll(List.<java.util.concurrent.Callable<Completion>>of(
                    () -> answers.confirm(organisation.officer(Story.LEAD), number, key, null),
                    () -> answers.confirm(organisation.officer(Story.SECOND), number, key, null)));
            var done = new ArrayList<Completion>();
            for (var one : both) {
                done.add(one.get());
            }
            assertThat(done).filteredOn(Completion.Completed.class::isInstance).hasSize(1);
            assertThat(done)
                    .filteredOn(Completion.Refused.class::isInstance)
                    .singleElement()
                    .extracting(ArrivalsTest::codes)
                    .isEqualTo(List.of("ARRIVAL_CONFIRMED"));
        } finally {
            executor.shutdownNow();
        }

        assertThat(state(referral)).isEqualTo(State.POLICE_FILED);
        var today = LocalDate.now(clock);
        var filed = referrals.events(referral).stream()
                .filter(event -> event.kind() == ReferralEvent.Kind.POLICE_FILED)
                .toList();
        assertThat(filed).singleElement().satisfies(event -> {
            assertThat(event.occurredOn()).isEqualTo(today);
            assertThat(event.number()).isEqualTo("云公立字〔2026〕1号");
            assertThat(event.datedOn()).isEqualTo(LocalDate.of(2026, 3, 5));
            assertThat(event.body()).isEqualTo("经审查");
            assertThat(attachments.find(number, event.item())).isPresent();
        });
        assertThat(deadlines.find(referral, "F11").orElseThrow().dueDate().effective())
                .isEqualTo(today.plusDays(3));
        assertThat(arrivals.of(number)).singleElement().satisfies(one -> assertThat(one.confirmedOn())
                .isEqualTo(today));
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void anAnswerMeansWhatTheStepWaitsFor() throws Exception {
        var number = story.investigating(DAY);
        var referral = referring.received(number, DAY, "GO_ON");

        confirm(number, arrived(number, "MORE"));
        assertThat(story.waiting(referral)).contains("supplyReferral");
        var other = story.investigating(DAY);
        var refused = referring.received(other, DAY, "GO_ON");
        confirm(other, arrived(other, "REFUSED"));
        story.act(
                refused,
                Story.HEAD,
                "answerRefusal",
                LocalDate.now(clock),
                Map.of("choice", "RECONSIDER", "reason", "数额已达标准"));
        var more = arrived(other, "MORE");
        assertThat(refusals(other, more)).containsExactly("ARRIVAL_FITS_NO_STEP");
        var upheld = arrived(other, "REFUSED", "云公复字〔2026〕2号", Referring.POLICE, null);
        confirm(other, upheld);
        assertThat(state(refused)).isEqualTo(State.UPHELD);
    }

    @Test
    void anAnswerThatFitsNoStepIsRefusedAndStaysInTheList() throws Exception {
        var without = story.investigating(DAY);
        var unsent = story.investigating(DAY);
        referring.sent(unsent, DAY, "GO_ON");
        var received = story.investigating(DAY);
        var referral = referring.received(received, DAY, "GO_ON");
        var strange = arrived(received, "ACCEPTED", "川公立字〔2026〕1号", "川江市公安局", null);
        var unknown = arrived(received, "ACCEPTED", "云公立字〔2026〕3号", Referring.POLICE, "云市监涉罪移〔2019〕99号");
        var first = arrived(without, "ACCEPTED");
        var second = arrived(unsent, "ACCEPTED");

        assertThat(refusals(without, first)).containsExactly("ARRIVAL_WITHOUT_REFERRAL");
        assertThat(refusals(unsent, second)).containsExactly("ARRIVAL_FITS_NO_STEP");
        assertThat(refusals(received, strange)).containsExactly("ARRIVAL_OF_OTHER_ORGAN");
        assertThat(refusals(received, unknown)).containsExactly("ARRIVAL_OF_OTHER_REFERRAL");
        assertThat(refusals(received, "no-such-key")).containsExactly("ARRIVAL_UNKNOWN");
        assertThat(arrivals.waiting(organisation.officer(Story.LEAD)))
                .extracting(Arrival::key)
                .contains(first, second, strange, unknown);
        assertThat(state(referral)).isEqualTo(State.RECEIVED);
        mvc.perform(post("/cases/" + without + "/arrivals")
                        .param("key", first)
                        .with(user(Story.LEAD).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("本案没有移送公安机关")));
        shown(received, strange, "en", "The sender, 川江市公安局, is not the organ it was referred to");
        mvc.perform(get("/cases/" + received + "/arrivals?lang=zh")
                        .param("key", first)
                        .with(user(Story.LEAD).roles("OFFICER")))
                .andExpect(status().isNotFound());
    }

    @Test
    void aLetterEnteredFromPaperBeforeIsOnlyNoted() throws Exception {
        var number = story.investigating(DAY);
        var referral = referring.received(number, DAY, "GO_ON");
        var entered = new HashMap<>(referring.answer(number, "POLICE_FILED", "云公立字〔2026〕1号", DAY));
        story.act(referral, Story.LEAD, "policeAnswered", DAY, entered);
        var key = arrived(number, "ACCEPTED");

        confirm(number, key);

        assertThat(referrals.events(referral))
                .filteredOn(event -> "云公立字〔2026〕1号".equals(event.number()))
                .hasSize(1);
        assertThat(arrivals.find(number, key).orElseThrow().confirmedBy()).isEqualTo("李明");
    }

    @Test
    void ofSeveralReferralsTheOneThatIsNamedOrChosenIsMoved() throws Exception {
        var number = story.investigating(DAY);
        var first = referring.received(number, DAY, "GO_ON");
        var second = referring.sent(number, DAY, "GO_ON", with(Referring.suspicion(), "offence", "LABELS"));
        story.act(second, Story.LEAD, "recordReferralReceipt", DAY, referring.receipt(number, DAY, "15:00"));
        var third = referring.sent(number, DAY, "GO_ON", with(Referring.suspicion(), "offence", "PATENT"));
        story.act(third, Story.LEAD, "recordReferralReceipt", DAY, referring.receipt(number, DAY, "15:00"));
        var letter = referrals.find(second).orElseThrow().number();
        var named = arrived(number, "ACCEPTED", "云公立字〔2026〕5号", Referring.POLICE + "经侦支队", letter);
        var unnamed = arrived(number, "REFUSED", "云公立字〔2026〕6号", Referring.POLICE, null);

        confirm(number, named);
        assertThat(state(second)).isEqualTo(State.POLICE_FILED);
        assertThat(refusals(number, unnamed)).containsExactly("ARRIVAL_REFERRAL_NOT_CHOSEN");
        mvc.perform(post("/cases/" + number + "/arrivals")
                        .param("key", unnamed)
                        .param("matter", second.id())
                        .with(user(Story.LEAD).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        assertThat(answers.confirm(organisation.officer(Story.LEAD), number, unnamed, third.id()))
                .isInstanceOf(Completion.Completed.class);
        assertThat(state(third)).isEqualTo(State.POLICE_REFUSED);
        assertThat(state(first)).isEqualTo(State.RECEIVED);
    }

    @Test
    void whoDoesNotHandleTheCaseEntersNothing() throws Exception {
        var number = story.investigating(DAY);
        var referral = referring.received(number, DAY, "GO_ON");
        var key = arrived(number, "ACCEPTED");

        for (var who : List.of(Story.LEGAL, Story.UNIT_HEAD, Story.HEAD)) {
            assertThat(answers.confirm(organisation.officer(who), number, key, null))
                    .isInstanceOf(Completion.NotYours.class);
        }

        assertThat(state(referral)).isEqualTo(State.RECEIVED);
        assertThat(arrivals.find(number, key).orElseThrow().confirmedOn()).isNull();
        assertThat(ledger.entries(number)).noneMatch(entry -> entry.act().equals("arrivalConfirmed"));
    }

    private State state(Matter referral) {
        return referrals.find(referral).orElseThrow().state();
    }

    private void confirm(CaseNumber number, String key) {
        assertThat(answers.confirm(organisation.officer(Story.LEAD), number, key, null))
                .isInstanceOf(Completion.Completed.class);
    }

    private List<String> refusals(CaseNumber number, String key) {
        return codes(answers.confirm(organisation.officer(Story.LEAD), number, key, null));
    }

    private static List<String> codes(Completion completion) {
        return ((Completion.Refused) completion)
                .refusals().stream().map(Refusal::code).toList();
    }

    private void shown(CaseNumber number, String key, String language, String... texts) throws Exception {
        var page = mvc.perform(get("/cases/" + number + "/arrivals")
                        .param("key", key)
                        .param("lang", language)
                        .with(user(Story.LEAD).roles("OFFICER")))
                .andExpect(status().isOk());
        for (var text : texts) {
            page.andExpect(content().string(containsString(text)));
        }
    }

    private String arrived(CaseNumber number, String answer) throws IOException {
        return arrived(number, answer, "云公立字〔2026〕1号", Referring.POLICE, null);
    }

    private String arrived(CaseNumber number, String answer, String letter, String organ, String referral)
            throws IOException {
        var key = "answer-" + UUID.randomUUID();
        var text = answer(key, number.value(), answer)
                .replace("云公立字〔2026〕1号", letter)
                .replace("\"云州市公安局\"", "\"" + organ + "\"");
        put(
                key + ".json",
                referral == null
                        ? text
                        : text.replace("\"text\":", "\"referralNumber\":\"" + referral + "\",\"text\":"));
        assertThat(collect().sweep()).isEqualTo(1);
        return key;
    }

    private Collect collect() {
        return new Collect(mapper, schemas, files, ledger, clock, transactions, folder.toString());
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String answer(String key, String caseNumber, String answer) {
        return """
                {"key":"%s","kind":"police-answer","version":1,"caseNumber":"%s","occurredOn":"2026-03-05",
                "body":{"answer":"%s","organ":"云州市公安局","letterNumber":"云公立字〔2026〕1号","letterOn":"2026-03-05",
                "text":"经审查"}}""".formatted(key, caseNumber, answer);
    }
}
