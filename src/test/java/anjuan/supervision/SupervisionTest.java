package anjuan.supervision;

import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.access.Role;
import anjuan.casefile.CaseNumber;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the supervision board counts and lists, and for whom. */
@AnjuanTest
class SupervisionTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final Burden NOTHING = new Burden("", 0, 0, 0);

    @Autowired
    Story story;

    @Autowired
    Supervision supervision;

    @Autowired
    Explaining explaining;

    @Autowired
    Organisation organisation;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void anOverdueClockIsCountedForItsUnitItsBureauAndTheBureauAbove() {
        var ofUnit = unit(UNIT_HEAD, "yz-case");
        var ofBureau = bureau(HEAD, "yz");
        var above = bureau("sheng.juzhang", "yz");

        story.verifying(DAY);

        assertThat(unit(UNIT_HEAD, "yz-case")).isEqualTo(plus(ofUnit, "yz-case", 1, 1, 0));
        assertThat(bureau(HEAD, "yz")).isEqualTo(plus(ofBureau, "yz", 1, 1, 0));
        assertThat(bureau("sheng.juzhang", "yz")).isEqualTo(plus(above, "yz", 1, 1, 0));
    }

    @Test
    void aReasonIsNoLongerAskedForAndStandsInTheList() {
        var number = story.verifying(DAY);
        var before = bureau(HEAD, "yz");
        assertThat(overdue(HEAD, number).reason()).isNull();

        explaining.explain(organisation.officer(LEAD), number, "A02", 1, "权利人出具鉴别意见迟延");

        assertThat(bureau(HEAD, "yz")).isEqualTo(plus(before, "yz", 0, -1, 0));
        assertThat(overdue(HEAD, number).reason()).isEqualTo("权利人出具鉴别意见迟延");
        assertThat(overdue(HEAD, number).reasonBy()).isEqualTo("李明");
    }

    @Test
    void whatIsDueTodayIsSoonDueAndWhatIsNotWarnedOfIsNotThere() {
        var number = story.verifying(DAY);
        var today = LocalDate.now(clock);
        var before = bureau(HEAD, "yz");

        setDue(number, today, today.minusDays(3));
        var dueToday = bureau(HEAD, "yz");
        setDue(number, today.plusDays(9), today.plusDays(1));
        var later = bureau(HEAD, "yz");
        // what the events say, so that the clock is as others expect it
        setDue(number, LocalDate.of(2025, 3, 24), LocalDate.of(2025, 3, 19));

        assertThat(dueToday).isEqualTo(plus(before, "yz", -1, -1, 1));
        assertThat(later).isEqualTo(plus(before, "yz", -1, -1, 0));
        assertThat(bureau(HEAD, "yz")).isEqualTo(before);
    }

    @Test
    void aUnitHeadSeesTheOwnUnitWhateverIsAskedFor() {
        var number = story.verifying(DAY);

        assertThat(numbers(UNIT_HEAD)).contains(number);
        assertThat(numbers("shi.zhidui")).doesNotContain(number);
        assertThat(numbers("donghu.kezhang")).doesNotContain(number);
        var other = organisation.officer("shi.zhidui");
        var asked =
                supervision.clocks(other, organisation.bureau("yz"), organisation.unit("yz-case"), true, null, 10_000);
        assertThat(asked.clocks()).extracting(DueClock::caseNumber).doesNotContain(number);
    }

    @Test
    void aHeadSeesTheOwnBureauAndThoseBelowButNotBeside() {
        var number = story.verifying(DAY);
        assertThat(numbers("donghu.juzhang")).doesNotContain(number);

        jdbc.update(
                "update casefile_file set bureau_id = 'dh', bureau_path = ?, unit_id = 'dh-case' where number = ?",
                organisation.bureau("dh").path(),
                number.value());

        assertThat(numbers("donghu.juzhang")).contains(number);
        assertThat(numbers("donghu.kezhang")).contains(number);
        assertThat(numbers(HEAD)).contains(number);
        assertThat(numbers("sheng.juzhang")).contains(number);
        assertThat(numbers("qingxi.juzhang")).doesNotContain(number);
        assertThat(bureau(HEAD, "dh").overdue()).isPositive();
        assertThat(bureau("qingxi.juzhang", "dh").overdue()).isZero();
    }

    @Test
    void whoIsRecusedNeitherCountsNorReadsTheCase() {
        var number = story.verifying(DAY);
        var before = bureau(HEAD, "yz");

        jdbc.update(
                "insert into access_recusal (case_number, officer_id, since, reason) values (?, ?, ?, '当事人的近亲属')",
                number.value(),
                HEAD,
                DAY);

        assertThat(bureau(HEAD, "yz")).isEqualTo(plus(before, "yz", -1, -1, 0));
        assertThat(numbers(HEAD)).doesNotContain(number);
        assertThat(numbers("shi.juzhang")).contains(number);
    }

    @Test
    void othersSuperviseNobody() {
        for (var who : List.of(CLERK, LEAD, LEGAL, "sheng.fagui", "shi.dangan", "guanli")) {
            var officer = organisation.officer(who);
            assertThat(supervision.isSupervisor(officer)).as(who).isFalse();
            assertThat(supervision.supervises(officer, organisation.bureau("yz")))
                    .as(who)
                    .isFalse();
            assertThat(supervision.supervises(officer, organisation.unit("yz-case")))
                    .as(who)
                    .isFalse();
            assertThatThrownBy(() -> supervision.clocks(officer, null, null, true, null, 10))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theListSaysWithWhomTheOpenTaskLies() {
        var verifying = story.verifying(DAY);
        var waiting = story.lodged(DAY);

        var holders = supervision.holders(List.of(overdue(HEAD, verifying), overdue(HEAD, waiting)));

        assertThat(holders.get(verifying)).containsExactly(new Holder(verifying, "verifyClue", Role.HANDLER, "李明"));
        assertThat(holders.get(waiting))
                .containsExactly(new Holder(waiting, "assignVerification", Role.UNIT_HEAD, null));
    }

    @Test
    void pagesJoinWithoutGap() {
        for (int day = 3; day <= 7; day++) {
            story.verifying(LocalDate.of(2025, 3, day));
        }
        var head = organisation.officer(HEAD);

        var paged = new ArrayList<DueClock>();
        ClockPosition after = null;
        do {
            var page = supervision.clocks(head, null, null, true, after, 3);
            paged.addAll(page.clocks());
            after = page.next().orElse(null);
        } while (after != null);

        assertThat(paged).isEqualTo(all(HEAD)).hasSizeGreaterThan(4).doesNotHaveDuplicates();
    }

    private Burden bureau(String who, String id) {
        return find(supervision.bureaus(organisation.officer(who), null, 100), id);
    }

    private Burden unit(String who, String id) {
        Officer officer = organisation.officer(who);
        return find(supervision.units(officer, organisation.bureau(officer.bureauId()), 100), id);
    }

    private static Burden find(List<Burden> all, String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElse(NOTHING);
    }

    private static Burden plus(Burden before, String id, int overdue, int unexplained, int soon) {
        return new Burden(id, before.overdue() + overdue, before.unexplained() + unexplained, before.soon() + soon);
    }

    private List<DueClock> all(String who) {
        return supervision
                .clocks(organisation.officer(who), null, null, true, null, 10_000)
                .clocks();
    }

    private List<CaseNumber> numbers(String who) {
        return all(who).stream().map(DueClock::caseNumber).toList();
    }

    private DueClock overdue(String who, CaseNumber number) {
        return all(who).stream()
                .filter(clock -> clock.caseNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void setDue(CaseNumber number, LocalDate dueOn, LocalDate warnOn) {
        jdbc.update(
                "update deadline_clock set due_on = ?, warn_on = ? where case_number = ?",
                dueOn,
                warnOn,
                number.value());
    }
}
