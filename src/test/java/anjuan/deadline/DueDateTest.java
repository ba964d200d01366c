package anjuan.deadline;

import static anjuan.deadline.LimitBuilder.aLimitOf;
import static anjuan.deadline.LimitUnit.CALENDAR_DAYS;
import static anjuan.deadline.LimitUnit.HOURS;
import static anjuan.deadline.LimitUnit.MONTHS;
import static anjuan.deadline.LimitUnit.WORKING_DAYS;
import static anjuan.deadline.StopReason.HEARING;
import static anjuan.deadline.StopReason.IDENTIFICATION;
import static anjuan.deadline.StopReason.SUSPENSION;
import static anjuan.deadline.StopReason.TESTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

class DueDateTest {

    private static final WorkingCalendar CALENDAR = Packaged.CALENDAR;

    @ParameterizedTest(name = "{0} + {1} {2} ends {3}, rolled {4} ({5})")
    @CsvSource({
        "2023-07-05, 90, CALENDAR_DAYS, 2023-10-03, 2023-10-07, ends in 国庆节 and rolls to a make-up Saturday",
        "2026-07-03, 90, CALENDAR_DAYS, 2026-10-01, 2026-10-08, ends on the first day of 国庆节",
        "2026-01-15, 30, CALENDAR_DAYS, 2026-02-14, 2026-02-14, ends on a Saturday worked for 春节",
        "2026-02-12, 15, WORKING_DAYS, 2026-03-11, 2026-03-11, over 春节 and its two make-up Saturdays",
        "2026-02-13,  7, WORKING_DAYS, 2026-03-02, 2026-03-02, from the Friday before 春节",
        "2025-01-24,  5, WORKING_DAYS, 2025-02-07, 2025-02-07, over 春节 with a worked Sunday before it",
        "2023-09-28,  7, WORKING_DAYS, 2023-10-13, 2023-10-13, over 中秋节、国庆节 with a worked weekend",
        "2024-02-08, 10, WORKING_DAYS, 2024-02-28, 2024-02-28, over 春节 and a worked Sunday",
        "2024-04-30,  5, WORKING_DAYS, 2024-05-10, 2024-05-10, over 劳动节",
        "2026-04-30,  5, WORKING_DAYS, 2026-05-11, 2026-05-11, over 劳动节 and a worked Saturday",
        "2026-06-18,  3, WORKING_DAYS, 2026-06-24, 2026-06-24, over 端午节",
        "2026-09-18, 15, WORKING_DAYS, 2026-10-15, 2026-10-15, over 中秋节 and 国庆节",
        "2020-01-23,  7, WORKING_DAYS, 2020-02-11, 2020-02-11, over the prolonged 春节 of 2020",
        "2025-11-30,  3, MONTHS, 2026-02-28, 2026-02-28, the month has no 30th; a Saturday worked for 春节",
        "2026-01-31,  1, MONTHS, 2026-02-28, 2026-02-28, the month has no 31st",
        "2026-07-02,  3, MONTHS, 2026-10-02, 2026-10-08, ends in 国庆节",
    })
    void countsTheTestValuesOfTheDomainReference(
            LocalDate start, int amount, LimitUnit unit, LocalDate unrolled, LocalDate rolled, String why) {
        DueDate due = dueOf(aLimitOf(amount, unit).build(), start);

        assertThat(due.unrolled()).as(why).isEqualTo(unrolled);
        assertThat(due.rolled()).as(why).isEqualTo(rolled);
        assertThat(due.isProvisional()).isFalse();
    }

    @Test
    void aWarningThatWouldComeOnADayOffComesBeforeItWhereTheLimitSaysSo() {
        // Qingming of 2026 lasts from Saturday 4 to Monday 6 April; Saturday 9 May is a make-up workday
        LocalDate friday = LocalDate.of(2026, 4, 3);
        DueDate early = dueOf(
                aLimitOf(3, CALENDAR_DAYS).warningOnWorkingDays().warning(1).build(), friday);
        DueDate late = dueOf(aLimitOf(3, CALENDAR_DAYS).warning(1).build(), friday);
        DueDate worked = dueOf(
                aLimitOf(3, CALENDAR_DAYS).warningOnWorkingDays().warning(1).build(), LocalDate.of(2026, 5, 7));

        assertThat(early.effective()).isEqualTo(late.effective()).isEqualTo(LocalDate.of(2026, 4, 6));
        assertThat(early.warnOn()).isEqualTo(friday);
        assertThat(early.headOn()).isEqualTo(friday);
        assertThat(late.warnOn()).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(worked.warnOn()).isEqualTo(LocalDate.of(2026, 5, 9));
    }

