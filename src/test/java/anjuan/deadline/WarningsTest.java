package anjuan.deadline;

import static anjuan.deadline.WarningStage.HEAD;
import static anjuan.deadline.WarningStage.OFFICER;
import static anjuan.deadline.WarningStage.OVERDUE;
import static anjuan.deadline.WarningStage.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Each stage of warning comes exactly once, whatever happens to server and clock. A50 from Monday 2 March 2026 is due on
 * the 16th; its stages come on the 12th, 13th, 16th and 17th.
 */
@SpringBootTest(
        classes = DeadlinesTest.Slice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:warnings;LOCK_TIMEOUT=10000",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=" + DeadlinesTest.SCHEMA,
            "anjuan.config=target/no-such-directory",
            "mybatis.configuration.arg-name-based-constructor-auto-mapping=true",
            "mybatis.configuration.map-underscore-to-camel-case=true"
        })
class WarningsTest {

    private static final CaseNumber CASE = new CaseNumber("YZ-2026-00001");
    private static final CaseNumber OTHER = new CaseNumber("YZ-2026-00002");
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    Recomputations recomputations;

    @Autowired
    DeadlinesTest.SettableClock clock;

    @Autowired
    DeadlinesTest.Heard heard;

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
    void whatAServerMissedInThreeDaysComesWhenItIsBackInItsOrder() {
        deadlines.start(CASE, "A50", START);
        clock.set("2026-03-11");
        assertThat(swept()).isEmpty();

        clock.set("2026-03-14");

        assertThat(swept()).containsExactly(OFFICER, UNIT_HEAD);
        assertThat(swept()).isEmpty();
        clock.set("2026-03-17");
        assertThat(swept()).containsExactly(HEAD, OVERDUE);
        assertThat(swept()).isEmpty();
        assertThat(heard.warnings).extracting(NewWarning::stage).containsExactly(OFFICER, UNIT_HEAD, HEAD, OVERDUE);
    }

    @Test
    void anHourOverMidnightAndBackRepeatsNothing() {
        deadlines.start(CASE, "A50", START);
        clock.set("2026-03-11");
        clock.move(Duration.ofHours(13).plusMinutes(30));
        assertThat(swept()).as("half past eleven at night").isEmpty();

        clock.move(Duration.ofHours(1));
        assertThat(swept()).containsExactly(OFFICER);

        clock.move(Duration.ofHours(-1));
        assertThat(swept()).isEmpty();
        clock.move(Duration.ofHours(1));
        assertThat(swept()).isEmpty();
        assertThat(heard.warnings).hasSize(1);
    }

    @Test
    void ninetyDaysAheadAndBackRepeatNothing() {
        deadlines.start(CASE, "A50", START);

        clock.move(Duration.ofDays(90));
        assertThat(swept()).containsExactly(OFFICER, UNIT_HEAD, HEAD, OVERDUE);

        for (String day : List.of("2026-03-02", "2026-03-12", "2026-03-13", "2026-03-16", "2026-03-17", "2026-06-30")) {
            clock.set(day);
            assertThat(swept()).as(day).isEmpty();
        }
    }

    @Test
    void aDateThatMovesLaterTakesBackTheStagesThatAreAheadAgain() {
        deadlines.start(CASE, "A80", START);
        clock.set("2026-05-24");
        assertThat(swept()).containsExactly(OFFICER, UNIT_HEAD);

        deadlines.stop(CASE, "A80", LocalDate.of(2026, 4, 1), StopReason.TESTING, null, null);
        deadlines.resume(CASE, "A80", LocalDate.of(2026, 4, 5), StopReason.TESTING);

        assertThat(given()).as("due on 3 June, seven days before it is 27 May").containsExactly("OFFICER");
        assertThat(swept()).isEmpty();
        clock.set("2026-05-27");
        assertThat(swept()).containsExactly(UNIT_HEAD);
    }

    @Test
    void anExtensionAfterAClockSetBackLetsEachStageComeOnceMore() {
        deadlines.start(CASE, "A02", START);
        clock.move(Duration.ofDays(90));
        assertThat(swept()).hasSize(4);
        clock.set("2026-03-20");

        deadlines.extend(CASE, "A02", new Grant(LocalDate.of(2026, 3, 20), Approver.HEAD, "吴伟", "情况特殊", null));

        assertThat(given()).isEmpty();
        assertThat(swept()).isEmpty();
        clock.set("2026-04-15");
        assertThat(swept()).containsExactly(OFFICER, UNIT_HEAD, HEAD, OVERDUE);
    }

    @Test
    void aDateThatMovesEarlierRepeatsNothing() {
        deadlines.start(CASE, "A02", START);
        jdbc.update(
                "update deadline_clock set due_on = date '2026-05-01', warn_on = date '2026-04-01', provisional = true");
        clock.set("2026-04-02");
        assertThat(swept()).contains(OFFICER);
        clock.set("2026-03-03");

        assertThat(recomputations.run().moved()).isOne();

        clock.set("2026-03-18");
        assertThat(swept()).doesNotContain(OFFICER);
    }

    @Test
    void twoNodesThatComeBackTogetherDoubleNothing() throws Exception {
        for (int serial = 1; serial <= 20; serial++) {
            deadlines.start(CaseNumber.of("YZ", 2026, serial), "A50", START);
        }
        clock.set("2026-04-01");
        var nodes = Executors.newFixedThreadPool(4);

        List<Callable<List<NewWarning>>> sweeps = List.of(sweep::sweep, sweep::sweep, sweep::sweep, sweep::sweep);
        List<NewWarning> all = new ArrayList<>();
        for (Future<List<NewWarning>> one : nodes.invokeAll(sweeps)) {
            all.addAll(one.get());
        }
        nodes.shutdown();

        assertThat(all).hasSize(80).doesNotHaveDuplicates();
        assertThat(heard.warnings).hasSize(80);
        assertThat(given()).hasSize(80);
        assertThat(swept()).isEmpty();
    }

    @Test
    void whatAFailingListenerRefusesComesAgainWholeAndSilencesNoOther() {
        deadlines.start(CASE, "A50", START);
        deadlines.start(OTHER, "A50", START);
        clock.set("2026-03-16");
        heard.deafFor = CASE;
        heard.deafFrom = HEAD;

        assertThat(sweep.sweep())
                .extracting(NewWarning::caseNumber)
                .containsOnly(OTHER)
                .hasSize(3);
        assertThat(given()).hasSize(3);

        heard.clear();
        assertThat(sweep.sweep()).extracting(NewWarning::caseNumber).containsOnly(CASE);
        assertThat(heard.warnings).extracting(NewWarning::stage).containsExactly(OFFICER, UNIT_HEAD, HEAD);
        assertThat(swept()).isEmpty();
    }

    @Test
    void aTimerOfTheDiagramAndTheSweepGiveEachStageOnce() {
        deadlines.start(CASE, "A50", START);
        clock.set("2026-03-17");

        sweep.report(CASE, "A50");
        sweep.report(CASE, "A50");

        assertThat(swept()).isEmpty();
        assertThat(heard.warnings).extracting(NewWarning::stage).containsExactly(OFFICER, UNIT_HEAD, HEAD, OVERDUE);
    }

    private List<WarningStage> swept() {
        return sweep.sweep().stream().map(NewWarning::stage).toList();
    }

    private List<String> given() {
        return jdbc.queryForList("select stage from deadline_warning", String.class);
    }
}
