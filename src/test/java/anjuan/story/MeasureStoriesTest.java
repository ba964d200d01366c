package anjuan.story;

import static anjuan.testing.MeasureForms.askPreservation;
import static anjuan.testing.MeasureForms.askSeizure;
import static anjuan.testing.MeasureForms.everything;
import static anjuan.testing.MeasureForms.portion;
import static anjuan.testing.MeasureForms.preserved;
import static anjuan.testing.MeasureForms.release;
import static anjuan.testing.MeasureForms.report;
import static anjuan.testing.MeasureForms.returned;
import static anjuan.testing.MeasureForms.seized;
import static anjuan.testing.MeasureForms.takenOver;
import static anjuan.testing.MeasureForms.taking;
import static anjuan.testing.MeasureForms.urgentlySeized;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.TimerJobs;
import anjuan.ledger.Ledger;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureState;
import anjuan.measure.Measures;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to goods, told from the day they are taken to the day the last of them is accounted for. */
@AnjuanTest
class MeasureStoriesTest {

    /** 清明节 is from 4 to 6 April, 劳动节 from 1 to 5 May with 9 May worked instead. */
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Autowired
    Story story;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TimerJobs timers;

    @Autowired
    Measures measures;

    @Autowired
    GoodsLists goodsLists;

    @Autowired
    Matters matters;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Test
    void seizureExtendedAndReleased() {
        // given a seizure approved and taken on 1 April
        var number = story.investigating(DAY);
        var seizure = seizure(number, "S1", DAY);
        // then its thirtieth day is 1 May, and Labour Day does not move the end of a duty of ours
        assertThat(due(seizure, "A33")).isEqualTo(LocalDate.of(2026, 5, 1));

        // when the goods are tested from 10 to 21 April, the ten days between do not count
        story.act(seizure, LEAD, "goodsSentForTesting", LocalDate.of(2026, 4, 10), test("2026-04-30"));
        assertThat(deadlines.find(seizure, "A33").orElseThrow().dueDate().standsStill())
                .isTrue();
        story.act(seizure, LEAD, "testResultCame", LocalDate.of(2026, 4, 21), Map.of("result", "均为假冒"));
        assertThat(due(seizure, "A33")).isEqualTo(LocalDate.of(2026, 5, 11));

        // and when the head lengthens it, it ends thirty days later, over Labour Day
        story.act(seizure, LEAD, "seizureExtensionRequested", LocalDate.of(2026, 5, 8), Map.of("reason", "涉及多地"));
        story.act(seizure, HEAD, "decideSeizureRequest", LocalDate.of(2026, 5, 9), Map.of("granted", true));
        assertThat(due(seizure, "A33")).isEqualTo(LocalDate.of(2026, 6, 10));

        // when a part is released and given back, and the rest later
        var may = LocalDate.of(2026, 5, 20);
        story.act(seizure, LEAD, "seizureReleaseRequested", may, release("NOT_LINKED", List.of(portion(2, 12.5))));
        story.act(seizure, HEAD, "decideSeizureRequest", may, Map.of("granted", true));
        assertThat(goodsLists.of(seizure).quantity(2, Fate.HELD)).isEqualByComparingTo("17.5");
        story.act(seizure, LEAD, "goodsReturned", may, returned(List.of(portion(2, "RELEASED", 12.5))));
        var june = LocalDate.of(2026, 6, 8);
        story.act(
                seizure,
                LEAD,
                "seizureReleaseRequested",
                june,
                release("NOT_NEEDED", List.of(portion(1, 120), portion(2, 17.5))));
        story.act(seizure, HEAD, "decideSeizureRequest", june, Map.of("granted", true));
        story.act(
                seizure,
                LEAD,
                "goodsReturned",
                june,
                returned(List.of(portion(1, "RELEASED", 120), portion(2, "RELEASED", 17.5))));
        story.act(seizure, LEAD, "settleSeizure", june, Map.of());

        // then it has ended in time, with its papers
        assertThat(matters.find(seizure).orElseThrow().endedOn()).isEqualTo(june);
        assertThat(deadlines.find(seizure, "A33").orElseThrow().ended()).isEqualTo(june);
        assertThat(kinds(number))
                .contains(
                        PaperKind.MEASURE_DECISION,
                        PaperKind.GOODS_LIST,
                        PaperKind.SEAL_STRIP,
                        PaperKind.SCENE_RECORD,
                        PaperKind.TEST_PERIOD_NOTICE,
                        PaperKind.MEASURE_EXTENSION,
                        PaperKind.MEASURE_RELEASE);
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void preservationLapsed() {
        // given a preservation on 30 April, the eve of Labour Day: seven working days are 6, 7, 8, 9 (worked), 11, 12,
        // 13 May
        var eve = LocalDate.of(2026, 4, 30);
        var number = story.investigating(eve);
        var preservation = preservation(number, eve, preserved());
        assertThat(due(preservation, "A30")).isEqualTo(LocalDate.of(2026, 5, 13));

        // when nobody handles it and the day after has come
        timers.fire(preservation, "preservationExpired");

        // then it is free by itself, the handling waits no more, and what the bureau holds is to be given back
        assertThat(measures.read(preservation).state()).isEqualTo(MeasureState.LAPSED);
        assertThat(goodsLists.of(preservation).quantity(1, Fate.LAPSED)).isEqualByComparingTo("120");
        assertThat(story.waiting(preservation)).containsExactly("accountForGoods");
        assertThat(ledger.latest(preservation, "lapsePreservation"))
                .hasValueSatisfying(entry -> assertThat(entry.actorName()).isEqualTo("CLOCK"));
        assertThat(deadlines.find(preservation, "A30").orElseThrow().isRunning())
                .isFalse();
        story.act(
                preservation,
                LEAD,
                "accountForGoods",
                eve.plusDays(20),
                Map.of("end", "GIVEN_BACK", "receiver", "张经理", "signed", true, "portions", everything("LAPSED")));
        assertThat(measures.read(preservation).endedOn()).isEqualTo(eve.plusDays(20));
    }

    @Test
    void preservationLeftOnSiteLapsesWithoutATrace() {
        var number = story.investigating(DAY);
        var preservation = preservation(
                number, DAY, Forms.with(preserved(), "taking", Forms.with(taking(), "custody", "ON_SITE")));

        timers.fire(preservation, "preservationExpired");

        assertThat(story.waiting(preservation)).isEmpty();
        assertThat(goodsLists.of(preservation).quantity(1, Fate.RETURNED)).isEqualByComparingTo("120");
        assertThat(matters.find(preservation).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void preservationConvertedToSeizure() {
        // given a preservation on 1 April: 2, 3, 7, 8, 9, 10, 13 April over Qingming
        var number = story.investigating(DAY);
        var preservation = preservation(number, DAY, preserved());
        assertThat(due(preservation, "A30")).isEqualTo(LocalDate.of(2026, 4, 13));

        // when a part of line 1 is sent for testing, and the rest is seized on the last day
        story.act(
                preservation,
                LEAD,
                "handlePreservation",
                DAY.plusDays(1),
                Map.of("handling", "SEND_FOR_TESTING", "reason", "省纤检所", "portions", List.of(portion(1, 2))));
        var last = LocalDate.of(2026, 4, 13);
        story.act(number, LEAD, "seizureRequested", last, Forms.with(askSeizure(), "preservation", "K1"));
        var seizure = new Matter(number, "S1");
        story.act(seizure, HEAD, "decideSeizure", last, Forms.approved());
        story.act(seizure, LEAD, "carryOutSeizure", last, takenOver(List.of(portion(1, 118), portion(2, 30))));

        // then both lists name each other, and nothing is in both
        assertThat(measures.read(seizure).origin()).isEqualTo("K1");
        assertThat(goodsLists.of(preservation).parts(1))
                .extracting(part -> part.fate() + " " + part.toMatter())
                .containsExactly("TESTING null", "SEIZED S1");
        assertThat(goodsLists.of(seizure).lines())
                .extracting(line -> line.originLine() + " "
                        + line.quantity().stripTrailingZeros().toPlainString() + " " + line.worth())
                .containsExactly("1 118 11800.00", "2 30 null");
        assertThat(due(seizure, "A33")).isEqualTo(LocalDate.of(2026, 5, 13));

        // and the preservation is handled in time; what is tested is still to be accounted for
        assertThat(measures.read(preservation).state()).isEqualTo(MeasureState.HANDLED);
        assertThat(deadlines.find(preservation, "A30").orElseThrow().ended()).isEqualTo(last);
        assertThat(story.waiting(preservation)).containsExactly("accountForGoods");
        assertThat(ledger.latest(preservation, "handlePreservation"))
                .hasValueSatisfying(entry -> assertThat(entry.object()).isEqualTo("K1 S1"));

        // when the test shows that they are counterfeit too, they follow into a seizure of their own
        story.act(number, LEAD, "seizureRequested", last.plusDays(2), Forms.with(askSeizure(), "preservation", "K1"));
        var second = new Matter(number, "S2");
        story.act(second, HEAD, "decideSeizure", last.plusDays(2), Forms.approved());
        story.act(second, LEAD, "carryOutSeizure", last.plusDays(2), takenOver(List.of(portion(1, "TESTING", 2))));
        assertThat(matters.find(preservation).orElseThrow().isOpen()).isFalse();
        assertThat(story.waiting(preservation)).isEmpty();
    }

    @Test
    void measureBeforeFiling() {
        // given a clue that is being verified, and a preservation under it
        var number = story.verifying(DAY);
        var preservation = preservation(number, DAY, preserved());
        assertThat(story.file(number).filedOn()).isNull();
        assertThat(due(preservation, "A30")).isEqualTo(LocalDate.of(2026, 4, 13));

        // when the case is filed meanwhile, the clock goes on as it was
        story.act(number, LEAD, "verifyClue", DAY.plusDays(1), Forms.verified(DAY.minusDays(20)));
        story.act(number, Story.UNIT_HEAD, "endorseFiling", DAY.plusDays(1), Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY.plusDays(1), Forms.file());
        story.act(number, Story.UNIT_HEAD, "appointOfficers", DAY.plusDays(1), Forms.officers(LEAD, Story.SECOND));
        assertThat(due(preservation, "A30")).isEqualTo(LocalDate.of(2026, 4, 13));

        // then it is handled in the investigation
        story.act(
                preservation,
                LEAD,
                "handlePreservation",
                DAY.plusDays(2),
                Map.of("handling", "COPY_AND_RETURN", "reason", "已拍照", "portions", everything()));
        story.act(preservation, HEAD, "decidePreservationRelease", DAY.plusDays(2), Map.of("granted", true));
        assertThat(measures.read(preservation).state()).isEqualTo(MeasureState.HANDLED);
    }

    @Test
    void anUrgentSeizureIsReportedToTheMinute() {
        // given an urgent seizure at 14:20 on Wednesday, 1 April
        var number = story.investigating(DAY);
        story.act(number, LEAD, "urgentSeizureTaken", DAY, urgentlySeized());
        var seizure = new Matter(number, "S1");
        var limit = deadlines.find(seizure, "A31.report").orElseThrow();
        assertThat(limit.dueDate().moment()).isEqualTo(LocalDateTime.of(2026, 4, 2, 14, 20));

        // when it is reported a minute late
        story.act(seizure, LEAD, "reportSeizure", DAY.plusDays(1), report("14:21"));

        // then that stands in the ledger; a minute earlier it was in time
        assertThat(ledger.latest(seizure, "reportSeizure"))
                .hasValueSatisfying(entry -> assertThat(entry.outcome()).isEqualTo("REPORTED_LATE"));
        var other = story.investigating(DAY);
        story.act(other, LEAD, "urgentSeizureTaken", DAY, urgentlySeized());
        story.act(other, LEAD, "reportSeizure", DAY.plusDays(1), report("14:20"));
        assertThat(ledger.latest(new Matter(other, "S1"), "reportSeizure"))
                .hasValueSatisfying(entry -> assertThat(entry.outcome()).isEqualTo("REPORTED_IN_TIME"));
    }

    @Test
    void aRefusedUrgentSeizureIsReleasedAtOnce() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "urgentSeizureTaken", DAY, urgentlySeized());
        var seizure = new Matter(number, "S1");
        story.act(seizure, LEAD, "reportSeizure", DAY, report("15:00"));
        story.act(seizure, HEAD, "confirmSeizure", DAY, Map.of("confirmed", false, "opinion", "证据不足"));

        assertThat(measures.read(seizure).state()).isEqualTo(MeasureState.NOT_CONFIRMED);
        assertThat(goodsLists.of(seizure).all(Fate.HELD)).isEmpty();
        assertThat(kinds(number)).contains(PaperKind.MEASURE_RELEASE);
        assertThat(deadlines.find(seizure, "A33").orElseThrow().isRunning()).isFalse();
    }

    @Test
    void overlappingSeizuresRunApart() {
        // given two seizures ten days apart, of days near now, so that the timers can be looked at
        var today = LocalDate.now(clock);
        var number = story.investigating(today.minusDays(20));
        var first = seizure(number, "S1", today.minusDays(20));
        var second = seizure(number, "S2", today.minusDays(10));
        assertThat(due(first, "A33")).isEqualTo(today.plusDays(10));
        assertThat(due(second, "A33")).isEqualTo(today.plusDays(20));
        assertThat(timers.dueAt(first, "seizureExpired")).isEqualTo(dayAfter(today.plusDays(10)));

        // when the first is lengthened and the second stands still
        story.act(first, LEAD, "seizureExtensionRequested", today, Map.of("reason", "涉及多地"));
        story.act(first, HEAD, "decideSeizureRequest", today, Map.of("granted", true));
        story.act(second, LEAD, "goodsSentForTesting", today.minusDays(5), test(today.toString()));

        // then each timer follows its own clock, and one that stands still wakes nobody
        assertThat(timers.dueAt(first, "seizureExpired")).isEqualTo(dayAfter(today.plusDays(40)));
        assertThat(timers.dueAt(second, "seizureExpired").toString()).startsWith("9999");
        story.act(second, LEAD, "testResultCame", today, Map.of("result", "均为假冒"));
        assertThat(due(second, "A33")).isEqualTo(today.plusDays(24));
        assertThat(timers.dueAt(second, "seizureExpired")).isEqualTo(dayAfter(today.plusDays(24)));
    }

    @Test
    void aSeizureWhoseTimeIsUpIsReleasedByTheHead() {
        var number = story.investigating(DAY);
        var seizure = seizure(number, "S1", DAY);

        timers.fire(seizure, "seizureExpired");

        assertThat(measures.read(seizure).state()).isEqualTo(MeasureState.EXPIRED);
        assertThat(story.waiting(seizure)).contains("releaseExpiredSeizure");
        assertThat(story.refusals(
                        seizure,
                        LEAD,
                        "seizureReleaseRequested",
                        DAY.plusDays(40),
                        release("NOT_NEEDED", everything())))
                .containsExactly("SEIZURE_NOT_IN_FORCE");
        assertThat(story.refusals(seizure, LEAD, "settleSeizure", DAY.plusDays(31), Map.of()))
                .containsExactly("GOODS_NOT_ACCOUNTED");
        story.act(seizure, HEAD, "releaseExpiredSeizure", DAY.plusDays(31), Map.of("reason", "期限届满"));
        story.act(seizure, LEAD, "goodsReturned", DAY.plusDays(31), returned(everything("RELEASED")));
        story.act(seizure, LEAD, "settleSeizure", DAY.plusDays(31), Map.of());
        assertThat(matters.find(seizure).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void goodsOfAnUnknownOwnerAreDisposedOfAfterThirtyDaysOfNotice() {
        // given goods of an unknown owner, released on 10 April
        var number = story.investigating(DAY);
        var holder = Forms.with(Forms.with(taking(), "holderKind", "UNKNOWN"), "holder", null);
        story.act(number, LEAD, "seizureRequested", DAY, askSeizure());
        var seizure = new Matter(number, "S1");
        story.act(seizure, HEAD, "decideSeizure", DAY, Forms.approved());
        story.act(seizure, LEAD, "carryOutSeizure", DAY, Forms.with(seized(), "taking", holder));
        var april = LocalDate.of(2026, 4, 10);
        story.act(seizure, LEAD, "seizureReleaseRequested", april, release("NO_BREACH", everything()));
        story.act(seizure, HEAD, "decideSeizureRequest", april, Map.of("granted", true));

        // when nobody comes for them in thirty days: 10 May is a Sunday, so the owner has until Monday, 11 May
        var unclaimed = Map.of("way", "AUCTION", "reason", "无人领取", "portions", everything("RELEASED"));
        assertThat(story.refusals(seizure, LEAD, "unclaimedDisposalRequested", april, unclaimed))
                .containsExactly("OWNER_NOTICE_NEEDED");
        story.act(
                seizure,
                LEAD,
                "ownerSought",
                april,
                Map.of("purpose", "CLAIM", "medium", "云州日报", "way", "到局领取", "reason", "无法确定所有人"));
        assertThat(due(seizure, "A36")).isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(story.refusals(seizure, LEAD, "unclaimedDisposalRequested", LocalDate.of(2026, 5, 11), unclaimed))
                .containsExactly("OWNER_NOTICE_RUNS");

        // then the head lets them be auctioned
        var after = LocalDate.of(2026, 5, 12);
        story.act(seizure, LEAD, "unclaimedDisposalRequested", after, unclaimed);
        story.act(seizure, HEAD, "decideSeizureRequest", after, Map.of("granted", true));
        story.act(
                seizure,
                LEAD,
                "goodsDisposed",
                after,
                Map.of(
                        "way",
                        "AUCTION",
                        "place",
                        "拍卖行",
                        "receiver",
                        "云州拍卖行",
                        "proceeds",
                        3000,
                        "content",
                        "拍卖后上缴国库",
                        "portions",
                        everything("TO_DISPOSE")));
        assertThat(goodsLists.of(seizure).isAccounted()).isTrue();
        assertThat(kinds(number)).contains(PaperKind.PUBLIC_NOTICE, PaperKind.GOODS_HANDLING_RECORD);
    }

    @Test
    void consignedGoodsAndThoseKeptByOthersHaveTheirLetters() {
        var number = story.investigating(DAY);
        var taking = Forms.with(taking(), "holderKind", "CARRIER");
        taking = Forms.with(Forms.with(taking, "custody", "THIRD_PERSON"), "custodian", "云州仓储公司");
        story.act(number, LEAD, "seizureRequested", DAY, askSeizure());
        story.act(number, HEAD, "decideSeizure", DAY, Forms.approved());
        story.act(number, LEAD, "carryOutSeizure", DAY, Forms.with(seized(), "taking", taking));

        assertThat(kinds(number)).contains(PaperKind.HELP_TO_SEIZE, PaperKind.CUSTODY_ENTRUSTMENT);
        story.act(
                number,
                LEAD,
                "goodsHandOverRequested",
                DAY,
                Map.of("receiver", "云州市公安局", "reason", "涉嫌犯罪", "portions", everything()));
        story.act(number, HEAD, "decideSeizureRequest", DAY, Map.of("granted", true));
        assertThat(kinds(number)).contains(PaperKind.GOODS_TRANSFER_NOTICE);
        assertThat(goodsLists.of(new Matter(number, "S1")).isAccounted()).isTrue();
    }

    @Test
    void theReportWaitsForTheMeasuresAndTheClosingForTheGoods() {
        // given a preservation that nobody handled
        var number = story.investigating(DAY);
        var preservation = preservation(number, DAY, preserved());
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(Story.SECOND));
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());
        assertThat(story.refusals(number, LEAD, "writeReport", DAY, Forms.report(false)))
                .containsExactly("PRESERVATION_UNHANDLED");

        // and a seizure whose time is up on the day of the report
        story.act(
                preservation,
                LEAD,
                "handlePreservation",
                DAY,
                Map.of("handling", "SEND_FOR_TESTING", "reason", "省纤检所", "portions", everything()));
        var seizure = seizure(number, "S1", DAY);
        assertThat(story.refusals(number, LEAD, "writeReport", DAY.plusDays(31), Forms.report(false)))
                .containsExactly("SEIZURE_NOT_VALID");
        story.act(number, LEAD, "writeReport", DAY.plusDays(30), Forms.report(false));

        // when the case comes to its closing
        var on = DAY.plusDays(30);
        story.act(number, LEGAL, "reviewCase", on, Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", on, Forms.penalty("kind", "PENALTY", 5000));
        story.act(number, HEAD, "decideProposal", on, Map.of("approved", true));
        story.act(number, LEAD, "serveNotice", on, Forms.served(on));
        story.act(number, LEAD, "recordStatement", on, Map.of("statement", "WAIVED"));
        story.act(number, HEAD, "decideCase", on, Forms.penalty("choice", "PENALTY", 5000));
        story.act(number, LEAD, "serveDecision", on, Forms.served(on));
        story.act(number, LEAD, "recordPerformance", on, Map.of("fine", 5000));
        assertThat(story.refusals(number, LEAD, "proposeClosure", on, Forms.closure("PERFORMED")))
                .containsExactly("GOODS_NOT_ACCOUNTED", "GOODS_NOT_ACCOUNTED");

        // then it closes when every line is accounted for
        story.act(
                preservation,
                LEAD,
                "accountForGoods",
                on,
                Map.of("end", "GIVEN_BACK", "receiver", "张经理", "signed", true, "portions", everything("TESTING")));
        story.act(seizure, LEAD, "seizureReleaseRequested", on, release("DECIDED", everything()));
        story.act(seizure, HEAD, "decideSeizureRequest", on, Map.of("granted", true));
        story.act(seizure, LEAD, "goodsReturned", on, returned(everything("RELEASED")));
        assertThat(story.refusals(number, LEAD, "proposeClosure", on, Forms.closure("PERFORMED")))
                .containsExactly("MEASURE_NOT_ENDED");
        story.act(seizure, LEAD, "settleSeizure", on, Map.of());
        story.act(number, LEAD, "proposeClosure", on, Forms.closure("PERFORMED"));
    }

    private Matter seizure(CaseNumber number, String id, LocalDate on) {
        story.act(number, LEAD, "seizureRequested", on, askSeizure());
        var seizure = new Matter(number, id);
        story.act(seizure, HEAD, "decideSeizure", on, Forms.approved());
        story.act(seizure, LEAD, "carryOutSeizure", on, seized());
        return seizure;
    }

    private Matter preservation(CaseNumber number, LocalDate on, Map<String, Object> form) {
        story.act(number, LEAD, "preservationRequested", on, askPreservation());
        var preservation = new Matter(number, "K1");
        story.act(preservation, HEAD, "decidePreservation", on, Forms.approved());
        story.act(preservation, LEAD, "carryOutPreservation", on, form);
        return preservation;
    }

    private static Map<String, Object> test(String until) {
        return Map.of("kind", "APPRAISAL", "testBody", "省纤检所", "until", until, "portions", everything());
    }

    private LocalDate due(Matter matter, String limit) {
        return deadlines
                .find(matter, limit)
                .map(RunningClock::dueDate)
                .orElseThrow()
                .effective();
    }

    private java.time.Instant dayAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private List<PaperKind> kinds(CaseNumber number) {
        return papers.of(number).stream().map(paper -> paper.kind()).toList();
    }
}
