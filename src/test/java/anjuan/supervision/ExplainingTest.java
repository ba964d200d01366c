package anjuan.supervision;

import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NoSuchCase;
import anjuan.deadline.Deadlines;
import anjuan.deadline.OverdueReason;
import anjuan.deadline.OverdueReasons;
import anjuan.deadline.StopReason;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Why a limit was not kept: who says so, when, and once. The verification of 3 March 2025 was due on the 24th. */
@AnjuanTest
class ExplainingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final String WHY = "权利人出具鉴别意见迟延";

    @Autowired
    Story story;

    @Autowired
    Explaining explaining;

    @Autowired
    OverdueReasons reasons;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Organisation organisation;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    Rows rows;

    @Autowired
    JdbcTemplate jdbc;

    private CaseNumber number;

    @BeforeEach
    void aVerificationIsOverdue() {
        number = story.verifying(DAY);
    }

    @Test
    void anOfficerOfTheCaseGivesTheReasonAndTheLedgerKeepsIt() {
        assertThat(explain(LEAD, "A02", 1, "  " + WHY + "\n")).isInstanceOf(Completion.Completed.class);

        assertThat(reasons.of(number))
                .containsExactly(
                        new OverdueReason("A02", 1, LocalDate.of(2025, 3, 24), LEAD, WHY, LocalDate.now(clock)));
        assertThat(ledger.latest(Matter.of(number), "explainOverdue")).hasValueSatisfying(entry -> {
            assertThat(entry.actorId()).isEqualTo(LEAD);
            assertThat(entry.object()).isEqualTo("A02 2025-03-24");
            assertThat(entry.reason()).isEqualTo(WHY);
        });
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void theUnitHeadMayGiveItToo() {
        assertThat(explain(UNIT_HEAD, "A02", 1, WHY)).isInstanceOf(Completion.Completed.class);

        assertThat(ledger.latest(Matter.of(number), "explainOverdue"))
                .hasValueSatisfying(entry -> assertThat(entry.post()).isEqualTo("UNIT_HEAD"));
    }

    @Test
    void nobodyElseWhoSeesTheCaseGivesIt() {
        for (var who : List.of("shi.banan3", HEAD, "shi.juzhang", LEGAL, CLERK)) {
            assertRefused("REASON_NOT_YOURS", who, "A02", 1, WHY);
        }
        assertThatThrownBy(() -> explain("sheng.juzhang", "A02", 1, WHY)).isInstanceOf(NoSuchCase.class);
    }

    @Test
    void whoDoesNotSeeTheCaseDoesNotLearnThatItIsLate() {
        jdbc.update(
                "insert into access_recusal (case_number, officer_id, since, reason) values (?, ?, ?, '当事人的近亲属')",
                number.value(),
                SECOND,
                DAY);

        for (var who : List.of("donghu.kezhang", "donghu.juzhang", "shi.zhidui", "guanli", SECOND)) {
            assertThatThrownBy(() -> explain(who, "A02", 1, WHY)).as(who).isInstanceOf(NoSuchCase.class);
        }
    }

    @Test
    void whatIsNotOverdueIsNotExplained() {
        var today = LocalDate.now(clock);
        number = story.verifying(today);
        assertRefused("CLOCK_NOT_OVERDUE", LEAD, "A02", 1, WHY);

        number = story.awaitingFiling(DAY);
        assertRefused("CLOCK_NOT_OVERDUE", LEAD, "A80", 1, WHY);
    }

    @Test
    void aClockThatEndedOrNeverRanIsNotExplained() {
        assertRefused("CLOCK_NOT_OVERDUE", LEAD, "A80", 1, WHY);
        assertRefused("CLOCK_NOT_OVERDUE", LEAD, "A02", 2, WHY);
        assertRefused("CLOCK_NOT_OVERDUE", LEAD, "A02", 0, WHY);
        assertRefused("CLOCK_NOT_OVERDUE", LEAD, "X", 1, WHY);

        deadlines.end(number, "A02", DAY.plusDays(60));
        assertRefused("CLOCK_NOT_OVERDUE", LEAD, "A02", 1, WHY);
    }

    @Test
    void aClockThatStandsStillIsNotExplained() {
        deadlines.stop(number, "A02", DAY.plusDays(2), StopReason.IDENTIFICATION, null, null);

        assertRefused("CLOCK_NOT_OVERDUE", LEAD, "A02", 1, WHY);
    }

    @Test
    void anEmptyReasonIsNone() {
        for (var nothing : List.of("", "   ", "\n\t", "\u3000\u3000")) {
            assertRefused("REQUIRED", LEAD, "A02", 1, nothing);
        }
    }

    @Test
    void twoThousandCharactersAreEnough() {
        assertRefused("TOO_LONG", LEAD, "A02", 1, "迟".repeat(2001));

        assertThat(explain(LEAD, "A02", 1, "迟".repeat(2000))).isInstanceOf(Completion.Completed.class);
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void aReasonIsGivenOnceEvenByAnother() {
        explain(LEAD, "A02", 1, WHY);

        assertRefused("REASON_GIVEN_ALREADY", LEAD, "A02", 1, WHY);
        assertRefused("REASON_GIVEN_ALREADY", SECOND, "A02", 1, "另有原因");
        assertRefused("REASON_GIVEN_ALREADY", UNIT_HEAD, "A02", 1, "另有原因");
        assertThat(reasons.of(number)).extracting(OverdueReason::reason).containsExactly(WHY);
    }

    @Test
    void ofTwoWhoGiveItAtOnceOneIsTaken() throws Exception {
        var both = Executors.newFixedThreadPool(2);

        List<Callable<Completion>> acts =
                List.of(() -> explain(LEAD, "A02", 1, "甲"), () -> explain(SECOND, "A02", 1, "乙"));
        int completed = 0;
        for (Future<Completion> one : both.invokeAll(acts)) {
            completed += one.get() instanceof Completion.Completed ? 1 : 0;
        }
        both.shutdown();

        assertThat(completed).isOne();
        assertThat(reasons.of(number)).hasSize(1);
        assertThat(ledger.entries(number))
                .filteredOn(entry -> entry.act().equals("explainOverdue"))
                .hasSize(1);
    }

    @Test
    void aLaterDueDateThatIsMissedTooIsAskedForAgain() {
        explain(LEAD, "A02", 1, WHY);

        deadlines.stop(number, "A02", DAY.plusDays(2), StopReason.IDENTIFICATION, null, null);
        deadlines.resume(number, "A02", DAY.plusDays(12), StopReason.IDENTIFICATION);

        assertThat(explain(LEAD, "A02", 1, "鉴别之后仍未办结")).isInstanceOf(Completion.Completed.class);
        assertThat(reasons.of(number)).hasSize(2);
    }

    private Completion explain(String who, String limitId, int round, String reason) {
        return explaining.explain(organisation.officer(who), number, limitId, round, reason);
    }

    private void assertRefused(String code, String who, String limitId, int round, String reason) {
        var before = rows.count();

        assertThat(explain(who, limitId, round, reason))
                .as(who)
                .isInstanceOfSatisfying(Completion.Refused.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code)
                        .containsExactly(code));

        assertThat(rows.count()).isEqualTo(before);
    }
}
