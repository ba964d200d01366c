package anjuan.deadline;

import static anjuan.deadline.StopReason.IDENTIFICATION;
import static anjuan.deadline.StopReason.SUSPENSION;
import static anjuan.deadline.StopReason.TESTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.rulebook.ConfigurationFault;
import anjuan.rulebook.RuleBook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(
        classes = DeadlinesTest.Slice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:deadlines",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=" + DeadlinesTest.SCHEMA,
            "anjuan.config=target/no-such-directory",
            "mybatis.configuration.arg-name-based-constructor-auto-mapping=true",
            "mybatis.configuration.map-underscore-to-camel-case=true"
        })
class DeadlinesTest {

    /** The migrations that make the tables of this module, in their order. */
    static final String SCHEMA = "classpath:db/migration/V4__deadline_keeps_clocks.sql,"
            + "classpath:db/migration/V8__deadline_keeps_the_law_of_a_clock.sql,"
            + "classpath:db/migration/V9__deadline_warns_in_stages_and_asks_for_reasons.sql,"
            + "classpath:db/migration/V11__deadline_computes_again.sql,"
            + "classpath:db/migration/V30__deadline_runs_for_matters.sql,"
            + "classpath:db/migration/V35__deadline_knows_for_what_a_clock_stands_still.sql,"
            + "classpath:db/migration/V41__deadline_ends_before_its_event.sql";

    private static final CaseNumber CASE = new CaseNumber("YZ-2026-00001");
    private static final CaseNumber OTHER = new CaseNumber("YZ-2026-00002");

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    Recomputations recomputations;

    @Autowired
    SettableClock clock;

    @Autowired
    Heard heard;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nothingIsRecorded() {
        jdbc.update("delete from deadline_moved");
        jdbc.update("delete from deadline_recomputation");
        jdbc.update("delete from deadline_warning");
        jdbc.update("delete from deadline_event");
        jdbc.update("delete from deadline_clock");
        heard.clear();
        clock.set("2026-03-02");
    }

    @Test
    void aStartedClockIsDueAndTold() {
        DueDate due = deadlines.start(CASE, "A80", day("2026-03-02"));

        assertThat(due.effective()).isEqualTo(day("2026-05-31"));
        assertThat(heard.next).isEqualTo(new NextDeadline("A80", day("2026-05-31"), day("2026-05-16")));
        assertThat(jdbc.queryForMap("select started_on, due_on, round from deadline_clock"))
                .containsEntry("round", 1)
                .hasEntrySatisfying("due_on", value -> assertThat(value).hasToString("2026-05-31"));
        RunningClock running = deadlines.find(CASE, "A80").orElseThrow();
        assertThat(running.dueDate()).isEqualTo(due);
        assertThat(running.urgency()).isEqualTo(Urgency.RUNNING);
        assertThat(running.daysLeft()).isEqualTo(90);
        assertThat(running.isTicking()).isTrue();
    }

    @Test
    void startingAgainOnTheSameDayChangesNothingAndOnAnotherIsADefect() {
        deadlines.start(CASE, "A80", day("2026-03-02"));
        deadlines.start(CASE, "A80", day("2026-03-02"));

        assertThat(deadlines.of(CASE)).hasSize(1);
        assertThatThrownBy(() -> deadlines.start(CASE, "A80", day("2026-03-03")))
                .isInstanceOf(ClockAlreadyRunning.class)
                .hasMessageContaining("YZ-2026-00001");
    }

    @Test
    void anEndedClockShowsWhetherItEndedInTimeAndTheNextRoundIsItsOwn() {
        deadlines.start(CASE, "A50", day("2026-03-02"));
        deadlines.end(CASE, "A50", day("2026-03-17"));
        deadlines.start(CASE, "A50", day("2026-03-18"));
        deadlines.end(CASE, "A50", day("2026-03-20"));
        deadlines.end(CASE, "A50", day("2026-03-21"));

        assertThat(deadlines.of(CASE))
                .extracting(RunningClock::round, RunningClock::urgency, RunningClock::ended)
                .containsExactly(
                        tuple(1, Urgency.ENDED_LATE, day("2026-03-17")),
                        tuple(2, Urgency.ENDED_IN_TIME, day("2026-03-20")));
        assertThat(heard.next).isNull();
    }

    @Test
    void anEndBeforeTheStartIsADefect() {
        deadlines.start(CASE, "A50", day("2026-03-02"));

        assertThatThrownBy(() -> deadlines.end(CASE, "A50", day("2026-03-01")))
                .hasMessageContaining("has START on 2026-03-02 and cannot end on 2026-03-01");
    }

