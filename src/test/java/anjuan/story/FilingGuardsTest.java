package anjuan.story;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.intake.Intake;
import anjuan.intake.Registered;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.People;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the law asks before a clue becomes a case. */
@AnjuanTest
class FilingGuardsTest {

    /** A Monday without a holiday near. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Beneath beneath;

    @Autowired
    People people;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Test
    void aClueIsVerifiedByTwo() {
        var number = story.lodged(DAY);

        assertThat(story.refusals(number, UNIT_HEAD, "assignVerification", DAY, Map.of("ours", true, "lead", LEAD)))
                .containsExactly("OFFICERS_TWO_NEEDED");
        assertThat(story.refusals(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, LEAD)))
                .containsExactly("OFFICERS_TWO_NEEDED");
        assertThat(story.waiting(number)).containsExactly("assignVerification");
    }

    @Test
    void anOfficerWhoseCertificateEndedYesterdayIsNotNamed() {
        var number = story.lodged(DAY);
        var expired = people.certifiedUntil(DAY.minusDays(1));

        assertThat(story.refusals(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, expired)))
                .containsExactly("OFFICER_NOT_CERTIFIED");
    }

    @Test
    void aCertificateStillHoldsOnItsLastDay() {
        var lastDay = DAY.minusDays(1);
        var number = story.lodged(lastDay);
        var expiring = people.certifiedUntil(lastDay);

        story.act(number, UNIT_HEAD, "assignVerification", lastDay, Forms.assign(LEAD, expiring));

        assertThat(story.file(number).stage()).isEqualTo(Stage.VERIFYING);
    }

    @Test
    void anOfficerOfAnotherUnitOrNobodyIsNotNamed() {
        var number = story.lodged(DAY);

        assertThat(story.refusals(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign("shi.banan4", SECOND)))
                .containsExactly("OFFICER_NOT_OF_UNIT");
        assertThat(story.refusals(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign("donghu.banan1", SECOND)))
                .containsExactly("OFFICER_NOT_OF_UNIT");
        assertThat(story.refusals(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign("nobody", SECOND)))
                .containsExactly("OFFICER_UNKNOWN");
    }

    @Test
    void aClueWithoutVenueIsHandedOver() {
        var number = story.lodged(DAY);
        assertThat(story.refusals(number, UNIT_HEAD, "assignVerification", DAY, Map.of("ours", false)))
                .containsExactly("VENUE_OTHER_BUREAU_MISSING");

        story.act(
                number,
                UNIT_HEAD,
                "assignVerification",
                DAY,
                Map.of("ours", false, "otherBureau", "海州市市场监督管理局", "reason", "平台经营者住所地在海州市"));

        assertThat(story.file(number).stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(story.file(number).endedOn()).isEqualTo(DAY);
        assertThat(story.waiting(number)).isEmpty();
        assertThat(deadlines.find(number, "A02").orElseThrow().isRunning()).isFalse();
    }

    @Test
    void anActThatEndedMoreThanTwoYearsBeforeTheClueIsNotFiled() {
        var number = verified(LocalDate.of(2024, 3, 1), false);

        assertThat(story.refusals(number, HEAD, "decideFiling", DAY, Forms.file()))
                .containsExactly("FILING_TIME_BARRED");
    }

    @Test
    void anActThatEndedTwoYearsAgoToTheDayIsFiled() {
        var number = verified(LocalDate.of(2024, 3, 2), false);

        story.act(number, HEAD, "decideFiling", DAY, Forms.file());

        assertThat(story.file(number).filedOn()).isEqualTo(DAY);
    }

    @Test
    void anActThatHarmsHealthIsFiledForFiveYears() {
        story.act(verified(LocalDate.of(2021, 3, 2), true), HEAD, "decideFiling", DAY, Forms.file());

        assertThat(story.refusals(verified(LocalDate.of(2021, 3, 1), true), HEAD, "decideFiling", DAY, Forms.file()))
                .containsExactly("FILING_TIME_BARRED");
    }

    @Test
    void allFourConditionsOfFilingMustHold() {
        var number = story.awaitingFiling(DAY);

        for (var condition : new String[] {"hasEvidence", "isPunishable", "isOurs", "isInTime"}) {
            assertThat(story.refusals(number, HEAD, "decideFiling", DAY, with(Forms.file(), condition, false)))
                    .as(condition)
                    .containsExactly("FILING_CONDITIONS_INCOMPLETE");
        }
    }

    @Test
    void aRefusalToFileNamesItsGroundAndEndsTheClue() {
        var number = story.awaitingFiling(DAY);
        assertThat(story.refusals(number, HEAD, "decideFiling", DAY, Map.of("decision", "NOT_FILE")))
                .containsExactly("NOT_FILING_GROUND_MISSING");

        story.act(
                number,
                HEAD,
                "decideFiling",
                DAY,
                Map.of("decision", "NOT_FILE", "ground", "FIRST_AND_LIGHT", "reason", "初次违法，已改正"));

        assertThat(story.file(number).stage()).isEqualTo(Stage.NOT_FILED);
        assertThat(story.file(number).filingNumber()).isNull();
        assertThat(story.waiting(number)).isEmpty();
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).contains(PaperKind.FILING_APPROVAL);
        assertThat(deadlines.find(number, "A02").orElseThrow().isRunning()).isFalse();
    }

    @Test
    void aClueSentBackIsVerifiedAgain() {
        var number = story.awaitingFiling(DAY);
        assertThat(story.refusals(number, HEAD, "decideFiling", DAY, Map.of("decision", "MORE_CHECKING")))
                .containsExactly("REQUIRED");

        story.act(number, HEAD, "decideFiling", DAY, Map.of("decision", "MORE_CHECKING", "reason", "补充销售数量"));
        assertThat(story.file(number).stage()).isEqualTo(Stage.VERIFYING);
        assertThat(story.waiting(number)).containsExactly("verifyClue");
        var next = DAY.plusDays(1);
        story.act(number, LEAD, "verifyClue", next, Forms.verified(DAY.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", next, Forms.agrees());
        story.act(number, HEAD, "decideFiling", next, Forms.file());

        assertThat(story.file(number).filedOn()).isEqualTo(next);
    }

    @Test
    void anActIsNeitherAheadOfTodayNorBeforeTheActBeforeIt() {
        var number = story.verifying(DAY);
        var tomorrow = LocalDate.now(clock).plusDays(1);

        assertThat(story.refusals(number, LEAD, "verifyClue", tomorrow, Forms.verified(DAY)))
                .containsExactly("DATE_IN_FUTURE");
        assertThat(story.refusals(number, LEAD, "verifyClue", DAY.minusDays(1), Forms.verified(DAY.minusDays(9))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
    }

    @Test
    void anExtensionIsAskedOnceAtATimeAndGrantedOnce() {
        var number = story.verifying(DAY);
        var ask = Map.<String, Object>of("limitId", "A02", "reason", "等待权利人辨认");
        var before = deadlines.find(number, "A02").orElseThrow().dueDate().effective();

        story.act(number, LEAD, "extensionRequested", DAY, ask);
        assertThat(story.refusals(number, LEAD, "extensionRequested", DAY, ask))
                .containsExactly("EXTENSION_ASKED_ALREADY");
        story.act(number, HEAD, "decideExtension", DAY, Map.of("granted", true, "opinion", "同意"));

        assertThat(story.refusals(number, LEAD, "extensionRequested", DAY, ask))
                .containsExactly("CLOCK_EXTENSIONS_USED_UP");
        var clockNow = deadlines.find(number, "A02").orElseThrow();
        // 15 working days from Monday 2 March end on Monday 23 March; 30 end on Tuesday 14 April, behind Qingming (6
        // April)
        assertThat(before).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(clockNow.dueDate().effective()).isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).contains(PaperKind.MATTER_APPROVAL);
        assertThat(story.waiting(number)).containsExactly("verifyClue");
    }

    @Test
    void anExtensionRefusedMayBeAskedForAgain() {
        var number = story.verifying(DAY);
        var ask = Map.<String, Object>of("limitId", "A02", "reason", "等待权利人辨认");
        story.act(number, LEAD, "extensionRequested", DAY, ask);
        story.act(number, HEAD, "decideExtension", DAY, Map.of("granted", false, "opinion", "理由不足"));
        assertThat(deadlines.find(number, "A02").orElseThrow().extensions()).isEmpty();

        story.act(number, LEAD, "extensionRequested", DAY, ask);
        story.act(number, HEAD, "decideExtension", DAY, Map.of("granted", true));

        assertThat(deadlines.find(number, "A02").orElseThrow().extensions()).hasSize(1);
    }

    @Test
    void anExtensionIsNotGrantedWhenThePeriodIsOverOrTheClueIsFiled() {
        var ask = Map.<String, Object>of("limitId", "A02", "reason", "等待权利人辨认");
        var late = story.verifying(DAY);
        story.act(late, LEAD, "extensionRequested", DAY, ask);
        var filed = story.verifying(DAY);
        story.act(filed, LEAD, "extensionRequested", DAY, ask);
        story.act(filed, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(filed, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(filed, HEAD, "decideFiling", DAY, Forms.file());

        // the fifteenth working day is Monday 23 March
        assertThat(story.refusals(late, HEAD, "decideExtension", LocalDate.of(2026, 3, 24), Map.of("granted", true)))
                .containsExactly("CLOCK_EXPIRED");
        assertThat(story.refusals(filed, HEAD, "decideExtension", DAY, Map.of("granted", true)))
                .containsExactly("CLOCK_NOT_RUNNING");
        story.act(filed, HEAD, "decideExtension", DAY, Map.of("granted", false));
    }

    @Test
    void onlyAClerkOfTheBureauLodgesForItsOwnUnits(
            @Autowired Intake intake,
            @Autowired Organisation organisation,
            @Autowired com.fasterxml.jackson.databind.ObjectMapper json) {
        var own = json.convertValue(Story.aClue(DAY), anjuan.intake.ClueForm.class);
        var other = json.convertValue(with(Story.aClue(DAY), "unitId", "dh-case"), anjuan.intake.ClueForm.class);

        assertThat(codes(intake.lodge(organisation.officer(LEAD), own))).containsExactly("POST_NEEDED");
        assertThat(codes(intake.lodge(organisation.officer(CLERK), other))).containsExactly("UNIT_NOT_OURS");
    }

    private static java.util.List<String> codes(Registered registered) {
        assertThat(registered).isInstanceOf(Registered.Refused.class);
        return ((Registered.Refused) registered)
                .refusals().stream().map(anjuan.task.Refusal::code).toList();
    }

    private CaseNumber verified(LocalDate actUntil, boolean harmsSafety) {
        var number = story.verifying(DAY);
        var form = with(Forms.verified(actUntil.minusDays(10)), "actUntil", actUntil.toString());
        story.act(number, LEAD, "verifyClue", DAY, with(form, "harmsSafety", harmsSafety));
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        return number;
    }
}