    @Test
    void aDutyOfOursEndsUnrolledAndARightOfThePartyRolled() {
        LocalDate start = LocalDate.of(2026, 9, 16);

        DueDate ours = dueOf(aLimitOf(15, CALENDAR_DAYS).build(), start);
        DueDate theirs = dueOf(Packaged.limit("A95"), start);

        assertThat(ours.effective()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(theirs.effective()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(keys(ours)).contains("derivation.not-rolled.holiday");
        assertThat(keys(theirs)).contains("derivation.rolled.holiday");
    }

    @Test
    void anActOnTheRolledDayIsInTimeAlthoughTheWarningStoodAtTheUnrolledOne() {
        DueDate due = dueOf(Packaged.limit("A80"), LocalDate.of(2023, 7, 5));

        assertThat(due.urgency(LocalDate.of(2023, 10, 3))).isEqualTo(Urgency.SOON);
        assertThat(due.urgency(LocalDate.of(2023, 10, 4))).isEqualTo(Urgency.OVERDUE);
        assertThat(due.urgencyEndedOn(LocalDate.of(2023, 10, 7))).isEqualTo(Urgency.ENDED_IN_TIME);
        assertThat(due.urgencyEndedOn(LocalDate.of(2023, 10, 8))).isEqualTo(Urgency.ENDED_LATE);
    }

    @Test
    void aStopLeavesOutTheWholeDaysBetweenItsEvents() {
        Limit limit = Packaged.limit("A80");
        LocalDate start = LocalDate.of(2026, 3, 2);

        DueDate plain = dueOf(limit, start);
        DueDate stopped =
                dueOf(limit, start, Stop.between(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 20), TESTING));

        assertThat(plain.unrolled()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(stopped.unrolled()).isEqualTo(LocalDate.of(2026, 6, 9));
    }

    @Test
    void overlappingStopsAreSubtractedOnce() {
        Limit limit = Packaged.limit("A80");
        LocalDate start = LocalDate.of(2026, 3, 2);
        Stop testing = Stop.between(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 20), TESTING);
        Stop hearing = Stop.between(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 3, 25), HEARING);
        Stop inside = Stop.between(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 14), SUSPENSION);

        DueDate due = dueOf(limit, start, hearing, testing, inside);

