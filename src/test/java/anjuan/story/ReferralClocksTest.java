package anjuan.story;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Referring.approval;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.deadline.Deadlines;
import anjuan.deadline.DueDate;
import anjuan.deadline.Urgency;
import anjuan.referral.Referrals;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Referring;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hours are clock hours and days are calendar days, over weekends, holidays and midnight; warnings come before them. */
@AnjuanTest
class ReferralClocksTest {

    /** Friday before the Qingming holiday of 4 to 6 April 2026, Saturday to Monday. */
    private static final LocalDate BEFORE_QINGMING = LocalDate.of(2026, 4, 3);

    @Autowired
    Story story;

    @Autowired
    Referring referring;

    @Autowired
    Referrals referrals;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void twentyFourHoursRunOverMidnightAndIntoAHoliday() {
        var referral = referring.reported(story.investigating(BEFORE_QINGMING), BEFORE_QINGMING);
        story.act(referral, CHIEF, "decideReferral", BEFORE_QINGMING, with(approval("GO_ON"), "decidedAt", "23:40"));

        assertThat(due(referral, "F04").moment()).isEqualTo(LocalDateTime.of(2026, 4, 4, 23, 40));
        assertThat(due(referral, "F04").effective()).isEqualTo(LocalDate.of(2026, 4, 4));
        assertThat(due(referral, "F04").warnOn()).as("told before the holiday").isEqualTo(BEFORE_QINGMING);
    }

    @Test
    void whatIsSentAMinuteTooLateSaysWhy() {
        var number = story.investigating(BEFORE_QINGMING);
        var referral = referring.approved(number, BEFORE_QINGMING, "GO_ON");
        var next = BEFORE_QINGMING.plusDays(1);

        assertThat(story.refusals(
                        referral, LEAD, "assembleReferral", BEFORE_QINGMING, referring.assembled(number, "09:59")))
                .containsExactly("REFERRAL_SENT_BEFORE_APPROVAL");
        assertThat(story.refusals(referral, LEAD, "assembleReferral", next, referring.assembled(number, "10:01")))
                .containsExactly("REFERRAL_SENT_LATE");
        story.act(referral, LEAD, "assembleReferral", next, referring.assembled(number, "10:00"));
        assertThat(deadlines.find(referral, "F04").orElseThrow().urgency()).isEqualTo(Urgency.ENDED_IN_TIME);
        assertThat(story.refusals(
                        referral, LEAD, "recordReferralReceipt", next, referring.receipt(number, next, "09:59")))
                .containsExactly("RECEIPT_BEFORE_SENDING");
    }

    @Test
    void aLateSendingIsKeptWithItsReason() {
        var number = story.investigating(BEFORE_QINGMING);
        var referral = referring.approved(number, BEFORE_QINGMING, "GO_ON");
        var late = BEFORE_QINGMING.plusDays(4);

        story.act(
                referral,
                LEAD,
                "assembleReferral",
                late,
                with(referring.assembled(number, "09:00"), "late", "节日期间公安机关不收件"));

        assertThat(referrals.events(referral)).anyMatch(event -> "节日期间公安机关不收件".equals(event.body()));
    }

    @Test
    void threeDaysAreCalendarDaysAndNotMovedByAHoliday() {
        var number = story.investigating(BEFORE_QINGMING);
        var referral = referring.reported(number, BEFORE_QINGMING);

        assertThat(due(referral, "F03").effective())
                .as("Monday, the last day of the holiday")
                .isEqualTo(LocalDate.of(2026, 4, 6));
        assertThat(due(referral, "F03").warnOn()).isEqualTo(BEFORE_QINGMING);
        assertThat(due(referral, "F03").headOn()).isEqualTo(BEFORE_QINGMING);
    }