    @Test
    void theNearestClockIsNext() {
        deadlines.start(CASE, "A80", day("2026-03-02"));
        deadlines.start(CASE, "A50", day("2026-03-02"));

        assertThat(deadlines.next(CASE).orElseThrow().limit().id()).isEqualTo("A50");
        assertThat(deadlines.next(OTHER)).isEmpty();
    }

    @Test
    void theHeadExtendsOnceAndNotAfterTheEnd() {
        deadlines.start(CASE, "A02", day("2026-03-02"));

        ClockChange first = deadlines.extend(CASE, "A02", granted(day("2026-03-20"), "情况特殊"));
        ClockChange second = deadlines.extend(CASE, "A02", granted(day("2026-03-25"), "情况特殊"));

        assertThat(first).isInstanceOfSatisfying(ClockChange.Made.class, made -> assertThat(
                        made.dueDate().effective())
                .isEqualTo(day("2026-04-14")));
        assertThat(second)
                .isEqualTo(new ClockChange.Refused(
                        ClockRefusal.CLOCK_EXTENSIONS_USED_UP,
                        new Conflict(EventKind.EXTEND, day("2026-03-20"), EventKind.EXTEND, day("2026-03-25"))));
        assertThat(heard.next).isEqualTo(new NextDeadline("A02", day("2026-04-14"), day("2026-04-09")));
        deadlines.start(OTHER, "A02", day("2026-03-02"));
        assertThat(deadlines.extend(OTHER, "A02", granted(day("2026-03-24"), "情况特殊")))
                .isEqualTo(new ClockChange.Refused(
                        ClockRefusal.CLOCK_EXPIRED,
                        new Conflict(EventKind.END, day("2026-03-23"), EventKind.EXTEND, day("2026-03-24"))));
        assertThat(deadlines.extend(OTHER, "A80", granted(day("2026-03-24"), "案情复杂")))
                .isEqualTo(new ClockChange.Refused(ClockRefusal.CLOCK_NOT_RUNNING));
    }

    @Test
    void aStoppedClockIsNotNextUntilItResumes() {
        deadlines.start(CASE, "A80", day("2026-03-02"));

        deadlines.stop(CASE, "A80", day("2026-03-10"), TESTING, "检测委托书", "HEAD");
        deadlines.stop(CASE, "A80", day("2026-03-12"), SUSPENSION, null, "HEAD");

        assertThat(deadlines.next(CASE)).isEmpty();
        assertThat(heard.next).isNull();
        assertThat(deadlines.find(CASE, "A80").orElseThrow().urgency()).isEqualTo(Urgency.STOPPED);
        deadlines.resume(CASE, "A80", day("2026-03-20"), TESTING);
        assertThat(deadlines.next(CASE)).isEmpty();
        ClockChange last = deadlines.resume(CASE, "A80", day("2026-03-22"), SUSPENSION);
        assertThat(last).isInstanceOfSatisfying(ClockChange.Made.class, made -> assertThat(
                        made.dueDate().effective())
                .isEqualTo(day("2026-06-11")));
        assertThat(deadlines.next(CASE).orElseThrow().stops()).hasSize(2);
    }

    @Test
    void stopsThatTheLawDoesNotKnowAreRefused() {
        deadlines.start(CASE, "A02", day("2026-03-02"));

        assertThat(deadlines.stop(CASE, "A02", day("2026-03-10"), SUSPENSION, null, null))
                .isEqualTo(new ClockChange.Refused(ClockRefusal.CLOCK_REASON_DOES_NOT_STOP));
        assertThat(deadlines.resume(CASE, "A02", day("2026-03-10"), TESTING))
                .isEqualTo(new ClockChange.Refused(ClockRefusal.CLOCK_NOT_STOPPED));
        assertThat(deadlines.stop(CASE, "A02", day("2026-03-01"), IDENTIFICATION, null, null))
                .isEqualTo(new ClockChange.Refused(
                        ClockRefusal.CLOCK_DATE_OUT_OF_ORDER,
                        new Conflict(EventKind.START, day("2026-03-02"), EventKind.STOP, day("2026-03-01"))));
    }

