package anjuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.deadline.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.packaged();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<String> ORDER = List.of(
            "assignVerification",
            "verifyClue",
            "endorseFiling",
            "decideFiling",
            "appointOfficers",
            "investigate",
            "writeReport",
            "reviewCase",
            "proposeDecision",
            "decideProposal",
            "serveNotice",
            "recordStatement",
            "decideCase",
            "serveDecision",
            "recordPerformance",
            "proposeClosure",
            "endorseClosure",
            "decideClosure",
            "archiveCase");

    private final Planner planner = new Planner(CALENDAR, TODAY);

    private Timetable timetable(PublishedCase published) {
        var plan = planner.plan(published, Ending.of(published).reach());
        assertThat(plan.contradictions()).isEmpty();
        return Objects.requireNonNull(plan.timetable());
    }

    private List<String> contradictions(Published published) {
        var read = published.read();
        return planner.plan(read, Ending.of(read).reach()).contradictions();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ES-001", "ES-003", "OL-002", "PT-001", "PT-003", "TM-001", "TM-002", "TM-006", "TM-007", "TM-009"
            })
    void everyPlanIsInOrderAndNeverAfterToday(String id) {
        var timetable = timetable(Published.real(id));

        var days = ORDER.stream().map(timetable.tasks()::get).toList();
        assertThat(days).isSorted().doesNotContainNull();
        assertThat(days.get(0)).isAfterOrEqualTo(timetable.on(Anchor.CLUE));
        assertThat(days.get(days.size() - 1)).isBeforeOrEqualTo(TODAY);
        assertThat(timetable.acts()).allSatisfy(act -> assertThat(act.on())
                .isBetween(timetable.on(Anchor.CLUE), timetable.tasks().get("investigate")));
    }

    @Test
    void knownDatesStayEvenWhereTheyBreakALimit() {
        var timetable = timetable(Published.real("TM-009"));

        assertThat(timetable.on(Anchor.CLUE)).isEqualTo("2022-08-30");
        assertThat(timetable.on(Anchor.FILED)).isEqualTo("2022-09-06");
        assertThat(timetable.on(Anchor.DECISION)).isEqualTo("2023-01-06");
        assertThat(timetable.known()).containsExactlyInAnyOrder(Anchor.CLUE, Anchor.FILED, Anchor.DECISION);
    }

    @Test
    void assumedDatesAreWorkingDaysInsideTheLimits() {
        var timetable = timetable(Published.aCase()
                .with("outcome", "fine 5,000")
                .dated("filed", "2025-01-20")
                .read());

        for (var anchor : Anchor.values()) {
            assertThat(CALENDAR.isWorkingDay(timetable.on(anchor)))
                    .as("%s", anchor)
                    .isTrue();
        }
        assertThat(CALENDAR.workingDays(timetable.on(Anchor.CLUE), timetable.on(Anchor.FILED)))
                .isLessThanOrEqualTo(15);
        assertThat(timetable.on(Anchor.FILED).plusDays(90)).isAfter(timetable.on(Anchor.DECISION));
        assertThat(CALENDAR.workingDays(timetable.on(Anchor.NOTICE), timetable.on(Anchor.STATEMENT)))
                .isGreaterThan(5);
        assertThat(CALENDAR.workingDays(timetable.on(Anchor.DECISION), timetable.on(Anchor.SERVED)))
                .isLessThanOrEqualTo(7);
        assertThat(timetable.on(Anchor.SERVED).plusDays(15)).isAfterOrEqualTo(timetable.on(Anchor.PERFORMED));
        assertThat(CALENDAR.workingDays(
                        timetable.on(Anchor.PERFORMED), timetable.tasks().get("proposeClosure")))
                .isLessThanOrEqualTo(15);
    }

    @Test
    void aCaseOfOneDayIsLawful() {
        var timetable = timetable(Published.aCase()
                .with("outcome", "fine 500")
                .dated("clue_received", "2024-05-20")
                .dated("filed", "2024-05-20")
                .dated("notice", "2024-05-20")
                .dated("decision", "2024-05-20")
                .dated("closed", "2024-05-20")
                .read());

        assertThat(ORDER.subList(0, ORDER.size() - 1).stream()
                        .map(timetable.tasks()::get)
                        .distinct())
                .containsExactly(LocalDate.of(2024, 5, 20));
    }

    @Test
    void aPublicationIsAnUpperBoundOfTheDecision() {
        var timetable = timetable(Published.aCase()
                .with("outcome", "fine 500")
                .dated("clue_received", "2025-07-24")
                .event("2025-08-15", "decision published")
                .read());

        assertThat(timetable.on(Anchor.DECISION)).isBeforeOrEqualTo("2025-08-15");
        assertThat(timetable.isKnown(Anchor.DECISION)).isFalse();
    }

    @Test
    void instructionsAskedForAreALowerBoundOfTheDecision() {
        assertThat(timetable(Published.real("ES-001")).on(Anchor.DECISION)).isAfterOrEqualTo("2022-03-16");
    }

    @Test
    void aPartialDateIsAssumedInsideItsDays() {
        var timetable = timetable(Published.real("PT-003"));

        assertThat(timetable.on(Anchor.CLUE)).isBetween("2023-09-11", "2023-09-20");
        assertThat(timetable.isKnown(Anchor.CLUE)).isFalse();
        assertThat(timetable.actFrom()).isEqualTo("2019-01-01");
    }

    @Test
    void eventsWithADayBecomeActsOfThatDay() {
        var timetable = timetable(Published.real("TM-002"));

        assertThat(timetable.acts())
                .extracting(Timetable.PlannedAct::kind)
                .containsExactly(EventKind.INSPECTION, EventKind.QUESTIONING);
        assertThat(timetable.acts()).extracting(act -> act.on().toString()).containsExactly("2025-07-24", "2025-08-12");
    }

    @Test
    void aMeasureBeforeTheFilingComesAfterTheClue() {
        var timetable = timetable(Published.real("TM-006"));

        assertThat(timetable.on(Anchor.CLUE)).isEqualTo("2020-12-24");
        assertThat(timetable.on(Anchor.FILED)).isEqualTo("2021-01-04");
        assertThat(timetable.acts())
                .first()
                .extracting(Timetable.PlannedAct::on)
                .isEqualTo(LocalDate.of(2020, 12, 24));
    }

    @Test
    void theYearOfTheNumberIsTheYearOfTheFiling() {
        var timetable = timetable(Published.aCase()
                .with("outcome", "fine 50,000")
                .with("docket_no", "泸市监罚〔2023〕0064号")
                .dated("decision", "2024-03-29")
                .read());

        assertThat(timetable.on(Anchor.FILED).getYear()).isEqualTo(2023);
    }

    @Test
    void aCaseWithoutAnyDateIsPlacedAndSaysSo() {
        var timetable = timetable(Published.aCase().with("outcome", "fine 500").read());

        assertThat(timetable.known()).isEmpty();
        assertThat(timetable.remarks()).singleElement().asString().contains("every date is assumed");
    }

    @ParameterizedTest
    @CsvSource({
        "clue_received, 2023-05-01, filed, 2023-04-01",
        "filed, 2023-05-01, decision, 2023-04",
        "notice, 2023-05-01, decision, 2023-04-30",
        "clue_received, 2023-02-01, seized, 2023-01-20",
        "decision, 2023-02-01, closed, 2022"
    })
    void datesThatCannotFollowEachOtherAreToldAndNotBent(String one, String first, String other, String then) {
        assertThat(contradictions(Published.aCase()
                        .with("outcome", "fine 5")
                        .dated(one, first)
                        .dated(other, then)))
                .singleElement()
                .asString()
                .contains(other + " " + then, one + " " + first);
    }

    @Test
    void aDateInTheFutureIsAContradiction() {
        assertThat(contradictions(Published.aCase().dated("filed", "2027-04-01")))
                .containsExactly("filed 2027-04-01 lies after the business date 2026-11-20");
    }

    @Test
    void aDecisionPublishedBeforeItWasTakenIsAContradiction() {
        assertThat(contradictions(
                        Published.aCase().dated("decision", "2023-09-20").event("2023-09-10", "decision published")))
                .hasSize(1);
    }

    @Test
    void anActOutsideTheInvestigationIsLeftAsideAndNamed() {
        var timetable = timetable(Published.aCase()
                .with("outcome", "fine 500")
                .dated("clue_received", "2023-03-01")
                .event("2020-01-01", "inspection")
                .read());

        assertThat(timetable.acts()).singleElement().matches(Timetable.PlannedAct::isAssumed);
        assertThat(timetable.remarks()).anyMatch(remark -> remark.contains("2020-01-01"));
    }

    @Test
    void eachLaterDecisionHasItsOwnDays() {
        var later = timetable(Published.real("TM-009")).later();

        assertThat(later)
                .extracting(round -> round.turn().decidedOn().toString())
                .containsExactly("2023-05-25", "2024-07-19");
        assertThat(later.get(0).revokedOn()).isEqualTo("2023-03-20");
        assertThat(later.get(1).revokedOn())
                .isBetween(later.get(0).day("archiveCase"), later.get(1).day("serveNotice"));
        assertThat(later.get(1).day("recordStatement")).isBeforeOrEqualTo("2024-07-19");
        assertThat(later.get(1).day("serveDecision")).isBeforeOrEqualTo("2024-07-22");
    }
}
