package anjuan.deadline;

import static anjuan.deadline.StopReason.EVIDENCE_EXTENSION;
import static anjuan.deadline.StopReason.PUBLIC_NOTICE;
import static anjuan.deadline.StopReason.SETTLEMENT;
import static anjuan.deadline.StopReason.SUSPENSION;
import static anjuan.deadline.StopReason.TESTING;
import static anjuan.deadline.StopReason.VENUE_OBJECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The switch-overs of the domain reference (0.3) that change a clock, on the last day of one text and the first of the next. */
class SwitchOverTest {

    @Test
    void publicNoticeIsThirtyDaysSinceTheAmendmentOf2022() {
        assertThat(amount("A87.notice", "2022-10-31")).isEqualTo("60 CALENDAR_DAYS");
        assertThat(on("A87.notice", "2022-10-31").isVerified()).isFalse();
        assertThat(amount("A87.notice", "2022-11-01")).isEqualTo("30 CALENDAR_DAYS");
    }

    @Test
    void mediationOfAComplaintIsCountedInCalendarDaysSinceOrder121() {
        assertThat(amount("D11", "2026-04-14")).isEqualTo("45 WORKING_DAYS");
        assertThat(amount("D11", "2026-04-15")).isEqualTo("60 CALENDAR_DAYS");
    }

    @Test
    void theReporterIsNoLongerToldOfTheFilingSinceOrder121() {
        assertThat(amount("E07-old", "2026-04-14")).isEqualTo("5 WORKING_DAYS");
        assertThatThrownBy(() -> on("E07-old", "2026-04-15")).isInstanceOf(LimitNotInForce.class);
    }

    @ParameterizedTest
    @CsvSource({
        "D06, 2026-04-14, 投诉举报处理暂行办法 第十四条, 投诉举报处理办法 第十五条",
        "D07, 2026-04-14, 投诉举报处理暂行办法 第十五条, 投诉举报处理办法 第十六条",
        "D12, 2026-04-14, 投诉举报处理暂行办法 第二十一条, 投诉举报处理办法 第二十三条",
        "E04, 2026-04-14, 投诉举报处理暂行办法 第三十条, 投诉举报处理办法 第三十三条",
        "X15.early, 2025-12-24, 严重违法失信名单管理办法 第十六条, 信用修复管理办法 第十三条",
        "T05, 2026-12-31, 商标法（2019年修正） 第六十条；商标侵权判断标准 第三十四条, 商标法（2026年修订） 第七十四条"
    })
    void theSameAmountStandsInAnotherArticle(String id, LocalDate last, String before, String after) {
        Limit one = Packaged.LIMITS.on(id, last);
        Limit next = Packaged.LIMITS.on(id, last.plusDays(1));

        assertThat(one.source()).endsWith(before);
        assertThat(next.source()).endsWith(after);
        assertThat(next.amount()).isEqualTo(one.amount());
        assertThat(next.unit()).isEqualTo(one.unit());
    }

    @Test
    void aRulingMayBeExtendedOnceMoreAndStandsStillMoreOftenSinceOrder81() {
        Limit old = on("R30", "2025-01-31");
        Limit current = on("R30", "2025-02-01");

        var oneMonth = new ExtensionRule(1, LimitUnit.MONTHS, Approver.HEAD, false);
        assertThat(amount("R30", "2025-01-31")).isEqualTo("3 MONTHS").isEqualTo(amount("R30", "2025-02-01"));
        assertThat(old.extensions()).containsExactly(oneMonth);
        assertThat(old.stoppedBy()).containsExactlyInAnyOrder(SUSPENSION, PUBLIC_NOTICE, TESTING);
        assertThat(current.extensions())
                .containsExactly(oneMonth, new ExtensionRule(2, LimitUnit.MONTHS, Approver.UPPER_DEPARTMENT, true));
        assertThat(current.stoppedBy())
                .containsExactlyInAnyOrder(
                        SUSPENSION, PUBLIC_NOTICE, TESTING, VENUE_OBJECTION, EVIDENCE_EXTENSION, SETTLEMENT);
    }

    @Test
    void creditRepairIsDecidedInSevenDaysSinceOrder107() {
        assertThat(amount("X16", "2025-12-24")).isEqualTo("15 WORKING_DAYS");
        assertThat(on("X16", "2025-12-24").extensions()).isEmpty();
        assertThat(amount("X16", "2025-12-25")).isEqualTo("7 WORKING_DAYS");
        assertThat(on("X16", "2025-12-25").extensions())
                .containsExactly(new ExtensionRule(10, LimitUnit.WORKING_DAYS, Approver.HEAD, false));
    }

    @ParameterizedTest
    @CsvSource({
        "X17.minor, 3 MONTHS",
        "X17.apply, 3 MONTHS",
        "X17, 1 YEARS",
        "X17.graveapply, 1 YEARS",
        "X17.grave, 3 YEARS",
        "X17.push, 3 WORKING_DAYS"
    })
    void theTiersOfPublicityBeginWithOrder107AndNothingIsGuessedBefore(String id, String amount) {
        assertThatThrownBy(() -> on(id, "2025-12-24")).isInstanceOf(LimitNotInForce.class);
        assertThat(amount(id, "2025-12-25")).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "A87.notice, 2022-10-31",
        "D11, 2026-04-14",
        "E07-old, 2026-04-14",
        "R30, 2025-01-31",
        "X15.early, 2025-12-24",
        "X16, 2025-12-24",
        "T05, 2026-12-31"
    })
    void aClockThatStartedOnTheLastDayKeepsItsText(String id, LocalDate last) {
        ClockEvents clock = ClockEvents.of(List.of(
                event(id, 1, EventKind.START, last, null, null),
                event(id, 2, EventKind.STOP, last.plusDays(2), null, TESTING),
                event(id, 3, EventKind.RESUME, last.plusDays(9), null, TESTING)));

        assertThat(Packaged.LIMITS.on(id, clock.governedOn()).validUntil()).isEqualTo(last);
    }

    @Test
    void aComplaintReceivedBeforeAndAcceptedAfterFollowsTheTextOfItsReceipt() {
        LocalDate received = LocalDate.of(2026, 4, 13);
        LocalDate accepted = LocalDate.of(2026, 4, 20);

        ClockEvents clock = ClockEvents.of(List.of(event("D11", 1, EventKind.START, accepted, received, null)));
        Limit limit = Packaged.LIMITS.on("D11", clock.governedOn());

        assertThat(clock.dueDate(limit, Packaged.CALENDAR).effective())
                .as("45 working days from 20 April, with Labour Day and Dragon Boat between")
                .isEqualTo(LocalDate.of(2026, 6, 25));
    }

    private static ClockEvents.Event event(
            String id,
            int seq,
            EventKind kind,
            LocalDate on,
            @Nullable LocalDate governedOn,
            @Nullable StopReason reason) {
        return new ClockEvents.Event(
                "YZ-2026-00001",
                id,
                1,
                seq,
                kind,
                on,
                null,
                governedOn,
                Instant.EPOCH,
                reason == null ? null : reason.name(),
                null,
                null,
                null,
                null,
                "");
    }

    private static String amount(String id, String day) {
        Limit limit = on(id, day);
        return limit.amount() + " " + limit.unit();
    }

    private static Limit on(String id, String day) {
        return Packaged.LIMITS.on(id, LocalDate.parse(day));
    }
}