    @Test
    void wakesAtTheStartOfTheDayAfterButNotBeforeTomorrow() {
        DueDate ahead = deadlines.start(CASE, "A80", day("2026-03-02"));
        DueDate past = deadlines.start(OTHER, "A80", day("2024-03-04"));

        assertThat(deadlines.wakeAt(ahead)).isEqualTo(Instant.parse("2026-05-31T16:00:00Z"));
        assertThat(deadlines.wakeAt(past)).isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
    }

    @Test
    void warnsOncePerStage() {
        deadlines.start(CASE, "A50", day("2026-03-02"));
        assertThat(sweep.sweep()).isEmpty();

        clock.set("2026-03-12");
        assertThat(sweep.sweep()).extracting(NewWarning::stage).containsExactly(WarningStage.OFFICER);
        assertThat(sweep.sweep()).isEmpty();

        clock.set("2026-03-13");
        assertThat(sweep.sweep()).extracting(NewWarning::stage).containsExactly(WarningStage.UNIT_HEAD);
        clock.set("2026-03-16");
        assertThat(sweep.sweep()).extracting(NewWarning::stage).containsExactly(WarningStage.HEAD);
        clock.set("2026-03-17");
        assertThat(sweep.sweep()).extracting(NewWarning::stage).containsExactly(WarningStage.OVERDUE);
        assertThat(sweep.sweep()).isEmpty();
        assertThat(heard.warnings).hasSize(4);
    }

    @Test
    void anEndedOrStoppedClockIsNotWarnedOf() {
        deadlines.start(CASE, "A50", day("2026-03-02"));
        deadlines.end(CASE, "A50", day("2026-03-03"));
        deadlines.start(OTHER, "A80", day("2026-03-02"));
        deadlines.stop(OTHER, "A80", day("2026-03-03"), SUSPENSION, null, null);

        clock.set("2027-03-02");

        assertThat(sweep.sweep()).isEmpty();
    }

    @Test
    void anExtendedClockIsWarnedOfAgainWhenItsNewDayComes() {
        deadlines.start(CASE, "A02", day("2026-03-02"));
        clock.set("2026-03-19");
        assertThat(sweep.sweep())
                .extracting(NewWarning::stage)
                .containsExactly(WarningStage.OFFICER, WarningStage.UNIT_HEAD);

        deadlines.extend(CASE, "A02", granted(day("2026-03-19"), "情况特殊"));

        assertThat(sweep.sweep()).isEmpty();
        clock.set("2026-04-09");
        assertThat(sweep.sweep()).extracting(NewWarning::stage).containsExactly(WarningStage.OFFICER);
    }

    @Test
    void aListenerThatFailsTakesItsWarningBackAndSilencesNoOther() {
        deadlines.start(CASE, "A50", day("2026-03-02"));
        deadlines.start(OTHER, "A50", day("2026-03-02"));
        clock.set("2026-03-12");
        heard.deafFor = CASE;

        assertThat(sweep.sweep()).extracting(NewWarning::caseNumber).containsExactly(OTHER);

        heard.deafFor = null;
        assertThat(sweep.sweep()).extracting(NewWarning::caseNumber).containsExactly(CASE);
    }

    @Test
    void sweepsOfManyNodesWarnOnce() throws Exception {
        for (int serial = 1; serial <= 20; serial++) {
            deadlines.start(CaseNumber.of("YZ", 2026, serial), "A50", day("2026-03-02"));
        }
        clock.set("2026-03-12");
        var nodes = Executors.newFixedThreadPool(4);

        List<Callable<List<NewWarning>>> sweeps = List.of(sweep::sweep, sweep::sweep, sweep::sweep, sweep::sweep);
        List<NewWarning> all = new ArrayList<>();
        for (Future<List<NewWarning>> one : nodes.invokeAll(sweeps)) {
            all.addAll(one.get());
        }
        nodes.shutdown();

        assertThat(all).hasSize(20).doesNotHaveDuplicates();
        assertThat(heard.warnings).hasSize(20);
    }

    @Test
    void anOpenClockIsComputedAgainAndTheReportSaysWhatMoved() {
        clock.set("2026-12-28");
        deadlines.start(CASE, "A02", day("2026-12-28"));
        deadlines.start(OTHER, "A02", day("2026-12-28"));
        jdbc.update("update deadline_clock set due_on = date '2027-01-20' where case_number = ?", CASE.value());

        Recomputation done = recomputations.run();

        assertThat(done.examined()).isEqualTo(2);
        assertThat(done.moved()).isOne();
        assertThat(recomputations.movedBy(done.id(), 10))
                .containsExactly(new Moved(CASE, "A02", 1, day("2027-01-20"), day("2027-01-18")));
        assertThat(deadlines.next(CASE).orElseThrow().dueDate().isProvisional()).isTrue();
        assertThat(heard.next).isEqualTo(new NextDeadline("A02", day("2027-01-18"), day("2027-01-13")));
        assertThat(recomputations.run().moved()).isZero();
        assertThat(recomputations.latest(2)).extracting(Recomputation::moved).containsExactly(0, 1);
    }

