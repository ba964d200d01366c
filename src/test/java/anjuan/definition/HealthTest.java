package anjuan.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.casefile.Matter;
import anjuan.engine.TimerJobs;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What an administrator has to look after is found, and a failed job is tried again. */
@AnjuanTest
class HealthTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Health health;

    @Autowired
    TimerJobs timers;

    @Autowired
    Ledger ledger;

    @Autowired
    Organisation organisation;

    @Autowired
    Story story;

    @Test
    void aJobThatFailedForGoodIsListedWithItsPlaceAndTriedAgainOnce() {
        var number = story.verifying(DAY);
        var job = timers.failForGood(number, "verificationOverdue");

        assertThat(health.report(administrator()).broken())
                .filteredOn(one -> one.id().equals(job))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.matter()).isEqualTo(Matter.of(number));
                    assertThat(one.process()).isEqualTo("handleClue");
                    assertThat(one.node()).isEqualTo("verificationOverdue");
                    assertThat(one.hasFailed()).isTrue();
                });
        assertThat(health.retry(administrator(), job)).isTrue();
        assertThat(health.retry(administrator(), job)).isFalse();
        assertThat(ledger.latest(Matter.of(number), "retryJob")).isPresent();
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void whatIsMissingIsNamed() {
        var report = health.report(administrator());

        assertThat(report.unused()).contains("addedApprovalByChief").doesNotContain("decideFiling", "fileCase");
        assertThat(report.yearsWithoutCalendar()).allMatch(year -> year >= 2026);
        assertThat(report.unverified()).isNotEmpty().noneMatch(limit -> limit.isVerified());
        assertThat(report.vacant()).noneMatch(one -> one.post() == Post.ADMINISTRATOR);
        assertThat(report.vacant())
                .noneMatch(one -> one.bureau().equals(organisation.bureau("yz").name()));
    }

    @Test
    void whoKeepsTheRulesIsNamedAndDoubtsAreTold() {
        var keeping = health.report(administrator()).keeping();

        assertThat(keeping.bureaus()).containsExactly(organisation.bureau("yz").name());
        assertThat(keeping.isNamed()).isTrue();
        assertThat(keeping.administrators()).isEqualTo(2);
        assertThat(keeping.isOpen() || keeping.isFew()).isFalse();
        assertThat(new Health.Keeping(List.of("一局", "二局"), false, 3).isOpen()).isTrue();
        assertThat(new Health.Keeping(List.of("一局"), false, 2).isOpen()).isFalse();
        assertThat(new Health.Keeping(List.of("一局"), true, 1).isFew()).isTrue();
    }

    @Test
    void onlyAdministratorsLookAfterIt() {
        var head = organisation.findOfficer(Story.HEAD).orElseThrow();

        assertThatThrownBy(() -> health.report(head)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> health.retry(head, "x")).isInstanceOf(AccessDeniedException.class);
    }

    private Officer administrator() {
        return organisation.findOfficer("guanli").orElseThrow();
    }
}
