package anjuan.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import anjuan.definition.Drawing.Node;
import anjuan.definition.RequiredSteps.Guard;
import anjuan.engine.Definitions.Kind;
import anjuan.testing.AnjuanTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the law asks before an act cannot be drawn around: each row of config/required-steps.yml has its counter-examples. */
@AnjuanTest
class LegalGuardsTest {

    @Autowired
    RequiredSteps required;

    @Autowired
    GuardCheck guardCheck;

    @Autowired
    DefinitionCheck definitionCheck;

    @Autowired
    EnglishWords words;

    @BeforeEach
    void inChinese() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyDeliveredDiagramKeepsItsGuardsAndEveryRowNamesWhatIsDrawn() {
        assertThat(required.processes()).hasSizeGreaterThanOrEqualTo(20);
        for (var process : required.processes()) {
            var drawing = Delivered.process(process).drawing();
            assertThat(check(Delivered.process(process))).as(process).isEmpty();
            required.mustContain(process).forEach(kept -> assertThat(drawing.named(kept.node()))
                    .as(kept.toString())
                    .isNotEmpty());
            for (var guard : required.guards(process)) {
                assertThat(drawing.named(guard.before())).as(guard.toString()).isNotEmpty();
                guard.nodes().forEach(node -> assertThat(drawing.named(node))
                        .as(guard.toString())
                        .isNotEmpty());
                guard.conditions().forEach(condition -> assertThat(drawing.flows())
                        .as(guard.toString())
                        .anyMatch(flow -> drawing.holdsOn(flow).contains(condition)));
            }
        }
    }

    @Test
    void everyDeliveredProcessHasARowOrSaysWhyTheLawAsksNothingOfIt() {
        assertThat(required.processes())
                .containsExactlyInAnyOrderElementsOf(
                        Delivered.processes().stream().map(Delivered::key).toList());
        for (var process : required.processes()) {
            boolean isAsked = !required.mustContain(process).isEmpty()
                    || !required.guards(process).isEmpty();
            assertThat(required.asksNothing(process).isPresent()).as(process).isNotEqualTo(isAsked);
        }
        assertThat(required.asksNothing("linkCases"))
                .hasValueSatisfying(why -> assertThat(why).contains("silent"));
    }

