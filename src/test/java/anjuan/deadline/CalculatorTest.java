package anjuan.deadline;

import static anjuan.deadline.StopReason.HEARING;
import static anjuan.deadline.StopReason.SUSPENSION;
import static anjuan.deadline.StopReason.TESTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.deadline.Calculator.Answer;
import anjuan.deadline.Calculator.Extended;
import anjuan.deadline.Calculator.InForce;
import anjuan.deadline.Calculator.Part;
import anjuan.deadline.Calculator.Question;
import anjuan.deadline.Calculator.Stopped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class CalculatorTest {

    private static final String START = "2026-03-02";

    private final Calculator calculator = new Calculator(Packaged.LIMITS, Packaged.CALENDAR);

    @Test
    void answersAsTheClockOfACaseWould() {
        var answer = made(a80(START)
                .stopped(TESTING, "2026-03-10", "2026-03-20")
                .stopped(SUSPENSION, "2026-04-01", "2026-04-11")
                .extended("2026-05-20", null));

        assertThat(answer.limit()).isEqualTo(Packaged.limit("A80"));
        assertThat(answer.dueDate().unrolled())
                .isEqualTo(DueDate.of(
                                Packaged.limit("A80"),
                                day(START),
                                List.of(
                                        Stop.between(day("2026-03-10"), day("2026-03-20"), TESTING),
                                        Stop.between(day("2026-04-01"), day("2026-04-11"), SUSPENSION)),
                                List.of(new Extension(day("2026-05-20"), 30, LimitUnit.CALENDAR_DAYS, "吴伟", "案情复杂")),
                                Packaged.CALENDAR)
                        .unrolled())
                .isEqualTo(day("2026-07-18"));
    }

    @Test
    void derivesAWorkedExampleInChinese() {
        assertThat(derivation(Locale.CHINESE))
                .containsExactly(
                        "自 2026-03-02（立案之日）起算，当日不计入 | 市场监督管理行政处罚程序规定 第八十条",
                        "适用 A80 所列条文，自 2021-07-15 起施行 | 市场监督管理行政处罚程序规定 第六十四条",
                        "检测、检验、检疫、鉴定：2026-03-10 至 2026-03-20，中间 9 日不计入 | 市场监督管理行政处罚程序规定 第六十四条",
                        "听证：2026-03-15 至 2026-03-25，中间 9 日不计入 | 市场监督管理行政处罚程序规定 第六十四条",
                        "重叠期间合并后，共 14 日不计入 | 市场监督管理行政处罚程序规定 第六十四条",
                        "90 日，计至 2026-06-14 | 市场监督管理行政处罚程序规定 第六十四条",
                        "2026-06-01 经 部门负责人 批准延长 30 日，计至 2026-07-14 | 市场监督管理行政处罚程序规定 第六十四条",
                        "届满日：2026-07-14 | 市场监督管理行政处罚程序规定 第六十四条");
    }

    @Test
    void derivesAWorkedExampleInEnglish() {
        assertThat(derivation(Locale.ENGLISH))
                .containsExactly(
                        "Counted from 2026-03-02 (filing of the case); that day itself does not count | 市场监督管理行政处罚程序规定 第八十条",
                        "The text of A80 in force since 2021-07-15 governs | 市场监督管理行政处罚程序规定 第六十四条",
                        "Testing, inspection, quarantine or appraisal: 2026-03-10 to 2026-03-20, the 9 days between do not count | 市场监督管理行政处罚程序规定 第六十四条",
                        "Hearing: 2026-03-15 to 2026-03-25, the 9 days between do not count | 市场监督管理行政处罚程序规定 第六十四条",
                        "With overlaps merged, 14 days do not count | 市场监督管理行政处罚程序规定 第六十四条",
                        "90 days, up to 2026-06-14 | 市场监督管理行政处罚程序规定 第六十四条",
                        "Extended by 30 days, approved by the head on 2026-06-01, up to 2026-07-14 | 市场监督管理行政处罚程序规定 第六十四条",
                        "Due on 2026-07-14 | 市场监督管理行政处罚程序规定 第六十四条");
    }

    @Test
    void overlappingStopsAreMergedInWhateverOrderTheyAreGiven() {
        var forward = made(
                a80(START).stopped(TESTING, "2026-03-10", "2026-03-20").stopped(HEARING, "2026-03-15", "2026-03-25"));
        var backward = made(
                a80(START).stopped(HEARING, "2026-03-15", "2026-03-25").stopped(TESTING, "2026-03-10", "2026-03-20"));
        var sameReason = made(
                a80(START).stopped(TESTING, "2026-03-15", "2026-03-25").stopped(TESTING, "2026-03-10", "2026-03-20"));

        assertThat(forward.dueDate()).isEqualTo(backward.dueDate());
        assertThat(forward.dueDate().effective())
                .isEqualTo(sameReason.dueDate().effective())
                .isEqualTo(day("2026-06-14"));
    }

    @Test
    void aStopThatLastsKeepsTheClockStandingSoThatAnotherMayBeginLater() {
        var answer =
                made(a80(START).stopped(TESTING, "2026-08-01", "2026-08-20").stopped(SUSPENSION, "2026-05-20", null));

        assertThat(answer.dueDate().standsStill()).isTrue();
    }

    @Test
    void theTextOfTheDayThatDecidesGovernsNotThatOfTheStart() {
        assertThat(made(a80("2021-07-14")).limit().isVerified()).isFalse();
        assertThat(made(a80("2021-07-14").governedOn("2021-07-15")).limit().isVerified())
                .isTrue();
    }

    @Test
    void aDayInAYearWithoutATableIsProvisional() {
        assertThat(made(ask("A02", "2026-12-28")).dueDate().isProvisional()).isTrue();
    }

    @Test
    void aLimitInHoursRunsFromTheMinute() {
        var limits =
                new Limits(List.of(LimitBuilder.aLimitOf(24, LimitUnit.HOURS).build()));
        var question = new Question("T01", day(START), LocalTime.of(14, 20), null, List.of(), List.of());

        var answer = new Calculator(limits, Packaged.CALENDAR).answer(question);

        assertThat(((Answer.Made) answer).dueDate().moment())
                .isEqualTo(day("2026-03-03").atTime(14, 20));
    }

    @Test
    void anUnknownLimitIsNoLimit() {
        assertThatThrownBy(() -> calculator.answer(ask("A999", START).question()))
                .isInstanceOf(NoSuchLimit.class);
    }

    @Test
    void aStartBeforeAnyTextIsRefusedAndTheFirstDayIsNamed() {
        assertThat(refused(a80("2019-03-31")))
                .isEqualTo(new Answer.Refused(
                        ClockRefusal.LIMIT_NOT_IN_FORCE, Part.START, 0, null, new InForce(day("2019-04-01"), null)));
        assertThat(refused(a80("2019-04-01").governedOn("2019-03-31")).reason())
                .isEqualTo(ClockRefusal.LIMIT_NOT_IN_FORCE);
        assertThat(made(a80("2019-04-01")).limit().validFrom()).isEqualTo(day("2019-04-01"));
    }

    @Test
    void aStartAfterTheLastTextIsRefusedAndTheLastDayIsNamed() {
        Limit ended = Packaged.LIMITS.versions("A80").get(0);
        var calculator = new Calculator(new Limits(List.of(ended)), Packaged.CALENDAR);

        assertThat(calculator.answer(a80(START).question()))
                .isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.inForce())
                        .isEqualTo(new InForce(day("2019-04-01"), day("2021-07-14"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1999-12-31", "2100-01-01", "+12026-03-02", "-0001-01-01"})
    void aYearThatNobodyMeansIsRefusedWhereverItStands(String day) {
        for (Asked asked : List.of(
                a80(day),
                a80(day).governedOn(START),
                a80(START).governedOn(day),
                a80(START).stopped(TESTING, day, null),
                a80(START).stopped(TESTING, day, day),
                a80(START).stopped(TESTING, "2026-03-10", day),
                a80(START).extended(day, null),
                a80(START).extended("2026-05-20", null).extended(day, 10))) {
            assertThat(refused(asked).reason()).as(asked.toString()).isEqualTo(ClockRefusal.CLOCK_DATE_OUT_OF_RANGE);
        }
    }

    @Test
    void aStopBeforeTheStartIsRefusedWithBothShown() {
        assertThat(refused(a80(START)
                        .stopped(HEARING, "2026-03-10", "2026-03-12")
                        .stopped(TESTING, "2026-03-01", "2026-03-20")))
                .isEqualTo(new Answer.Refused(
                        ClockRefusal.CLOCK_DATE_OUT_OF_ORDER,
                        Part.STOP_FROM,
                        1,
                        new Conflict(EventKind.START, day(START), EventKind.STOP, day("2026-03-01")),
                        null));
    }

    @Test
    void aResumptionBeforeItsStopIsRefusedWithBothShown() {
        assertThat(refused(a80(START).stopped(TESTING, "2026-03-20", "2026-03-10")))
                .isEqualTo(new Answer.Refused(
                        ClockRefusal.CLOCK_DATE_OUT_OF_ORDER,
                        Part.STOP_TO,
                        0,
                        new Conflict(EventKind.STOP, day("2026-03-20"), EventKind.RESUME, day("2026-03-10")),
                        null));
    }

    @Test
    void aResumptionWithoutAStopIsRefused() {
        assertThat(refused(a80(START).stopped(TESTING, null, "2026-03-10")))
                .isEqualTo(new Answer.Refused(ClockRefusal.CLOCK_NOT_STOPPED, Part.STOP_TO, 0, null, null));
        assertThat(refused(a80(START)
                                .stopped(TESTING, "2026-03-05", "2026-03-09")
                                .stopped(TESTING, null, "2026-03-10"))
                        .reason())
                .isEqualTo(ClockRefusal.CLOCK_NOT_STOPPED);
    }

    @Test
    void aStopAfterTheEndIsRefusedWithBothShown() {
        assertThat(refused(a80(START).stopped(TESTING, "2026-06-02", "2026-06-20")))
                .isEqualTo(new Answer.Refused(
                        ClockRefusal.CLOCK_STOP_AFTER_END,
                        Part.STOP_FROM,
                        0,
                        new Conflict(EventKind.END, day("2026-06-01"), EventKind.STOP, day("2026-06-02")),
                        null));
        // an earlier stop, or an extension granted in time, moves the end past it
        assertThat(made(a80(START)
                                .stopped(TESTING, "2026-06-02", "2026-06-20")
                                .stopped(HEARING, "2026-05-20", "2026-05-30"))
                        .dueDate()
                        .effective())
                .isEqualTo(day("2026-06-26"));
        assertThat(made(a80(START).stopped(TESTING, "2026-06-02", "2026-06-20").extended("2026-06-01", null))
                        .dueDate()
                        .effective())
                .isEqualTo(day("2026-07-17"));
        assertThat(refused(a80(START)
                                .stopped(TESTING, "2026-06-02", "2026-06-20")
                                .extended("2026-06-03", null))
                        .reason())
                .isEqualTo(ClockRefusal.CLOCK_STOP_AFTER_END);
    }

    @Test
    void aReasonThatTheLimitDoesNotNameIsRefused() {
        assertThat(refused(ask("A02", START).stopped(SUSPENSION, "2026-03-10", null)))
                .isEqualTo(
                        new Answer.Refused(ClockRefusal.CLOCK_REASON_DOES_NOT_STOP, Part.STOP_REASON, 0, null, null));
    }

    @Test
    void twoLastingStopsByOneReasonAreRefusedWithBothShown() {
        assertThat(refused(a80(START).stopped(TESTING, "2026-03-10", null).stopped(TESTING, "2026-03-10", null)))
                .isEqualTo(new Answer.Refused(
                        ClockRefusal.CLOCK_ALREADY_STOPPED,
                        Part.STOP_FROM,
                        1,
                        new Conflict(EventKind.STOP, day("2026-03-10"), EventKind.STOP, day("2026-03-10")),
                        null));
    }

    @Test
    void theSameExtensionTwiceOrTheLaterOneFirstIsRefusedWithBothShown() {
        for (String second : List.of("2026-05-20", "2026-05-19")) {
            assertThat(refused(a80(START).extended("2026-05-20", 30).extended(second, 30)))
                    .isEqualTo(new Answer.Refused(
                            ClockRefusal.CLOCK_DATE_OUT_OF_ORDER,
                            Part.EXTENDED_ON,
                            1,
                            new Conflict(EventKind.EXTEND, day("2026-05-20"), EventKind.EXTEND, day(second)),
                            null));
        }
        assertThat(refused(a80(START).extended("2026-03-01", null)).conflict())
                .isEqualTo(new Conflict(EventKind.START, day(START), EventKind.EXTEND, day("2026-03-01")));
    }

    @Test
    void moreExtensionsThanTheLimitHasStepsAreRefused() {
        assertThat(refused(ask("A02", START).extended("2026-03-20", null).extended("2026-03-25", null)))
                .isEqualTo(new Answer.Refused(
                        ClockRefusal.CLOCK_EXTENSIONS_USED_UP,
                        Part.EXTENDED_ON,
                        1,
                        new Conflict(EventKind.EXTEND, day("2026-03-20"), EventKind.EXTEND, day("2026-03-25")),
                        null));
        assertThat(refused(ask("A86", START).extended("2026-03-05", null)).reason())
                .isEqualTo(ClockRefusal.CLOCK_NOT_EXTENDABLE);
    }

    @Test
    void anExtensionAfterTheEndOrOfAnotherLengthIsRefused() {
        assertThat(refused(a80(START).extended("2026-06-02", null)))
                .isEqualTo(new Answer.Refused(
                        ClockRefusal.CLOCK_EXPIRED,
                        Part.EXTENDED_ON,
                        0,
                        new Conflict(EventKind.END, day("2026-06-01"), EventKind.EXTEND, day("2026-06-02")),
                        null));
        assertThat(refused(a80(START).extended("2026-05-20", 31)).reason())
                .isEqualTo(ClockRefusal.CLOCK_EXTENSION_TOO_LONG);
        assertThat(refused(a80(START).extended("2026-05-20", 0)).reason())
                .isEqualTo(ClockRefusal.CLOCK_EXTENSION_NEEDS_AMOUNT);
        assertThat(refused(a80(START).extended("2026-05-20", 30).extended("2026-06-20", null))
                        .reason())
                .isEqualTo(ClockRefusal.CLOCK_EXTENSION_NEEDS_AMOUNT);
    }

    @ParameterizedTest
    @ValueSource(ints = {3_651, Integer.MAX_VALUE})
    void whatIsLeftToTheApproverIsNotEndless(int amount) {
        assertThat(refused(a80(START).extended("2026-05-20", 30).extended("2026-06-20", amount))
                        .reason())
                .isEqualTo(ClockRefusal.CLOCK_EXTENSION_TOO_LONG);
    }

    @Test
    void everyLimitAnswersOnTheFirstAndTheLastDayThatCanBeCountedFrom() {
        for (Limit limit : Packaged.LIMITS.all()) {
            for (LocalDate start : List.of(WorkingCalendar.FIRST, WorkingCalendar.LAST)) {
                var question = new Question(limit.id(), start, null, limit.validFrom(), List.of(), List.of());

                assertThat(calculator.answer(question)).as(limit.id()).isInstanceOf(Answer.Made.class);
            }
        }
    }

    @Test
    void listsWhatIsInForceOnADayAndTheVersionsOfALimit() {
        assertThat(calculator.inForceOn(day("2019-03-31")))
                .noneMatch(limit -> limit.id().equals("A80"));
        assertThat(calculator.inForceOn(day(START)).stream().map(Limit::id))
                .contains("A80")
                .doesNotHaveDuplicates();
        assertThat(calculator.versions("A80")).isSortedAccordingTo(Comparator.comparing(Limit::validFrom));
    }

    private List<String> derivation(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/deadline");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        new LimitWords(Packaged.LIMITS, messages);
        return made(a80(START)
                        .stopped(HEARING, "2026-03-15", "2026-03-25")
                        .stopped(TESTING, "2026-03-10", "2026-03-20")
                        .extended("2026-06-01", 30))
                .dueDate()
                .derivation()
                .lines()
                .stream()
                .map(line -> messages.getMessage(line.key(), line.arguments(), locale) + " | " + line.source())
                .toList();
    }

    private Answer.Made made(Asked asked) {
        Answer answer = calculator.answer(asked.question());
        assertThat(answer).as(asked.toString()).isInstanceOf(Answer.Made.class);
        return (Answer.Made) answer;
    }

    private Answer.Refused refused(Asked asked) {
        Answer answer = calculator.answer(asked.question());
        assertThat(answer).as(asked.toString()).isInstanceOf(Answer.Refused.class);
        return (Answer.Refused) answer;
    }

    private static Asked a80(String start) {
        return ask("A80", start);
    }

    private static Asked ask(String limitId, String start) {
        return new Asked(limitId, day(start), null, List.of(), List.of());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** A question to vary one thing of. */
    private record Asked(
            String limitId,
            LocalDate start,
            @Nullable LocalDate governed,
            List<Stopped> stops,
            List<Extended> extensions) {

        Asked governedOn(String day) {
            return new Asked(limitId, start, day(day), stops, extensions);
        }

        Asked stopped(StopReason reason, @Nullable String from, @Nullable String to) {
            List<Stopped> all = new ArrayList<>(stops);
            all.add(new Stopped(from == null ? null : day(from), to == null ? null : day(to), reason));
            return new Asked(limitId, start, governed, all, extensions);
        }

        Asked extended(String approvedOn, @Nullable Integer amount) {
            List<Extended> all = new ArrayList<>(extensions);
            all.add(new Extended(day(approvedOn), amount));
            return new Asked(limitId, start, governed, stops, all);
        }

        Question question() {
            return new Question(limitId, start, null, governed, stops, extensions);
        }
    }
}