    @Test
    void itRunsByItselfOnceWhenLimitsOrCalendarsAreOthers() {
        deadlines.start(CASE, "A02", day("2026-03-02"));
        jdbc.update("update deadline_basis set fingerprint = 'of last year'");

        assertThat(recomputations.runIfBasisChanged())
                .hasValueSatisfying(done -> assertThat(done.cause()).isEqualTo(Recomputation.Cause.BASIS_CHANGED));
        assertThat(recomputations.runIfBasisChanged()).isEmpty();
    }

    @Test
    void endedClocksAreLeftAlone() {
        deadlines.start(CASE, "A02", day("2026-03-02"));
        deadlines.end(CASE, "A02", day("2026-03-10"));
        jdbc.update("update deadline_clock set due_on = date '2026-04-01'");

        assertThat(recomputations.run().examined()).isZero();
    }

    @Test
    void aTableThatArrivesIsTriedOutFirst() {
        clock.set("2026-12-28");
        deadlines.start(CASE, "A02", day("2026-12-28"));
        deadlines.start(OTHER, "A80", day("2026-12-28"));

        List<Moved> moved = recomputations.preview(table("""
                calendar:
                  year: 2027
                  notices: [ "https://www.gov.cn/" ]
                  holidays:
                    - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }
                """));

        assertThat(moved).containsExactly(new Moved(CASE, "A02", 1, day("2027-01-18"), day("2027-01-19")));
        assertThat(deadlines.next(CASE).orElseThrow().dueDate().effective()).isEqualTo(day("2027-01-18"));
        assertThatThrownBy(() -> recomputations.preview(table("calendar:\n  year: 2027\n")))
                .isInstanceOf(ConfigurationFault.class);
    }

    @Test
    void manyOpenClocksAreReadInPortions() {
        for (int serial = 1; serial <= 1_203; serial++) {
            deadlines.start(CaseNumber.of("YZ", 2026, serial), "A50", day("2026-03-02"));
        }

        assertThat(recomputations.run().examined()).isEqualTo(1_203);
    }

    @Test
    void anEventThatContradictsAnotherIsRefusedWithBothShown() {
        deadlines.start(CASE, "A80", day("2026-03-02"));
        deadlines.stop(CASE, "A80", day("2026-03-10"), TESTING, "检测委托书", "吴伟");

        assertThat(deadlines.resume(CASE, "A80", day("2026-03-09"), TESTING))
                .isEqualTo(contradicted(EventKind.STOP, "2026-03-10", EventKind.RESUME, "2026-03-09"));
        deadlines.resume(CASE, "A80", day("2026-03-20"), TESTING);
        deadlines.extend(CASE, "A80", granted(day("2026-04-01"), "案情复杂"));
        assertThat(deadlines.extend(
                        CASE, "A80", new Grant(day("2026-03-31"), Approver.LEADERS_MEETING, "局务会", "案情复杂", 10)))
                .isEqualTo(contradicted(EventKind.EXTEND, "2026-04-01", EventKind.EXTEND, "2026-03-31"));
        deadlines.end(CASE, "A80", day("2026-04-10"));
        assertThat(deadlines.stop(CASE, "A80", day("2026-04-11"), SUSPENSION, null, null))
                .isEqualTo(contradicted(EventKind.END, "2026-04-10", EventKind.STOP, "2026-04-11"));
        assertThat(deadlines.stop(CASE, "A80", day("1900-01-01"), SUSPENSION, null, null))
                .isEqualTo(new ClockChange.Refused(ClockRefusal.CLOCK_DATE_OUT_OF_RANGE));
        assertThat(deadlines.stop(CASE, "A80", day("2100-01-01"), SUSPENSION, null, null))
                .isEqualTo(new ClockChange.Refused(ClockRefusal.CLOCK_DATE_OUT_OF_RANGE));
    }