        assertThat(due.unrolled()).isEqualTo(LocalDate.of(2026, 6, 14));
        assertThat(due.derivation().lines())
                .filteredOn(line -> line.key().equals("derivation.stops-merged"))
                .singleElement()
                .satisfies(line -> assertThat(line.args()).containsExactly(14L));
    }

    @Test
    void aStopOfOneDayOrToTheNextDayLeavesOutNothing() {
        Limit limit = Packaged.limit("A80");
        LocalDate start = LocalDate.of(2026, 3, 2);
        LocalDate day = LocalDate.of(2026, 3, 10);

        assertThat(dueOf(limit, start, Stop.between(day, day, TESTING)).unrolled())
                .isEqualTo(dueOf(limit, start).unrolled());
        assertThat(dueOf(limit, start, Stop.between(day, day.plusDays(1), TESTING))
                        .unrolled())
                .isEqualTo(dueOf(limit, start).unrolled());
    }

    @Test
    void aReasonThatTheLimitDoesNotNameStopsNothing() {
        LocalDate start = LocalDate.of(2026, 3, 2);
        Stop suspension = Stop.between(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 20), SUSPENSION);

        assertThat(dueOf(Packaged.limit("A02"), start, suspension)).isEqualTo(dueOf(Packaged.limit("A02"), start));
    }

    @Test
    void aStopOfAWorkingDayLimitLeavesOutItsWorkingDaysOnly() {
        DueDate due = dueOf(
                Packaged.limit("A02"),
                LocalDate.of(2026, 3, 2),
                Stop.between(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 10), IDENTIFICATION));

        // 6 and 9 March are out; 7 and 8 are a weekend anyway
        assertThat(due.unrolled()).isEqualTo(LocalDate.of(2026, 3, 25));
    }

    @Test
    void aStopThatLastsMakesTheDateTheEarliestPossible() {
        Limit limit = Packaged.limit("A80");
        LocalDate start = LocalDate.of(2026, 3, 2);

        DueDate due = dueOf(limit, start, Stop.since(LocalDate.of(2026, 3, 10), SUSPENSION));

        assertThat(due.standsStill()).isTrue();
        assertThat(due.effective()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(due.urgency(LocalDate.of(2027, 1, 1))).isEqualTo(Urgency.STOPPED);
        assertThat(keys(due)).contains("derivation.stands-still");
    }

    @Test
    void aStopAfterTheEndDoesNotHealIt() {
        DueDate due = dueOf(
                Packaged.limit("A80"), LocalDate.of(2026, 3, 2), Stop.since(LocalDate.of(2026, 5, 31), SUSPENSION));

        assertThat(due.standsStill()).isFalse();
        assertThat(due.urgency(LocalDate.of(2026, 6, 1))).isEqualTo(Urgency.OVERDUE);
    }

    @Test
    void anExtensionGoesOnFromTheEnd() {
        Extension thirtyDays = new Extension(LocalDate.of(2023, 9, 20), 30, CALENDAR_DAYS, "HEAD", "案情复杂");

        DueDate due =
                DueDate.of(Packaged.limit("A80"), LocalDate.of(2023, 7, 5), List.of(), List.of(thirtyDays), CALENDAR);

        assertThat(due.effective()).isEqualTo(LocalDate.of(2023, 11, 2));
    }

    @Test
    void anExtensionOfWorkingDaysSkipsTheHolidayInIt() {
        Extension fifteenDays = new Extension(LocalDate.of(2026, 2, 10), 15, WORKING_DAYS, "HEAD", "情况特殊");

        DueDate due =
                DueDate.of(Packaged.limit("A02"), LocalDate.of(2026, 1, 23), List.of(), List.of(fifteenDays), CALENDAR);

        // 15 end on Friday 13 February; 春节 takes the 15th to the 23rd, Saturdays 14 and 28 are worked
        assertThat(due.effective()).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @Test
    void aDayInAYearWithoutATableIsProvisionalAndSaysSo() {
        DueDate due = dueOf(Packaged.limit("A02"), LocalDate.of(2026, 12, 28));

        assertThat(due.isProvisional()).isTrue();
        assertThat(due.effective()).isEqualTo(LocalDate.of(2027, 1, 18));
        assertThat(due.derivation().lines())
                .filteredOn(line -> line.key().equals("derivation.provisional"))
                .singleElement()
                .satisfies(line -> assertThat(line.args()).containsExactly("2027"));
    }

    @Test
    void calendarDaysThatPassAYearWithoutATableAndEndInOneWithItAreFinal() {
        DueDate due = dueOf(Packaged.limit("A80"), LocalDate.of(2018, 12, 1));

        assertThat(due.isProvisional()).isFalse();
    }

    @Test
    void aClockUnderATextThatWasNotReadSaysSo() {
        assertThat(keys(dueOf(Packaged.LIMITS.on("A80", LocalDate.of(2020, 5, 25)), LocalDate.of(2020, 5, 25))))
                .contains("derivation.unverified");
        assertThat(keys(dueOf(Packaged.LIMITS.on("A80", LocalDate.of(2022, 5, 25)), LocalDate.of(2022, 5, 25))))
                .doesNotContain("derivation.unverified");
    }

    @Test
    void derivesADateLineByLineWithTheSourceOfEach() {
        Extension extension = new Extension(LocalDate.of(2026, 3, 5), 15, WORKING_DAYS, "HEAD", "情况特殊");
        Stop testing = Stop.between(LocalDate.of(2026, 2, 24), LocalDate.of(2026, 2, 27), TESTING);

        Derivation derivation = DueDate.of(
                        Packaged.limit("A02"),
                        LocalDate.of(2026, 2, 12),
                        List.of(testing),
                        List.of(extension),
                        CALENDAR)
                .derivation();

        assertThat(derivation.lines())
                .containsExactly(
                        new Derivation.Line(
                                "derivation.start",
                                List.of("2026-02-12", new DefaultMessageSourceResolvable("limitStart.A02")),
                                "市场监督管理行政处罚程序规定 第八十条"),
                        new Derivation.Line(
                                "derivation.version", List.of("A02", LocalDate.of(2021, 7, 15)), "市场监督管理行政处罚程序规定 第十八条"),
                        new Derivation.Line(
                                "derivation.stop.TESTING",
                                List.of(LocalDate.of(2026, 2, 24), LocalDate.of(2026, 2, 27), 2L),
                                "市场监督管理行政处罚程序规定 第十八条"),
                        new Derivation.Line(
                                "derivation.amount.WORKING_DAYS",
                                List.of(15, LocalDate.of(2026, 3, 13)),
                                "市场监督管理行政处罚程序规定 第十八条"),
                        new Derivation.Line(
                                "derivation.extension.WORKING_DAYS",
                                List.of(LocalDate.of(2026, 3, 5), "HEAD", 15, LocalDate.of(2026, 4, 3)),
                                "市场监督管理行政处罚程序规定 第十八条"),
                        new Derivation.Line(
                                "derivation.holiday",
                                List.of("春节", LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 23)),
                                "行政处罚法 第八十五条；国务院办公厅关于2026年部分节假日安排的通知"),
                        new Derivation.Line(
                                "derivation.days-off", List.of(18L, 2L), "行政处罚法 第八十五条；国务院办公厅关于2026年部分节假日安排的通知"),
                        new Derivation.Line(
                                "derivation.due", List.of(LocalDate.of(2026, 4, 3)), "市场监督管理行政处罚程序规定 第十八条"));
    }

    @Test
    void anUnverifiedLimitSaysSo() {
        Limit limit = aLimitOf(5, WORKING_DAYS).unverified().build();

        assertThat(keys(dueOf(limit, LocalDate.of(2026, 3, 2)))).contains("derivation.unverified");
    }

    @Test
    void warnsAndCountsTheDaysLeftInTheUnitOfTheLimit() {
        DueDate due = dueOf(aLimitOf(5, WORKING_DAYS).warning(2).build(), LocalDate.of(2026, 4, 30));

        // ends on Monday 11 May; Saturday 9 May is worked
        assertThat(due.warnOn()).isEqualTo(LocalDate.of(2026, 5, 8));
        assertThat(due.daysLeft(LocalDate.of(2026, 5, 8), CALENDAR)).isEqualTo(2);
        assertThat(due.daysLeft(LocalDate.of(2026, 5, 11), CALENDAR)).isZero();
        assertThat(due.daysLeft(LocalDate.of(2026, 5, 18), CALENDAR)).isEqualTo(-5);
        assertThat(dueOf(Packaged.limit("A80"), LocalDate.of(2026, 3, 2)).daysLeft(LocalDate.of(2026, 5, 21), CALENDAR))
                .isEqualTo(10);
    }

    @Test
    void hoursEndOnTheDayThatIsSurelyInsideTheLimit() {
        LocalDate start = LocalDate.of(2026, 3, 2);

        assertThat(dueOf(aLimitOf(24, HOURS).build(), start).unrolled()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(dueOf(aLimitOf(12, HOURS).build(), start).unrolled()).isEqualTo(start);
    }

    @Test
    void agreesWithASlowCountOfSingleDaysInAHundredThousandCases() {
        Random random = new Random(20260101);
        LimitUnit[] units = {WORKING_DAYS, CALENDAR_DAYS, MONTHS, LimitUnit.YEARS};
        for (int round = 0; round < 100_000; round++) {
            LimitUnit unit = units[random.nextInt(units.length)];
            int amount = 1 + random.nextInt(unit == LimitUnit.YEARS ? 2 : unit == MONTHS ? 6 : 90);
            boolean isBefore = random.nextInt(10) == 0;
            LimitBuilder builder = aLimitOf(amount, unit);
            Limit limit = isBefore
                    ? builder.countedBack().build()
                    : random.nextBoolean()
                            ? builder.build()
                            : builder.thatRolls().build();
            LocalDate start = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2900));
            List<Stop> stops = new ArrayList<>();
            for (int index = random.nextInt(11); index > 0; index--) {
                LocalDate from = start.plusDays(random.nextInt(200) - 20);
                StopReason reason = StopReason.values()[random.nextInt(StopReason.values().length)];
                stops.add(Stop.between(from, from.plusDays(random.nextInt(40)), reason));
            }
            List<Extension> extensions = new ArrayList<>();
            if (!isBefore && random.nextInt(4) == 0) {
                LimitUnit given = units[random.nextInt(3)];
                extensions.add(new Extension(start, 1 + random.nextInt(30), given, "吴伟", "案情复杂"));
            }

            DueDate due = DueDate.of(limit, start, stops, extensions, CALENDAR);

            SlowCount slow = new SlowCount(stops);
            LocalDate expected = isBefore ? slow.back(start, amount, unit) : slow.end(start, amount, unit);
            for (Extension extension : extensions) {
                expected = slow.end(expected, extension.amount(), extension.unit());
            }
            if (!due.unrolled().equals(expected)) {
                fail("%s from %s with %s, %s: %s, counted %s"
                        .formatted(limit, start, stops, extensions, due.unrolled(), expected));
            }
            LocalDate last = limit.rolls() ? slow.rolled(expected) : expected;
            if (!due.effective().equals(last)) {
                fail("%s from %s: %s, rolled %s".formatted(limit, start, due.effective(), last));
            }
        }
    }

    private static DueDate dueOf(Limit limit, LocalDate start, Stop... stops) {
        return DueDate.of(limit, start, List.of(stops), List.of(), CALENDAR);
    }

    private static List<String> keys(DueDate due) {
        return due.derivation().lines().stream().map(Derivation.Line::key).toList();
    }
}