    @Test
    void aRowThatAsksNothingWithoutAReasonOrAsksSomethingAllTheSameIsRefused() {
        var kept = List.of(new RequiredSteps.Kept("decideLink", List.of("A107")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequiredSteps.Row("linkCases", null, null, null))
                .withMessageContaining("linkCases");
        assertThatIllegalArgumentException().isThrownBy(() -> new RequiredSteps.Row("linkCases", " ", null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequiredSteps.Row("linkCases", "the rules are silent", kept, null));
    }

    @Test
    void everyRowNamesRulesOfTheDomain() throws Exception {
        var rules = Files.readString(Path.of("src/test/resources/rules.json"));
        for (var process : required.processes()) {
            Stream.concat(
                            required.guards(process).stream().map(Guard::legal),
                            required.mustContain(process).stream().map(RequiredSteps.Kept::legal))
                    .forEach(legal -> {
                        assertThat(legal).as(process).isNotEmpty();
                        assertThat(legal).allMatch(rule -> rules.contains("\"" + rule + "\""), process);
                    });
        }
    }

    @Test
    void aDiagramThatGoesStraightToAnActIsRefusedWithTheWayAndTheRule() {
        int redrawn = 0;
        for (var process : required.processes()) {
            var delivered = Delivered.process(process);
            for (var guard : required.guards(process)) {
                var shortcut = shortcut(delivered, guard);
                assertThat(shortcut).as("no shortcut for " + guard).isPresent();
                var begin = shortcut.get().get(0);
                var act = shortcut.get().get(1);

                assertThat(check(delivered.from(begin.id(), act.id())))
                        .as(process + " " + guard)
                        .anySatisfy(finding -> {
                            assertThat(finding.code()).isEqualTo("GUARD_AVOIDED");
                            assertThat(finding.element()).isEqualTo(act.id());
                            assertThat(finding.line()).isPositive();
                            assertThat(finding.arguments().get(2)).endsWith(" → " + act.name());
                            assertThat(finding.arguments().get(1)).isEqualTo(String.join("、", guard.legal()));
                        });
                redrawn++;
            }
        }
        assertThat(redrawn).isGreaterThan(150);
    }

    @Test
    void aDiagramThatStepsOverWhatIsRequiredIsRefused() {
        int redrawn = 0;
        for (var process : required.processes()) {
            var delivered = Delivered.process(process);
            var drawing = delivered.drawing();
            for (var guard : required.guards(process)) {
                if (guard.passes().size() > 1 || guard.nodes().isEmpty()) {
                    continue;
                }
                var over = drawing.named(guard.nodes().get(0)).get(0);
                if (drawing.to(over.id()).isEmpty()) {
                    continue;
                }
                var next = drawing.from(over.id()).get(0).to();
                assertThat(check(delivered.around(over.id(), next).from(over.id(), over.id())))
                        .as(process + " " + guard)
                        .anyMatch(finding -> finding.code().equals("GUARD_AVOIDED")
                                && finding.arguments().get(1).equals(String.join("、", guard.legal())));
                redrawn++;
            }
        }
        assertThat(redrawn).isGreaterThan(80);
    }

    @Test
    void aGatewayWhoseOtherAnswerLeadsToTheActIsRefused() {
        int redrawn = 0;
        for (var process : required.processes()) {
            var delivered = Delivered.process(process);
            var drawing = delivered.drawing();
            for (var guard : required.guards(process)) {
                if (guard.passes().size() > 1 || guard.conditions().isEmpty()) {
                    continue;
                }
                var open = delivered;
                for (var flow : drawing.flows()) {
                    if (drawing.holdsOn(flow).contains(guard.conditions().get(0))) {
                        open = open.from(flow.from(), flow.to());
                    }
                }
                assertThat(check(open)).as(process + " " + guard).anyMatch(finding -> finding.code()
                        .equals("GUARD_AVOIDED"));
                redrawn++;
            }
        }
        assertThat(redrawn).isGreaterThan(20);
    }

    @Test
    void whatMayNotBeDrawnOutIsMissed() {
        for (var process : required.processes()) {
            var delivered = Delivered.process(process);
            for (var kept : required.mustContain(process)) {
                var name = kept.node();
                var out = name.startsWith("calls ")
                        ? delivered.with("calledElement=\"" + name.substring(6) + "\"", "calledElement=\"nothing\"")
                        : delivered.with(" id=\"" + name + "\"", " id=\"" + name + "Not\"");
                assertThat(check(out))
                        .as(process + " " + kept)
                        .anyMatch(finding -> finding.code().equals("REQUIRED_STEP_MISSING")
                                && finding.arguments().get(1).equals(String.join("、", kept.legal())));
            }
        }
    }

    @Test
    void whatIsTakenOutAsTheDrawingBoardDoesIsMissedAndBlocks() {
        int drawnOut = 0;
        for (var process : required.processes()) {
            for (var kept : required.mustContain(process)) {
                var out = Delivered.process(process);
                for (var node : out.drawing().named(kept.node())) {
                    out = out.out(node);
                }

                assertThat(out.drawing().named(kept.node()))
                        .as(process + " " + kept)
                        .isEmpty();
                assertThat(check(out))
                        .as(process + " " + kept)
                        .anyMatch(finding -> finding.code().equals("REQUIRED_STEP_MISSING")
                                && finding.severity() == Severity.BLOCKS
                                && finding.arguments().get(1).equals(String.join("、", kept.legal())));
                drawnOut++;
            }
        }
        assertThat(drawnOut).isGreaterThan(200);
    }

    @Test
    void theLegalReviewCannotBeDrawnAround() {
        var around = Delivered.process("penaltyCase").from("whichReview", "issueReviewOpinion");

        assertThat(definitionCheck.check(Kind.PROCESS, "penaltyCase", around.text()))
                .filteredOn(finding -> finding.code().equals("GUARD_AVOIDED"))
                .filteredOn(finding -> finding.element().equals("issueReviewOpinion"))
                .first()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.BLOCKS);
                    assertThat(finding.arguments().get(0)).isEqualTo("案件审核 / 法制审核");
                    assertThat(finding.arguments().get(2))
                            .startsWith("已立案 → 指定办案人员 → 调查取证")
                            .endsWith("审核方式？ → 出具审核意见");
                    assertThat(finding.arguments().get(1)).isEqualTo("A50、A51");
                });
    }

    @Test
    void anEventSubProcessAndAnEventAtTheBorderAreWaysToo() {
        var byEvent = Delivered.process("penaltyCase")
                .with("calledElement=\"finishCase\"", "calledElement=\"sanctionParty\"");
        var atBorder = Delivered.process("sanctionParty").flow("serviceOverdue_recordServiceOverdue", "endParty");

        assertThat(check(byEvent))
                .anyMatch(finding -> finding.code().equals("GUARD_AVOIDED")
                        && finding.element().equals("closeTerminated"));
        assertThat(check(atBorder))
                .anyMatch(finding -> finding.code().equals("GUARD_AVOIDED")
                        && finding.element().equals("endParty")
                        && finding.arguments().get(2).contains("送达期限届满"));
    }

    @Test
    void aSecondRoundThroughAJoinIsAWayToo() {
        var joined = Delivered.process("penaltyCase")
                .flow("investigate_writeReport", "bothCame")
                .with("<bpmn:userTask id=\"writeReport\"", """
                        <bpmn:parallelGateway id="bothCame" />
                        <bpmn:sequenceFlow id="other" sourceRef="appointOfficers" targetRef="bothCame" />
                        <bpmn:exclusiveGateway id="next" default="next_writeReport" />
                        <bpmn:sequenceFlow id="bothCame_next" sourceRef="bothCame" targetRef="next" />
                        <bpmn:sequenceFlow id="next_writeReport" sourceRef="next" targetRef="writeReport" />
                        <bpmn:sequenceFlow id="next_openParties" sourceRef="next" targetRef="openParties">
                        <bpmn:conditionExpression>${reviewOpinion == 'AGREE'}</bpmn:conditionExpression></bpmn:sequenceFlow>
                        <bpmn:userTask id="writeReport\"""");

        assertThat(check(joined))
                .anyMatch(finding -> finding.code().equals("GUARD_AVOIDED")
                        && finding.element().equals("openParties")
                        && finding.arguments().get(1).equals("A52、A53、A54"));
    }

    @Test
    void aCaseIsNotDrawnToAnEndThatIsNoClosing() {
        var ended = Delivered.process("penaltyCase")
                .with(
                        "<bpmn:userTask id=\"writeReport\"",
                        "<bpmn:endEvent id=\"givenUp\" name=\"不办了\" /><bpmn:userTask id=\"writeReport\"")
                .from("submitForReview", "givenUp");

        assertThat(check(ended))
                .anyMatch(finding -> finding.code().equals("GUARD_AVOIDED")
                        && finding.element().equals("givenUp")
                        && finding.arguments().get(1).equals("A107"));
    }

    @Test
    void oneMoreApprovalOnTheWayIsNoWayAround() {
        var drawing = Delivered.process("sanctionParty")
                .flow("proposeDecision_decideProposal", "moreAdvice")
                .with(
                        "<bpmn:userTask id=\"decideProposal\"",
                        "<bpmn:userTask id=\"moreAdvice\" name=\"再审\" /><bpmn:sequenceFlow id=\"moreAdvice_decide\""
                                + " sourceRef=\"moreAdvice\" targetRef=\"decideProposal\" />"
                                + "<bpmn:userTask id=\"decideProposal\"");

        assertThat(check(drawing)).isEmpty();
    }

    @Test
    void anActIsNotDoneWhereNothingGuardsIt() {
        var elsewhere = Delivered.process("linkCases")
                .with("id=\"makeLink\"", "id=\"issueDecision\"")
                .with("\"makeLink\"", "\"issueDecision\"")
                .with("${steps.makeLink}", "${steps.issueDecision}");
        var called = Delivered.process("disposeGoods")
                .with(
                        "<bpmn:userTask id=\"handleGoods\"",
                        "<bpmn:callActivity id=\"x\" calledElement=\"performDecision\" /><bpmn:userTask id=\"handleGoods\"");

        assertThat(check(elsewhere)).extracting(Finding::code).contains("GUARDED_ELSEWHERE");
        assertThat(check(called)).extracting(Finding::code).contains("GUARDED_ELSEWHERE");
    }

    /** A beginning, and the act that it would lead straight to. */
    private static Optional<List<Node>> shortcut(Delivered delivered, Guard guard) {
        var drawing = delivered.drawing();
        for (var act : drawing.named(guard.before())) {
            var begins = new ArrayList<Node>();
            if (guard.after() != null) {
                begins.addAll(drawing.named(guard.after()));
            } else {
                drawing.all("startEvent").forEach(begins::add);
            }
            for (var begin : begins) {
                if (begin.scope().equals(act.scope())
                        && !begin.id().equals(act.id())
                        && !guard.passes().contains(begin.id())) {
                    return Optional.of(List.of(begin, act));
                }
            }
        }
        return Optional.empty();
    }

    private List<Finding> check(Delivered delivered) {
        var findings = new Findings(words);
        guardCheck.check(delivered.drawing(), delivered.key(), findings);
        return findings.inOrder();
    }
}
