package anjuan.supervision;

import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is shown that a limit runs out, and from which stage on. */
@AnjuanTest
class WarnedClocksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> OTHERS = List.of(
            "shi.banan3",
            "shi.zhidui",
            "shi.banan4",
            CLERK,
            LEGAL,
            "shi.dangan",
            "sheng.juzhang",
            "donghu.juzhang",
            "donghu.kezhang",
            "guanli");

    @Autowired
    Story story;

    @Autowired
    Supervision supervision;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcTemplate jdbc;

    private CaseNumber number;

    @BeforeEach
    void aClueIsVerified() {
        number = story.verifying(DAY);
    }

    @Test
    void nobodyIsShownAClockBeforeAnybodyIsWarned() {
        assertOnlyTheseSee();
    }

    @Test
    void eachIsShownItFromTheOwnStageOn() {
        warn("OFFICER");
        assertOnlyTheseSee(LEAD, SECOND);

        warn("UNIT_HEAD");
        assertOnlyTheseSee(LEAD, SECOND, UNIT_HEAD);

        warn("HEAD");
        assertOnlyTheseSee(LEAD, SECOND, UNIT_HEAD, HEAD, "shi.juzhang");

        warn("OVERDUE");
        assertOnlyTheseSee(LEAD, SECOND, UNIT_HEAD, HEAD, "shi.juzhang");
    }

    @Test
    void whoIsRecusedIsShownNothing() {
        warn("OFFICER");
        warn("UNIT_HEAD");
        warn("HEAD");

        recuse(LEAD);
        recuse(UNIT_HEAD);
        recuse(HEAD);

        assertOnlyTheseSee(SECOND, "shi.juzhang");
    }

    @Test
    void aClockThatStandsStillOrHasEndedIsNotShown() {
        warn("OFFICER");

        jdbc.update("update deadline_clock set stopped_on = ? where case_number = ?", DAY, number.value());
        assertOnlyTheseSee();

        jdbc.update(
                "update deadline_clock set stopped_on = null, ended_on = ? where case_number = ?", DAY, number.value());
        assertOnlyTheseSee();
    }

    @Test
    void whoHoldsTwoPostsMeetsAClockOnce() {
        jdbc.update(
                "insert into access_assignment (case_number, officer_id, duty, since) values (?, ?, 'SECOND', ?)",
                number.value(),
                UNIT_HEAD,
                DAY);
        warn("OFFICER");
        warn("UNIT_HEAD");

        assertThat(all(UNIT_HEAD).stream().filter(clock -> clock.caseNumber().equals(number)))
                .hasSize(1);
    }

    @Test
    void theEarliestDueDateComesFirstAndPagesJoinWithoutGap() {
        warn("OFFICER");
        for (int month = 1; month <= 3; month++) {
            number = story.verifying(LocalDate.of(2025, month, 10));
            warn("OFFICER");
        }
        var lead = organisation.officer(LEAD);

        var paged = new ArrayList<DueClock>();
        ClockPosition after = null;
        do {
            var page = supervision.warned(lead, after, 2);
            assertThat(page.clocks()).hasSizeLessThanOrEqualTo(2);
            paged.addAll(page.clocks());
            after = page.next()
                    .flatMap(next -> ClockPosition.parse(next.toString()))
                    .orElse(null);
        } while (after != null);

        assertThat(paged)
                .isEqualTo(all(LEAD))
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo(Comparator.comparing(DueClock::dueOn));
    }

    private void assertOnlyTheseSee(String... those) {
        var everybody = new ArrayList<>(OTHERS);
        everybody.addAll(List.of(LEAD, SECOND, UNIT_HEAD, HEAD, "shi.juzhang"));
        assertThat(everybody.stream().filter(who -> all(who).stream()
                        .anyMatch(clock -> clock.caseNumber().equals(number))))
                .containsExactlyInAnyOrder(those);
    }

    private List<DueClock> all(String who) {
        return supervision.warned(organisation.officer(who), null, 10_000).clocks();
    }

    private void warn(String stage) {
        jdbc.update("""
                insert into deadline_warning (case_number, limit_id, round, stage, recorded_at)
                values (?, 'A02', 1, ?, timestamp '2026-03-20 10:00:00')
                """, number.value(), stage);
    }

    private void recuse(String who) {
        jdbc.update(
                "insert into access_recusal (case_number, officer_id, since, reason) values (?, ?, ?, '当事人的近亲属')",
                number.value(),
                who,
                DAY);
    }
}
