package anjuan.deadline;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Referring.approval;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Referring;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The clocks of a referral have no timer in its diagram (decision 0025): the sweep warns of each stage once, before a weekend or
 * holiday, over midnight, after nodes stood still, and of several rounds and referrals apart.
 */
@AnjuanTest
class ReferralWarningsTest {

    /** Friday before the Qingming holiday of 4 to 6 April 2026, Saturday to Monday. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 3);

    private static final List<WarningStage> EARLY =
            List.of(WarningStage.OFFICER, WarningStage.UNIT_HEAD, WarningStage.HEAD);

    @Autowired
    Story story;

    @Autowired
    Referring referring;

    @Autowired
    DeadlineMapper mapper;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void twentyFourHoursOverMidnightIntoAHolidayAreWarnedOfBeforeIt() {
        var number = story.investigating(FRIDAY);
        var referral = referring.reported(number, FRIDAY);
        story.act(referral, CHIEF, "decideReferral", FRIDAY, with(approval("GO_ON"), "decidedAt", "23:40"));
        setBack(number);

        assertThat(swept(FRIDAY.atTime(23, 41), number, "F04")).isEqualTo(EARLY);
        assertThat(swept(FRIDAY.atTime(23, 59), number, "F04")).as("once").isEmpty();
        assertThat(swept(FRIDAY.plusDays(1).atTime(0, 0), number, "F04")).isEmpty();
        assertThat(swept(FRIDAY.plusDays(1).atTime(23, 59), number, "F04"))
                .as("over to the minute is shown on the pages; the warning comes with the day")
                .isEmpty();
        assertThat(swept(FRIDAY.plusDays(2).atTime(0, 0), number, "F04")).containsExactly(WarningStage.OVERDUE);
        for (int later = 2; later < 9; later++) {
            assertThat(swept(FRIDAY.plusDays(later).atTime(0, 1), number, "F04"))
                    .isEmpty();
        }
    }

    @Test
    void threeDaysThatEndOnAHolidayAreWarnedOfOnTheLastWorkingDayBefore() {
        var number = story.investigating(FRIDAY);
        referring.reported(number, FRIDAY);
        setBack(number);

        assertThat(swept(FRIDAY.atTime(0, 1), number, "F03")).isEqualTo(EARLY);
        for (int later = 1; later < 4; later++) {
            assertThat(swept(FRIDAY.plusDays(later).atTime(9, 0), number, "F03"))
                    .isEmpty();
        }
        assertThat(swept(FRIDAY.plusDays(4).atTime(0, 0), number, "F03")).containsExactly(WarningStage.OVERDUE);
        assertThat(swept(FRIDAY.plusDays(5).atTime(0, 0), number, "F03")).isEmpty();
    }

    @Test
    void stagesMissedWhileNothingRanAreMadeUpForOnceOnHoweverManyNodes() throws Exception {
        var number = story.investigating(FRIDAY);
        referring.received(number, FRIDAY, "GO_ON");
        setBack(number);
        var monday = FRIDAY.plusDays(10).atTime(8, 0);
        var executor = Executors.newFixedThreadPool(3);
        try {
            var nodes = new ArrayList<Callable<List<WarningStage>>>();
            for (int node = 0; node < 3; node++) {
                nodes.add(() -> swept(monday, number, "F10"));
            }
            var given = new ArrayList<WarningStage>();
            for (var node : executor.invokeAll(nodes)) {
                given.addAll(node.get());
            }
            assertThat(given).containsExactlyInAnyOrder(WarningStage.values());
        } finally {
            executor.shutdownNow();
        }
        assertThat(swept(monday.plusMinutes(1), number, "F10")).isEmpty();
    }

    @Test
    void aClockThatEndedInTimeIsNeverCalledOverdueAndASecondReferralIsWarnedOfApart() {
        var number = story.investigating(FRIDAY);
        var first = referring.approved(number, FRIDAY, "GO_ON");
        setBack(number);
        assertThat(swept(FRIDAY.atTime(10, 1), number, "F04")).isEqualTo(EARLY);
        story.act(first, LEAD, "assembleReferral", FRIDAY, referring.assembled(number, "12:00"));
        var second = referring.reported(
                referring.suspected(number, FRIDAY, with(Referring.suspicion(), "offence", "LABELS")), FRIDAY);
        story.act(second, CHIEF, "decideReferral", FRIDAY, with(approval("GO_ON"), "decidedAt", "16:00"));
        setBack(number);

        var again = sweep(FRIDAY.atTime(16, 1)).stream()
                .filter(one -> one.matter().caseNumber().equals(number))
                .filter(one -> one.limitId().equals("F04"))
                .toList();
        assertThat(again).extracting(NewWarning::stage).isEqualTo(EARLY);
        assertThat(again).extracting(NewWarning::matter).containsOnly(second);
        var late = sweep(FRIDAY.plusDays(2).atTime(0, 1)).stream()
                .filter(one -> one.matter().caseNumber().equals(number))
                .filter(one -> one.limitId().equals("F04"))
                .toList();
        assertThat(late).singleElement().satisfies(one -> {
            assertThat(one.matter()).isEqualTo(second);
            assertThat(one.stage()).isEqualTo(WarningStage.OVERDUE);
        });
    }

    /** What the acts of a replayed day reported at once, as seen from today, is taken back, so that the days pass one by one. */
    private void setBack(CaseNumber number) {
        jdbc.update("delete from deadline_warning where case_number = ? and stage = 'OVERDUE'", number.value());
        jdbc.update("""
                delete from deadline_warning w where w.case_number = ? and exists (
                    select 1 from deadline_clock c where c.case_number = w.case_number and c.limit_id = w.limit_id
                    and c.round = w.round and c.ended_on is null)""", number.value());
    }

    private List<WarningStage> swept(LocalDateTime at, CaseNumber number, String limit) {
        return sweep(at).stream()
                .filter(one -> one.matter().caseNumber().equals(number))
                .filter(one -> one.limitId().equals(limit))
                .map(NewWarning::stage)
                .toList();
    }

    private List<NewWarning> sweep(LocalDateTime at) {
        var then = Clock.fixed(at.atZone(clock.getZone()).toInstant(), clock.getZone());
        return new DeadlineSweep(mapper, then, List.of(), transactions).sweep();
    }
}