    @Test
    void aStopEnteredLateCountsFromItsLegalDateEvenWhenTheClockHasEnded() {
        deadlines.start(CASE, "A80", day("2026-03-02"));
        deadlines.end(CASE, "A80", day("2026-06-05"));
        assertThat(deadlines.find(CASE, "A80").orElseThrow().urgency()).isEqualTo(Urgency.ENDED_LATE);

        deadlines.stop(CASE, "A80", day("2026-04-01"), TESTING, "检测委托书", "吴伟");
        deadlines.resume(CASE, "A80", day("2026-04-21"), TESTING);

        RunningClock late = deadlines.find(CASE, "A80").orElseThrow();
        assertThat(late.dueDate().effective()).isEqualTo(day("2026-06-19"));
        assertThat(late.urgency()).isEqualTo(Urgency.ENDED_IN_TIME);
    }

    @Test
    void twoStopsThatOverlapAreOne() {
        deadlines.start(CASE, "A80", day("2026-03-02"));
        deadlines.stop(CASE, "A80", day("2026-04-01"), TESTING, null, null);
        deadlines.resume(CASE, "A80", day("2026-04-21"), TESTING);
        deadlines.stop(CASE, "A80", day("2026-04-11"), TESTING, null, null);
        deadlines.resume(CASE, "A80", day("2026-05-01"), TESTING);

        assertThat(deadlines.find(CASE, "A80").orElseThrow().dueDate().effective())
                .isEqualTo(day("2026-06-29"));
    }

    @Test
    void twoStopsOfOneReasonHoldTheClockUntilTheLastHasEnded() {
        deadlines.start(CASE, "A80", day("2026-03-02"));
        stopFor("W1", "2026-04-01");
        stopFor("W2", "2026-04-11");

        assertThat(resumeFor("W1", "2026-04-21")).isInstanceOf(ClockChange.Made.class);
        assertThat(deadlines.find(CASE, "A80").orElseThrow().isTicking()).isFalse();
        assertThat(stopFor("W2", "2026-04-22")).extracting("reason").isEqualTo(ClockRefusal.CLOCK_ALREADY_STOPPED);
        assertThat(resumeFor("W1", "2026-04-22")).extracting("reason").isEqualTo(ClockRefusal.CLOCK_NOT_STOPPED);
        assertThat(deadlines.resume(CASE, "A80", day("2026-04-22"), TESTING))
                .extracting("reason")
                .isEqualTo(ClockRefusal.CLOCK_NOT_STOPPED);
        assertThat(resumeFor("W2", "2026-04-10")).extracting("reason").isEqualTo(ClockRefusal.CLOCK_DATE_OUT_OF_ORDER);

        assertThat(resumeFor("W2", "2026-05-01")).isInstanceOf(ClockChange.Made.class);
        // 90 days end on 31 May; 2 April to 30 April, 29 days, do not count
        assertThat(deadlines.find(CASE, "A80").orElseThrow().dueDate().effective())
                .isEqualTo(day("2026-06-29"));
    }

    private ClockChange stopFor(String matter, String on) {
        return deadlines.stop(Matter.of(CASE), "A80", day(on), TESTING, null, null, matter);
    }

    private ClockChange resumeFor(String matter, String on) {
        return deadlines.resume(Matter.of(CASE), "A80", day(on), TESTING, matter);
    }

    @Test
    void eachStepOfExtensionBelongsToItsApprover() {
        deadlines.start(CASE, "A80", day("2026-03-02"));
        var meeting = new Grant(day("2026-05-01"), Approver.LEADERS_MEETING, "局务会", "案情复杂", 20);

        assertThat(deadlines.extend(CASE, "A80", meeting))
                .isEqualTo(new ClockChange.Refused(ClockRefusal.CLOCK_WRONG_APPROVER));
        assertThat(deadlines.extend(CASE, "A80", new Grant(day("2026-05-01"), Approver.HEAD, "吴伟", "案情复杂", 31)))
                .isEqualTo(new ClockChange.Refused(ClockRefusal.CLOCK_EXTENSION_TOO_LONG));
        deadlines.extend(CASE, "A80", granted(day("2026-05-01"), "案情复杂"));
        assertThat(deadlines.extend(
                        CASE, "A80", new Grant(day("2026-05-20"), Approver.LEADERS_MEETING, "局务会", "案情复杂", null)))
                .isEqualTo(new ClockChange.Refused(ClockRefusal.CLOCK_EXTENSION_NEEDS_AMOUNT));
        assertThat(deadlines.extend(
                        CASE, "A80", new Grant(day("2026-05-20"), Approver.LEADERS_MEETING, "局务会", "案情复杂", 20)))
                .isInstanceOfSatisfying(
                        ClockChange.Made.class,
                        made -> assertThat(made.dueDate().effective()).isEqualTo(day("2026-07-20")));
        assertThat(deadlines.extend(CASE, "A80", meeting))
                .isEqualTo(contradicted(EventKind.EXTEND, "2026-05-01", EventKind.EXTEND, "2026-05-01"));
    }

