package anjuan.story;

import static anjuan.testing.Forms.with;
import static anjuan.testing.OnTheScene.aScene;
import static anjuan.testing.OnTheScene.checked;
import static anjuan.testing.OnTheScene.fined;
import static anjuan.testing.OnTheScene.inCash;
import static anjuan.testing.OnTheScene.papers;
import static anjuan.testing.OnTheScene.warned;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.NoSuchCase;
import anjuan.casefile.Party;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decisions;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.OnTheScene;
import anjuan.testing.People;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** B01 to B05, A83, A96: what may not be decided on the spot, and how it is tried to get around it. */
@AnjuanTest
class SpotGuardsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    OnTheScene scene;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    People people;

    @Autowired
    Rows rows;

    @Autowired
    Access access;

    @Autowired
    CaseFiles files;

    @Autowired
    Organisation organisation;

    @Autowired
    Decisions decisions;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Papers papers;

    @Autowired
    Clock clock;

    // ---- B01: the sums

    @ParameterizedTest
    @CsvSource({"PERSON, 199", "PERSON, 200", "PERSON, 200.00", "ENTITY, 2999", "ENTITY, 3000"})
    void aFineUpToTheSumIsDecidedOnTheSpot(String kind, String fine) {
        var number = scene.decided(DAY, kind, fined(fine));

        assertThat(decisions.of(number).get(0).penalty().fine()).isEqualByComparingTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"PERSON, 200.01", "PERSON, 201", "PERSON, 3000", "ENTITY, 3000.01", "ENTITY, 3001"})
    void aFineAboveTheSumIsNot(String kind, String fine) {
        var number = scene.heard(DAY, kind);

        assertThat(decided(number, fined(fine))).containsExactly("SPOT_FINE_TOO_HIGH");
        assertThat(decided(number, with(fined(fine), "warning", true))).containsExactly("SPOT_FINE_TOO_HIGH");
        assertThat(papers.of(number)).isEmpty();
    }

    @Test
    void aPartyOfUnknownKindHasNoSum() {
        assertThat(scene.refusals(LEAD, aScene(DAY, "UNKNOWN"))).containsExactly("SPOT_PARTY_UNKNOWN");

        var number = scene.heard(DAY, "PERSON");
        var party = files.parties(number).get(0);
        files.replaceParties(
                number, List.of(new Party(party.role(), Party.Kind.UNKNOWN, party.name(), null, null, null)));
        assertThat(decided(number, warned())).containsExactly("SPOT_PARTY_UNKNOWN");
    }

    @Test
    void nothingIsNoPenaltyAndAFineIsNotBelowZero() {
        var number = scene.heard(DAY, "ENTITY");

        assertThat(decided(number, with(warned(), "warning", false))).containsExactly("SPOT_PENALTY_EMPTY");
        assertThat(decided(number, fined(-1))).containsExactly("AMOUNT_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lawBroken", "lawApplied", "discretion", "receiver"})
    void theArticlesAndTheReceiverAreNamed(String field) {
        assertThat(decided(scene.heard(DAY, "ENTITY"), with(fined(100), field, " ")))
                .containsExactly("REQUIRED");
    }

    // ---- two officers

    @Test
    void twoCertifiedOfficersOfTheUnitAreNeeded() {
        var expired = people.certifiedUntil(DAY.minusDays(1));

        assertThat(scene.refusals(LEAD, with(aScene(DAY, "PERSON"), "second", LEAD)))
                .containsExactly("OFFICERS_TWO_NEEDED");
        assertThat(scene.refusals(LEAD, with(aScene(DAY, "PERSON"), "second", "shi.banan4")))
                .containsExactly("OFFICER_NOT_OF_UNIT");
        assertThat(scene.refusals(LEAD, with(aScene(DAY, "PERSON"), "second", expired)))
                .containsExactly("OFFICER_NOT_CERTIFIED");
        assertThat(scene.refusals(LEAD, with(aScene(DAY, "PERSON"), "second", "nobody")))
                .containsExactly("OFFICER_UNKNOWN");
        assertThat(scene.refusals(LEAD, with(aScene(DAY, "PERSON"), "second", null)))
                .containsExactly("REQUIRED");
        assertThat(scene.refusals(expired, aScene(DAY, "PERSON"))).containsExactly("OFFICER_NOT_CERTIFIED");
        assertThat(scene.refusals(CLERK, aScene(DAY, "PERSON"))).containsExactly("POST_NEEDED");
    }

    @Test
    void theyAreStillTwoAndCertifiedWhenTheyDecide() {
        var number = scene.heard(DAY, "PERSON");

        access.assign(number, organisation.officer(LEAD), List.of(), DAY);
        assertThat(decided(number, warned())).containsExactly("OFFICERS_TWO_NEEDED");
        access.assign(
                number,
                organisation.officer(LEAD),
                List.of(organisation.officer(people.certifiedUntil(DAY.minusDays(1)))),
                DAY);
        assertThat(decided(number, warned())).containsExactly("OFFICER_NOT_CERTIFIED");
    }

    @Test
    void aRefusedSceneLeavesNoTrace() {
        var before = rows.count();

        scene.refusals(LEAD, with(aScene(DAY, "PERSON"), "second", LEAD));
        scene.refusals(LEAD, aScene(LocalDate.now(clock).plusDays(1), "PERSON"));
        scene.refusals(LEAD, aScene(LocalDate.of(2023, 12, 31), "PERSON"));

        assertThat(rows.count()).isEqualTo(before);
    }

    @Test
    void theDayIsNeitherToComeNorBeforeTheRules() {
        assertThat(scene.refusals(LEAD, aScene(LocalDate.now(clock).plusDays(1), "PERSON")))
                .containsExactly("DATE_IN_FUTURE");
        assertThat(scene.refusals(LEAD, aScene(LocalDate.of(2023, 12, 31), "PERSON")))
                .containsExactly("DATE_TOO_EARLY");
    }

    // ---- B02: shown, told, heard

    @ParameterizedTest
    @CsvSource({
        "certificatesShown, SPOT_CERTIFICATES_NOT_SHOWN",
        "rightsTold, SPOT_RIGHTS_NOT_TOLD",
        "factsClear, SPOT_FACTS_NOT_CLEAR"
    })
    void whatMustBeDoneOnTheSpotIsDone(String field, String code) {
        var number = scene.opened(DAY, "ENTITY");

        assertThat(story.refusals(number, LEAD, "checkOnTheSpot", DAY, with(checked(DAY), field, false)))
                .containsExactly(code);
    }

    @Test
    void thePartyIsHeardAndAnswered() {
        var number = scene.opened(DAY, "ENTITY");

        assertThat(story.refusals(number, LEAD, "checkOnTheSpot", DAY, with(checked(DAY), "statement", null)))
                .containsExactly("SPOT_PARTY_NOT_HEARD");
        assertThat(story.refusals(number, LEAD, "checkOnTheSpot", DAY, with(checked(DAY), "statement", "MADE")))
                .containsExactly("REQUIRED", "REQUIRED");
    }

    @Test
    void whatIsTimeBarredIsNotPenalisedThoughItsLastDayIsInTime() {
        var number = scene.opened(DAY, "ENTITY");
        var longAgo = with(checked(DAY), "actFrom", "2023-01-01");

        assertThat(story.refusals(number, LEAD, "checkOnTheSpot", DAY, with(longAgo, "actUntil", "2024-03-01")))
                .containsExactly("SPOT_TIME_BARRED");
        story.act(number, LEAD, "checkOnTheSpot", DAY, with(longAgo, "actUntil", "2024-03-02"));
    }

    @Test
    void thePeriodOfTheActLiesBeforeTheCheck() {
        var number = scene.opened(DAY, "ENTITY");

        assertThat(story.refusals(
                        number,
                        LEAD,
                        "checkOnTheSpot",
                        DAY,
                        with(checked(DAY), "actFrom", DAY.plusDays(1).toString())))
                .containsExactly("DATE_AFTER_ACT");
    }

    @Test
    void turningToTheOrdinaryProcedureNeedsAReason() {
        var opened = scene.opened(DAY, "ENTITY");
        var heard = scene.heard(DAY, "ENTITY");

        assertThat(story.refusals(opened, LEAD, "checkOnTheSpot", DAY, with(checked(DAY), "course", "ORDINARY")))
                .containsExactly("REQUIRED");
        assertThat(decided(heard, Map.of("course", "ORDINARY"))).containsExactly("REQUIRED");
    }

    // ---- B03, B05: handed over, told

    @Test
    void theDecisionIsMadeOnTheDayOfTheCheck() {
        var number = scene.heard(DAY, "ENTITY");

        assertThat(story.refusals(number, LEAD, "decideOnTheSpot", DAY.plusDays(1), warned()))
                .containsExactly("SPOT_NOT_AT_ONCE");
    }

    @Test
    void reviewFirstIsToldAndTheDecisionHandedOver() {
        var number = scene.heard(DAY, "ENTITY");

        assertThat(decided(number, with(warned(), "reviewTold", false))).containsExactly("SPOT_REVIEW_NOT_TOLD");
        assertThat(decided(number, with(warned(), "receipt", null))).containsExactly("SPOT_NOT_HANDED_OVER");
        assertThat(decided(number, with(warned(), "receipt", "REFUSED"))).containsExactly("REQUIRED");
        story.act(
                number,
                LEAD,
                "decideOnTheSpot",
                DAY,
                with(with(warned(), "receipt", "REFUSED"), "refusalReason", "当事人称须请示家人"));
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).containsExactly(PaperKind.SPOT_DECISION);
    }

    // ---- A96: cash

    @ParameterizedTest
    @ValueSource(strings = {"99", "100"})
    void aSmallFineIsTakenInCash(String fine) {
        var number = scene.decided(DAY, "PERSON", inCash(fine));

        assertThat(story.waiting(number)).contains("handInCash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.01", "101"})
    void aLargerOneOnlyOnAnotherGroundThatIsExplained(String fine) {
        var number = scene.heard(DAY, "PERSON");

        assertThat(decided(number, inCash(fine))).containsExactly("SPOT_CASH_TOO_HIGH");
        for (var ground : List.of("OTHERWISE_IMPOSSIBLE", "REMOTE_AT_WISH")) {
            assertThat(decided(number, with(inCash(fine), "cashGround", ground)))
                    .containsExactly("REQUIRED");
        }
        story.act(
                number,
                LEAD,
                "decideOnTheSpot",
                DAY,
                with(with(inCash(fine), "cashGround", "REMOTE_AT_WISH"), "cashReason", "海岛，当事人提出当场缴纳"));
    }

    @Test
    void cashNeedsAFineAGroundAndAReceipt() {
        var number = scene.heard(DAY, "PERSON");

        assertThat(decided(number, with(warned(), "payment", "CASH"))).containsExactly("SPOT_CASH_WITHOUT_FINE");
        assertThat(decided(number, with(inCash(100), "cashGround", null))).containsExactly("SPOT_CASH_WITHOUT_GROUND");
        assertThat(decided(number, with(inCash(100), "cashReceipt", ""))).containsExactly("SPOT_CASH_WITHOUT_RECEIPT");
        assertThat(decided(number, with(fined(100), "payment", null))).containsExactly("REQUIRED");
    }

    @Test
    void allOfTheCashIsHandedIn() {
        var number = scene.decided(DAY, "PERSON", inCash(100));

        for (var amount : List.of("99.99", "100.01")) {
            assertThat(story.refusals(number, LEAD, "handInCash", DAY, Map.of("amount", amount, "receivedBy", "陈静")))
                    .containsExactly("SPOT_CASH_DIFFERS");
        }
        assertThat(story.attempt(number, CLERK, "payInAtBank", DAY, Map.of("bankSlip", "1")))
                .hasToString("TooLate[done=null, heldBy=null]");
        assertThat(beneath.refusals(number, CLERK, "payInAtBank", DAY, Map.of("bankSlip", "1")))
                .containsExactly("SPOT_CASH_NOT_HANDED_IN");
        assertThat(story.attempt(number, LEAD, "payInAtBank", DAY, Map.of("bankSlip", "1")))
                .hasToString("NotYours[role=CLERK]");
    }

    // ---- A83: the same act

    @Test
    void whoWasFinedBeforeIsFinedAgainOnlyWhenItIsSaidToBeAnotherAct() {
        var party = aScene(DAY, "PERSON");
        var first = scene.opened(party);
        story.act(first, LEAD, "checkOnTheSpot", DAY, checked(DAY));
        story.act(first, LEAD, "decideOnTheSpot", DAY, fined(50));
        var second = scene.opened(party);
        story.act(second, LEAD, "checkOnTheSpot", DAY, checked(DAY));

        assertThat(decided(second, fined(50))).containsExactly("SPOT_FINED_BEFORE");
        assertThat(beneath.refusals(second, LEAD, "decideOnTheSpot", DAY, fined(50)))
                .containsExactly("SPOT_FINED_BEFORE");
        story.act(second, LEAD, "decideOnTheSpot", DAY, with(fined(50), "otherAct", true));
    }

    @Test
    void anEarlierWarningIsNoFine() {
        var party = aScene(DAY, "PERSON");
        var first = scene.opened(party);
        story.act(first, LEAD, "checkOnTheSpot", DAY, checked(DAY));
        story.act(first, LEAD, "decideOnTheSpot", DAY, warned());
        var second = scene.opened(party);
        story.act(second, LEAD, "checkOnTheSpot", DAY, checked(DAY));

        story.act(second, LEAD, "decideOnTheSpot", DAY, fined(50));
    }

    // ---- around the diagram, out of turn, as the wrong person

    @Test
    void aRedrawnDiagramDecidesNothingOnTheSpotThatWasNotCheckedThere() {
        var opened = scene.opened(DAY, "ENTITY");
        redrawn.straightTo("decideOnTheSpot", "HANDLER", opened);
        assertThat(decided(opened, warned())).containsExactly("SPOT_WITHOUT_CHECK");
        assertThat(decided(opened, Map.of("course", "ORDINARY", "reason", "不清")))
                .containsExactly("SPOT_WITHOUT_CHECK");

        var ordinary = story.investigating(DAY);
        redrawn.straightTo("checkOnTheSpot", "HANDLER", ordinary);
        redrawn.straightTo("decideOnTheSpot", "HANDLER", ordinary);
        assertThat(story.refusals(ordinary, LEAD, "checkOnTheSpot", DAY, checked(DAY)))
                .containsExactly("SPOT_NOT_OPENED");
        assertThat(decided(ordinary, warned())).containsExactly("SPOT_WITHOUT_CHECK");
        assertThat(beneath.refusals(ordinary, LEAD, "handInPapers", DAY, papers()))
                .containsExactly("SPOT_NOT_DECIDED");
        assertThat(beneath.refusals(ordinary, LEAD, "handInCash", DAY, Map.of("amount", 100, "receivedBy", "陈静")))
                .containsExactly("SPOT_NO_CASH_TAKEN");
    }

    @Test
    void whatTurnedOrdinaryIsNotDecidedOnTheSpotAnyMore() {
        var number = scene.opened(DAY, "ENTITY");
        story.act(
                number, LEAD, "checkOnTheSpot", DAY, with(with(checked(DAY), "course", "ORDINARY"), "reason", "数量须查明"));

        redrawn.straightTo("decideOnTheSpot", "HANDLER", number);
        assertThat(decided(number, warned())).containsExactly("SPOT_CASE_IS_ORDINARY");
    }

    @Test
    void nobodyElseDecidesAndNothingIsDoneTwiceOrOutOfTurn() {
        var opened = scene.opened(DAY, "ENTITY");
        var decided = scene.decided(DAY, "ENTITY", warned());

        assertThat(story.attempt(opened, LEAD, "decideOnTheSpot", DAY, warned()))
                .hasToString("TooLate[done=null, heldBy=null]");
        for (var who : List.of(HEAD, CLERK, UNIT_HEAD, "shi.banan3")) {
            assertThat(story.attempt(opened, who, "checkOnTheSpot", DAY, checked(DAY)))
                    .hasToString("NotYours[role=HANDLER]");
        }
        assertThatThrownBy(() -> story.attempt(opened, "donghu.banan1", "checkOnTheSpot", DAY, checked(DAY)))
                .isInstanceOf(NoSuchCase.class);
        assertThat(story.attempt(decided, LEAD, "decideOnTheSpot", DAY, fined(3000)))
                .isInstanceOf(anjuan.task.Completion.TooLate.class);
    }

    @Test
    void aFieldThatTheFormDoesNotHaveIsRefused() {
        var number = scene.heard(DAY, "ENTITY");
        var more = new HashMap<>(fined(3000));
        more.put("goods", "袜子3双");

        assertThatThrownBy(() -> decided(number, more)).hasMessageContaining("goods");
    }

    @Test
    void itIsPublishedByNobodyAndNeitherFiledNorReviewed() {
        var number = scene.decided(DAY, "ENTITY", fined(3000));

        assertThat(deadlines.of(number)).extracting(one -> one.limit().id()).containsExactlyInAnyOrder("B04", "A95");
        assertThat(story.file(number).filingNumber()).isNull();
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).containsExactly(PaperKind.SPOT_DECISION);
    }

    private List<String> decided(CaseNumber number, Map<String, Object> decision) {
        return story.refusals(number, LEAD, "decideOnTheSpot", DAY, decision);
    }
}
