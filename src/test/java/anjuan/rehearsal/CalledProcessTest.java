package anjuan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import anjuan.casefile.CaseNumber;
import anjuan.engine.Courses;
import anjuan.engine.Definitions;
import anjuan.rehearsal.Rehearsed.Inside;
import anjuan.testing.Altered;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import anjuan.testing.ThreeParties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rehearsal goes into the processes that are called, for each party on its own, and says where one gets stuck. */
@AnjuanTest
class CalledProcessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Courses courses;

    @Autowired
    Definitions definitions;

    @Autowired
    ThreeParties parties;

    @Autowired
    Story story;

    @Test
    void everyCalledProcessIsRehearsedWithItsOwnPath() {
        var number = story.archived(DAY);
        var active = definitions.content(definitions.active("handleClue").orElseThrow());

        var result = rehearse("handleClue", active, number, "handleClue");

        assertThat(result.verdict()).isEqualTo(Verdict.SAME);
        assertThat(all(result))
                .extracting(Inside::call, Inside::process, inside -> inside.course()
                        .matter()
                        .id())
                .containsExactly(
                        tuple("handlePenaltyCase", "penaltyCase", ""),
                        tuple("sanctionParties", "sanctionParty", "P1"),
                        tuple("executeDecision", "performDecision", "P1"),
                        tuple("closeFile", "finishCase", ""));
        assertThat(all(result)).allSatisfy(inside -> {
            assertThat(inside.result().verdict()).isEqualTo(Verdict.SAME);
            assertThat(inside.result().rehearsed())
                    .isEqualTo(inside.result().recorded())
                    .isNotEmpty();
            assertThat(inside.result().version()).startsWith(inside.process() + ":");
        });
        assertThat(result.version()).as("the draft").isEmpty();
    }

    @Test
    void aDraftOfACalledProcessPlaysWhereItIsCalledAndIsNamedWhereItGetsStuck() {
        var number = story.archived(DAY);
        var draft = Altered.with("perform-decision", "${!isPerformed}", "${isPerformed}");

        var result = rehearse("performDecision", draft, number, "handleClue");

        assertThat(result.verdict()).isEqualTo(Verdict.STUCK);
        assertThat(told(result))
                .hasSize(1)
                .first()
                .asString()
                .matches("STUCK_INSIDE handlePenaltyCase performDecision \\w+ P1");
        assertThat(result.rehearsed()).endsWith("handlePenaltyCase").doesNotContain("caseHandled");
        var penaltyCase = inside(result, "penaltyCase", "");
        assertThat(penaltyCase.rehearsed()).endsWith("sanctionParties").doesNotContain("closeFile");
        assertThat(told(penaltyCase))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("STUCK_INSIDE sanctionParties performDecision");
        var performed = inside(result, "performDecision", "P1");
        assertThat(performed.version()).as("the draft").isEmpty();
        assertThat(performed.verdict()).isEqualTo(Verdict.STUCK);
        assertThat(inside(result, "sanctionParty", "P1").version()).startsWith("sanctionParty:");
        assertThat(all(result)).extracting(Inside::process).as("never come to").doesNotContain("finishCase");
    }

    @Test
    void eachPartyIsRehearsedOnItsOwnAndOneThatIsStuckHoldsUpTheCase() {
        var number = parties.handled(DAY);
        var draft = Altered.with("sanction-party", "${isPenaltyProposed}", "${isPenaltyPlanned}");

        var result = rehearse("sanctionParty", draft, number, "penaltyCase");

        assertThat(result.inside())
                .extracting(inside -> inside.course().matter().id(), inside -> inside.result()
                        .verdict())
                .containsExactlyInAnyOrder(
                        tuple("P1", Verdict.STUCK), tuple("P2", Verdict.STUCK), tuple("P3", Verdict.STUCK));
        assertThat(told(result))
                .containsExactlyInAnyOrder(
                        "STUCK_INSIDE sanctionParties sanctionParty isPenaltyProposed P1",
                        "STUCK_INSIDE sanctionParties sanctionParty isPenaltyProposed P2",
                        "STUCK_INSIDE sanctionParties sanctionParty isPenaltyProposed P3");

        var ofOne = rehearse(
                "sanctionParty", Altered.with("sanction-party", "${isPenalty}", "${isFined}"), number, "penaltyCase");

        assertThat(told(ofOne))
                .as("only who is punished or let off is served, and asked")
                .containsExactly(
                        "STUCK_INSIDE sanctionParties sanctionParty isPenalty P1",
                        "STUCK_INSIDE sanctionParties sanctionParty isPenalty P3");
        assertThat(inside(ofOne, "sanctionParty", "P2").verdict()).isEqualTo(Verdict.SAME);
        assertThat(ofOne.rehearsed()).containsOnlyOnceElementsOf(List.of("openParties"));
        assertThat(ofOne.rehearsed().stream().filter("sanctionParties"::equals)).hasSize(3);
    }

    @Test
    void aCallThatIsNotRepeatedAnyMoreLeavesTheOtherPartiesOut() {
        var number = parties.handled(DAY);
        var draft = Altered.shipped("penalty-case")
                .replaceAll(
                        "(?s)<bpmn:multiInstanceLoopCharacteristics.*?</bpmn:multiInstanceLoopCharacteristics>", "");

        var result = rehearse("penaltyCase", draft, number, "penaltyCase");

        assertThat(told(result)).containsExactly("LESS_OFTEN sanctionParties 3 1");
        assertThat(result.inside())
                .extracting(inside -> inside.course().matter().id())
                .containsExactly("P1");
        assertThat(result.rehearsed())
                .as("the first party has yet to pay, whatever the others have done")
                .endsWith("sanctionParties");
    }

    @Test
    void aCallThatIsTakenOutIsLeftOutWithWhatWasInside() {
        var number = story.archived(DAY);
        var draft = Altered.with(
                "sanction-party",
                "sourceRef=\"isPenalty\" targetRef=\"executeDecision\"",
                "sourceRef=\"isPenalty\" targetRef=\"endParty\"");

        var result = rehearse("sanctionParty", draft, number, "sanctionParty");

        assertThat(told(result)).contains("LEFT_OUT executeDecision isPenalty");
        assertThat(result.inside()).isEmpty();
    }

    @Test
    void anApprovalThatIsAddedInsideIsToldOfTheProcessThatCallsIt() {
        var number = story.archived(DAY);
        var draft = Altered.with(
                "sanction-party",
                "sourceRef=\"proposeDecision\" targetRef=\"decideProposal\"",
                "sourceRef=\"proposeDecision\" targetRef=\"addedApprovalByUnitHead\"",
                "</bpmn:process>",
                """
                <bpmn:userTask id="addedApprovalByUnitHead" name="科室负责人审批" camunda:candidateGroups="UNIT_HEAD" />
                <bpmn:sequenceFlow id="added" sourceRef="addedApprovalByUnitHead" targetRef="decideProposal" />
                </bpmn:process>""");

        var result = rehearse("sanctionParty", draft, number, "handleClue");

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(told(result)).containsExactly("DIFFERS_INSIDE handlePenaltyCase penaltyCase -");
        assertThat(told(inside(result, "penaltyCase", "")))
                .containsExactly("DIFFERS_INSIDE sanctionParties sanctionParty P1");
        assertThat(told(inside(result, "sanctionParty", "P1")))
                .containsExactly("NEW_TASK addedApprovalByUnitHead proposeDecision");
        assertThat(result.rehearsed()).isEqualTo(result.recorded());
    }

    @Test
    void aCallOfAProcessThatIsNotThereIsToldAsSuch() {
        var number = story.archived(DAY);
        var draft =
                Altered.with("sanction-party", "calledElement=\"performDecision\"", "calledElement=\"performLater\"");

        var result = rehearse("sanctionParty", draft, number, "sanctionParty");

        assertThat(told(result)).containsExactly("STUCK_INSIDE executeDecision performLater - P1");
        assertThat(told(result.inside().get(0).result())).containsExactly("NO_SUCH_PROCESS -");
        assertThat(result.rehearsed()).endsWith("executeDecision");
    }

    @Test
    void aCaseThatStillRunsInsideStandsThereAgain() {
        var number = story.notified(DAY);
        var active = definitions.content(definitions.active("handleClue").orElseThrow());

        var result = rehearse("handleClue", active, number, "handleClue");

        assertThat(result.verdict()).isEqualTo(Verdict.SAME);
        assertThat(inside(result, "sanctionParty", "P1").rehearsed()).endsWith("serveNotice", "recordStatement");
    }

    /** @param from the process whose course of the case is rehearsed */
    private Rehearsed rehearse(String process, String draft, CaseNumber number, String from) {
        var results = new ArrayList<Rehearsed>();
        rehearsal.of(process, draft, courses.of(from, Set.of(number), 1), (course, result) -> results.add(result));
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private static List<Inside> all(Rehearsed result) {
        return result.inside().stream()
                .flatMap(inside -> Stream.concat(Stream.of(inside), all(inside.result()).stream()))
                .toList();
    }

    private static Rehearsed inside(Rehearsed result, String process, String matter) {
        return all(result).stream()
                .filter(inside -> inside.process().equals(process)
                        && inside.course().matter().id().equals(matter))
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static List<String> told(Rehearsed result) {
        return result.remarks().stream().map(Remark::toString).toList();
    }
}