    /** Seven working days before Friday 15 May 2026, with Saturday 9 May worked (劳动节), reach back to 7 May. */
    @Test
    void aLimitThatIsCountedBackIsKeptOrMissedBeforeItsEvent() {
        clock.set("2026-05-06");
        var due = deadlines.start(Matter.of(CASE), "A67.notice", day("2026-05-15"));
        deadlines.start(Matter.of(OTHER), "A67.notice", day("2026-05-15"));

        deadlines.end(CASE, "A67.notice", day("2026-05-07"));
        deadlines.end(OTHER, "A67.notice", day("2026-05-08"));

        assertThat(due.effective()).isEqualTo("2026-05-07");
        assertThat(deadlines.find(CASE, "A67.notice").orElseThrow().urgency()).isEqualTo(Urgency.ENDED_IN_TIME);
        assertThat(deadlines.find(OTHER, "A67.notice").orElseThrow().urgency()).isEqualTo(Urgency.ENDED_LATE);
    }

    @Test
    void aClockKeepsTheLawOfTheDayThatDecides() {
        deadlines.start(CASE, "A80", day("2021-07-20"), null, day("2021-07-01"));
        deadlines.start(CASE, "D11", day("2026-04-14"));
        deadlines.start(OTHER, "D11", day("2026-04-15"));
        clock.set("2026-05-06");
        deadlines.stop(CASE, "D11", day("2026-05-06"), TESTING, null, null);

        assertThat(deadlines.find(CASE, "A80").orElseThrow().limit().isVerified())
                .isFalse();
        assertThat(deadlines.find(CASE, "D11").orElseThrow().limit().amount()).isEqualTo(45);
        assertThat(deadlines.find(OTHER, "D11").orElseThrow().limit().amount()).isEqualTo(60);
        assertThatThrownBy(() -> deadlines.start(OTHER, "A80", day("2019-03-31")))
                .isInstanceOf(LimitNotInForce.class)
                .hasMessageContaining("governs from 2019-04-01");
    }

    private static ClockChange contradicted(EventKind recorded, String on, EventKind attempted, String attemptedOn) {
        return new ClockChange.Refused(
                ClockRefusal.CLOCK_DATE_OUT_OF_ORDER, new Conflict(recorded, day(on), attempted, day(attemptedOn)));
    }

    private static Resource table(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "2027.yml");
    }

    private static Grant granted(LocalDate on, String reason) {
        return new Grant(on, Approver.HEAD, "吴伟", reason, null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Configuration(proxyBeanMethods = false)
    @MapperScan(basePackageClasses = DeadlineMapper.class, annotationClass = org.apache.ibatis.annotations.Mapper.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        SqlInitializationAutoConfiguration.class,
        MybatisAutoConfiguration.class
    })
    @Import({DeadlineConfiguration.class, Deadlines.class, DeadlineSweep.class, Recomputations.class})
    static class Slice {

        @Bean
        RuleBook nothingApproved() {
            return mock();
        }

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    static class Heard implements NextDeadlineListener, WarningListener {

        final List<NewWarning> warnings = new ArrayList<>();

        @Nullable
        NextDeadline next;

        @Nullable
        CaseNumber deafFor;

        WarningStage deafFrom = WarningStage.OFFICER;

        @Override
        public void nextDeadlineChanged(CaseNumber caseNumber, @Nullable NextDeadline changed) {
            next = changed;
        }

        @Override
        public synchronized void warned(NewWarning warning) {
            if (warning.caseNumber().equals(deafFor) && warning.stage().compareTo(deafFrom) >= 0) {
                throw new IllegalStateException("deaf");
            }
            warnings.add(warning);
        }

        void clear() {
            warnings.clear();
            next = null;
            deafFor = null;
            deafFrom = WarningStage.OFFICER;
        }
    }

    static class SettableClock extends Clock {

        private Instant now = Instant.EPOCH;

        void set(String day) {
            now = Instant.parse(day + "T02:00:00Z");
        }

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