    @Test
    void thePoliceAreWatchedFromTheMinuteOfTheReceiptAndForThreeTenAndThirtyDays() {
        var friday = LocalDate.of(2026, 3, 6);
        var referral = referring.received(story.investigating(friday), friday, "GO_ON");

        assertThat(due(referral, "F08").moment()).isEqualTo(LocalDateTime.of(2026, 3, 7, 15, 0));
        assertThat(due(referral, "F09").moment()).isEqualTo(LocalDateTime.of(2026, 3, 7, 15, 0));
        assertThat(due(referral, "F10").effective()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(due(referral, "F10").warnOn()).as("not on the Sunday").isEqualTo(friday);
        assertThat(due(referral, "F10.complex").effective()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(due(referral, "F10.complex").warnOn())
                .as("two days before is a Saturday")
                .isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(due(referral, "F10.grave").effective()).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(due(referral, "F10.grave").headOn())
                .as("the day before is the first of the holiday")
                .isEqualTo(LocalDate.of(2026, 4, 3));
        referring.police(referral, "POLICE_FILED", friday.plusDays(20));
        for (var limit : new String[] {"F08", "F09", "F10", "F10.complex", "F10.grave"}) {
            assertThat(deadlines.find(referral, limit).orElseThrow().isRunning())
                    .as(limit)
                    .isFalse();
        }
        assertThat(deadlines.find(referral, "F10.complex").orElseThrow().urgency())
                .isEqualTo(Urgency.ENDED_LATE);
    }

    @Test
    void papersAreSuppliedWithinThreeDaysAndAnotherOrganBeginsAnew() {
        var friday = LocalDate.of(2026, 3, 6);
        var number = story.investigating(friday);
        var referral = referring.received(number, friday, "GO_ON");
        referring.police(referral, "MORE_ASKED", friday.plusDays(1));
        assertThat(due(referral, "F08.supply").effective()).isEqualTo(friday.plusDays(4));
        assertThat(deadlines.find(referral, "F08").orElseThrow().isRunning()).isFalse();
        story.act(referral, LEAD, "supplyReferral", friday.plusDays(3), Map.of("note", "已补充"));
        assertThat(deadlines.find(referral, "F08.supply").orElseThrow().urgency())
                .isEqualTo(Urgency.ENDED_IN_TIME);

        var passed = friday.plusDays(4);
        story.act(
                referral,
                LEAD,
                "policeAnswered",
                passed,
                with(referring.answer(number, "PASSED_ON", "云公转〔2026〕1号", passed), "organ", "东湖区公安分局"));
        story.act(referral, LEAD, "recordReferralReceipt", passed, referring.receipt(number, passed, "16:00"));

        assertThat(due(referral, "F10").effective()).isEqualTo(passed.plusDays(3));
    }

    @Test
    void reconsiderationIsAskedWithinThreeDaysAndNotLater() {
        var friday = LocalDate.of(2026, 3, 6);
        var referral = referring.received(story.investigating(friday), friday, "GO_ON");
        referring.police(referral, "POLICE_REFUSED", friday);
        var asked = Map.<String, Object>of("choice", "RECONSIDER", "reason", "数额已达标准");

        assertThat(story.refusals(referral, HEAD, "answerRefusal", friday.plusDays(4), asked))
                .containsExactly("RECONSIDERATION_TOO_LATE");
        story.act(referral, HEAD, "answerRefusal", friday.plusDays(3), asked);
        assertThat(story.waiting(referral)).isEmpty();
    }

    @Test
    void eachWarningOfThreeTenAndThirtyDaysIsGivenOnce() {
        var friday = LocalDate.of(2026, 3, 6);
        var number = story.investigating(friday);
        referring.received(number, friday, "GO_ON");

        for (var limit : List.of("F10", "F10.complex", "F10.grave")) {
            sweep.report(number, limit);
            sweep.report(number, limit);
            assertThat(jdbc.queryForList(
                            "select stage from deadline_warning where case_number = ? and limit_id = ?",
                            String.class,
                            number.value(),
                            limit))
                    .as(limit)
                    .containsExactlyInAnyOrder("OFFICER", "UNIT_HEAD", "HEAD", "OVERDUE");
        }
    }

    private DueDate due(Matter matter, String limit) {
        return deadlines.find(matter, limit).orElseThrow().dueDate();
    }
}
