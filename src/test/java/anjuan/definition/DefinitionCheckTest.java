package anjuan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.engine.Definitions.Kind;
import anjuan.testing.AnjuanTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** One thing wrong with a delivered diagram or table, and what the check says. */
@AnjuanTest
class DefinitionCheckTest {

    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+|UNREACHABLE)\"");

    @Autowired
    DefinitionCheck check;

    @Autowired
    MessageSource messages;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everythingDeliveredPassesWithoutAWarning() {
        for (var delivered : Delivered.processes()) {
            assertThat(check.check(Kind.PROCESS, delivered.key(), delivered.text()))
                    .as(delivered.key())
                    .isEmpty();
        }
        for (var table : List.of("crime-threshold", "goods-value", "hearing-right", "review-kind")) {
            assertThat(check.check(Kind.TABLE, table, Delivered.table(table).text()))
                    .as(table)
                    .isEmpty();
        }
    }

    static Stream<Arguments> wrong() {
        var extend = Delivered.process("extendLimit");
        var spot = Delivered.process("summaryPenalty");
        var penalty = Delivered.process("penaltyCase");
        return Stream.of(
                Arguments.of("KEY_DIFFERS", "suspendCase", extend),
                Arguments.of(
                        "REFERENCE_UNKNOWN",
                        "whoApproves_decideExtension",
                        extend.flow("whoApproves_decideExtension", "nowhere")),
                Arguments.of("NO_START", "extendLimit", extend.with("bpmn:startEvent", "bpmn:intermediateCatchEvent")),
                Arguments.of(
                        "UNREACHABLE", "recordExtensionAnswer", extend.around("recordExtensionAnswer", "isExtended")),
                Arguments.of("NO_END_REACHED", "isExtended", extend.from("isExtended", "isExtended")),
                Arguments.of(
                        "NO_WAY_ON",
                        "grantExtension",
                        extend.from("grantExtension", "x").with("sourceRef=\"grantExtension\"", "sourceRef=\"y\"")),
                Arguments.of(
                        "END_GOES_ON",
                        "limitExtended",
                        extend.with("sourceRef=\"grantExtension\"", "sourceRef=\"limitExtended\"")),
                Arguments.of(
                        "NO_DEFAULT_FLOW", "isExtended", extend.with(" default=\"isExtended_extensionRefused\"", "")),
                Arguments.of(
                        "DEFAULT_WITH_CONDITION",
                        "isExtended_grantExtension",
                        extend.with(
                                "default=\"isExtended_extensionRefused\"", "default=\"isExtended_grantExtension\"")),
                Arguments.of(
                        "CONDITION_MISSING",
                        "isExtended_extensionRefused",
                        extend.with(
                                "default=\"isExtended_extensionRefused\"", "default=\"isExtended_grantExtension\"")),
                Arguments.of(
                        "CONDITION_TWICE",
                        "whoApproves_recordExtensionAnswer",
                        extend.with("'UPPER_DEPARTMENT'", "'LEADERS_MEETING'")),
                Arguments.of(
                        "WAYS_WITHOUT_GATEWAY",
                        "decideExtension",
                        extend.with("sourceRef=\"recordExtensionAnswer\"", "sourceRef=\"decideExtension\"")),
                Arguments.of(
                        "CONDITION_WITHOUT_GATEWAY",
                        "isExtended_grantExtension",
                        extend.with("sourceRef=\"isExtended\"", "sourceRef=\"decideExtension\"")),
                Arguments.of(
                        "JOIN_NEVER_FILLED",
                        "isAllBrought",
                        new Delivered(
                                spot.key(),
                                spot.text()
                                        .replaceFirst("<bpmn:parallelGateway", "<bpmn:exclusiveGateway")
                                        .replaceFirst("</bpmn:parallelGateway", "</bpmn:exclusiveGateway"))),
                Arguments.of("FORK_WITHOUT_JOIN", "afterSpotDecision", spot.around("isAllBrought", "closeSpotCase")),
                Arguments.of(
                        "BOUNDARY_LEADS_NOWHERE",
                        "verificationOverdue",
                        Delivered.process("handleClue")
                                .with("sourceRef=\"verificationOverdue\"", "sourceRef=\"verifyClue\"")),
                Arguments.of(
                        "EVENT_WAITS_FOR_NOTHING",
                        "verificationOverdue",
                        Delivered.process("handleClue")
                                .without("<bpmn:timerEventDefinition", "</bpmn:timerEventDefinition>")),
                Arguments.of(
                        "LAYOUT_MISSING",
                        "grantExtension",
                        extend.without("<bpmndi:BPMNShape id=\"grantExtension_di\"", "</bpmndi:BPMNShape>")),
                Arguments.of(
                        "LAYOUT_MISSING",
                        "isExtended_grantExtension",
                        extend.without("<bpmndi:BPMNEdge id=\"isExtended_grantExtension_di\"", "</bpmndi:BPMNEdge>")),
                Arguments.of("PAGE_MISSING", "decideAlone", extend.with("\"decideExtension\"", "\"decideAlone\"")),
                Arguments.of(
                        "POST_DIFFERS",
                        "decideExtension",
                        extend.with("candidateGroups=\"HEAD\"", "candidateGroups=\"HANDLER\"")),
                Arguments.of("NO_SUCH_STEP", "burnFile", extend.with("grantExtension", "burnFile")),
                Arguments.of(
                        "CALLED_PROCESS_UNKNOWN",
                        "closeFile",
                        penalty.with("calledElement=\"finishCase\"", "calledElement=\"loseCase\"")),
                Arguments.of(
                        "CALL_CHANGED",
                        "sanctionParties",
                        penalty.without(
                                "<bpmn:multiInstanceLoopCharacteristics", "</bpmn:multiInstanceLoopCharacteristics>")),
                Arguments.of(
                        "CALL_CHANGED",
                        "paySpotFine",
                        spot.with("<camunda:in source=\"howPaid\" target=\"howPaid\" />", "")),
                Arguments.of(
                        "EVENT_INTERRUPTS_OTHERWISE",
                        "caseOverdue",
                        penalty.with(
                                "<bpmn:startEvent id=\"caseOverdue\" name=\"办案期限届满\" isInterrupting=\"false\"",
                                "<bpmn:startEvent id=\"caseOverdue\" name=\"办案期限届满\"")),
                Arguments.of("TABLE_UNKNOWN", "chooseReview", penalty.with("\"review-kind\"", "\"my-kind\"")),
                Arguments.of(
                        "RESULT_NAME_UNKNOWN",
                        "chooseReview",
                        penalty.with("resultVariable=\"reviewKind\"", "resultVariable=\"reviewOpinion\"")),
                Arguments.of(
                        "MESSAGE_UNKNOWN",
                        "extensionRequested",
                        extend.with("name=\"extensionRequested\" />", "name=\"sayPlease\" />")),
                Arguments.of(
                        "MESSAGE_BEGINS_OTHER",
                        "extensionRequested",
                        extend.with("name=\"extensionRequested\" />", "name=\"linkProposed\" />")),
                Arguments.of("TIMER_UNKNOWN", "caseOverdue", penalty.with("${caseDue}", "${lunchDue}")),
                Arguments.of("FACT_UNKNOWN", "isExtended_grantExtension", extend.with("${isExtended}", "${isLiked}")),
                Arguments.of(
                        "FACT_VALUE_UNKNOWN",
                        "whoApproves_recordExtensionMeeting",
                        extend.with("'LEADERS_MEETING'", "'JANITOR'")),
                Arguments.of(
                        "FACT_NOT_SET",
                        "whoApproves",
                        extend.with("${approver == 'LEADERS_MEETING'}", "${isExtended}")),
                Arguments.of(
                        "LIMIT_UNKNOWN",
                        "decideExtension",
                        extend.with(
                                "<bpmn:incoming>whoApproves_decideExtension</bpmn:incoming>",
                                "<bpmn:extensionElements><camunda:properties><camunda:property name=\"limit\" value=\"A999\" />"
                                        + "</camunda:properties></bpmn:extensionElements>"
                                        + "<bpmn:incoming>whoApproves_decideExtension</bpmn:incoming>")),
                Arguments.of("ENGLISH_LABEL_MISSING", "limitExtended", extend.with("name=\"期限已延长\"", "name=\"期限延好了\"")),
                Arguments.of(
                        "LEGAL_BASIS_MISSING",
                        "limitExtended",
                        extend.without(
                                "<bpmn:documentation>A02、A50、A80 市场监督管理行政处罚程序规定 第十八条、第五十五条、第六十四条：按新",
                                "</bpmn:documentation>")),
                Arguments.of(
                        "SUB_PROCESS_TRIGGER",
                        "caseOverdue",
                        penalty.without("<bpmn:timerEventDefinition", "</bpmn:timerEventDefinition>")),
                Arguments.of(
                        "FLOW_CROSSES_BORDER",
                        "caseOverdue_recordCaseOverdue",
                        penalty.flow("caseOverdue_recordCaseOverdue", "closeFile")),
                Arguments.of("LABEL_TWICE", "recordExtensionMeeting", extend.with("登记集体讨论结果", "审批延长期限")),
                Arguments.of("LABEL_LONG", "decideExtension", extend.with("审批延长期限", "审批".repeat(11))),
                Arguments.of(
                        "SHAPES_OVERLAP",
                        "recordExtensionMeeting",
                        extend.with("x=\"506\" y=\"130\"", "x=\"506\" y=\"240\"")));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("wrong")
    void aFindingNamesThePlaceAndTheLine(String code, String element, Delivered draft) {
        var key = code.equals("KEY_DIFFERS") ? element : draft.key();

        assertThat(check.check(Kind.PROCESS, key, draft.text())).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.element()).isEqualTo(code.equals("KEY_DIFFERS") ? draft.key() : element);
            assertThat(finding.line()).isPositive();
        });
    }

    static Stream<Arguments> wrongTables() {
        var review = Delivered.table("review-kind");
        var hearing = Delivered.table("hearing-right");
        return Stream.of(
                Arguments.of(
                        "ANSWER_REQUIRED_BY_LAW",
                        review.with("<text>\"LEGAL_REVIEW\"</text>", "<text>\"CASE_REVIEW\"</text>")),
                Arguments.of(
                        "ANSWER_UNKNOWN", review.with("<text>\"LEGAL_REVIEW\"</text>", "<text>\"NO_REVIEW\"</text>")),
                Arguments.of("HIT_POLICY_CHANGED", review.with("\"FIRST\"", "\"COLLECT\"")),
                Arguments.of("TABLE_AMBIGUOUS", review.with("\"FIRST\"", "\"UNIQUE\"")),
                Arguments.of("INPUT_UNKNOWN", review.with("<text>isComplex</text>", "<text>isDull</text>")),
                Arguments.of("OUTPUT_MISSING", review.with("name=\"reviewKind\"", "name=\"kind\"")),
                Arguments.of("CELL_NOT_ALLOWED", review.with("<text>true</text>", "<text>today()</text>")),
                Arguments.of("INPUT_NOT_A_FACT", review.with("<text>isComplex</text>", "<text>not(isComplex)</text>")),
                Arguments.of("VALUE_NOT_ALLOWED", review.with("hitPolicy=\"FIRST\"", "hitPolicy=\"OUTPUT ORDER\"")),
                Arguments.of("KEY_DIFFERS", review.with("id=\"review-kind\"", "id=\"review-kinds\"")),
                Arguments.of("HISTORY_TIME_MISSING", review.with(" camunda:historyTimeToLive=\"P3650D\"", "")),
                Arguments.of("TABLE_INCOMPLETE", without(review)),
                Arguments.of("ANSWER_REQUIRED_BY_LAW", without(hearing, "stopsBusiness")));
    }

    /** Without its last row, which holds for all that is left. */
    private static Delivered without(Delivered table) {
        int last = table.text().lastIndexOf("<rule ");
        int end = table.text().indexOf("</rule>", last) + "</rule>".length();
        return new Delivered(
                table.key(), table.text().substring(0, last) + table.text().substring(end));
    }

    private static Delivered without(Delivered table, String named) {
        assertThat(table.text()).contains(named);
        int first = table.text().indexOf("<rule ");
        int end = table.text().indexOf("</rule>", first) + "</rule>".length();
        return new Delivered(
                table.key(), table.text().substring(0, first) + table.text().substring(end));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTables")
    void aTableThatAnswersOtherwiseThanItMayIsRefused(String code, Delivered draft) {
        assertThat(check.check(Kind.TABLE, draft.key(), draft.text())).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(Severity.BLOCKS);
            assertThat(finding.line()).isPositive();
        });
    }

    @Test
    void whatTheEngineWouldRefuseIsFoundBeforeItIsActivated() {
        var shuffled = Delivered.process("extendLimit")
                .with("<bpmn:incoming>grantExtension_limitExtended</bpmn:incoming>", "")
                .with("name=\"期限已延长\">", "name=\"期限已延长\"><bpmn:incoming>grantExtension_limitExtended</bpmn:incoming>");

        // within a transaction of the caller, which a refusal does not undo
        var findings = transaction.execute(status -> check.check(Kind.PROCESS, "extendLimit", shuffled.text()));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("ENGINE_REFUSES");
            assertThat(finding.line()).isGreaterThan(1);
        });
    }

    @Test
    void aThresholdMayBeChanged() {
        var lower = Delivered.table("hearing-right").with("&gt;= 100000", "&gt;= 50000");

        assertThat(check.check(Kind.TABLE, "hearing-right", lower.text())).isEmpty();
    }

    @Test
    void aLabelOfItsOwnAndALimitAreEnough() {
        var draft = Delivered.process("extendLimit")
                .with("name=\"期限已延长\"", "name=\"期限延好了\"")
                .with("<bpmn:incoming>grantExtension_limitExtended</bpmn:incoming>", """
                        <bpmn:extensionElements><camunda:properties>
                        <camunda:property name="labelEn" value="Longer" /><camunda:property name="limit" value="A80" />
                        </camunda:properties></bpmn:extensionElements>
                        <bpmn:incoming>grantExtension_limitExtended</bpmn:incoming>""");

        assertThat(check.check(Kind.PROCESS, draft.key(), draft.text())).isEmpty();
    }

    @Test
    void aFindingSpeaksTheLanguageOfThePerson() {
        var around = Delivered.process("extendLimit").from("extensionRequested", "grantExtension");
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(check.check(Kind.PROCESS, "extendLimit", around.text()))
                .filteredOn(finding -> finding.code().equals("GUARD_AVOIDED"))
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.label() + finding.arguments()).doesNotContainPattern("[\\u4e00-\\u9fff]"));
    }

    @Test
    void everyCodeOfTheChecksSaysWhatIsWrongAndTheRemedyInBothLanguages() throws Exception {
        var codes = new TreeSet<String>();
        for (var file : List.of(
                "engine/DefinitionXml",
                "engine/RuleCheck",
                "engine/DefinitionRules",
                "engine/DecisionRules",
                "engine/TrialReading",
                "definition/DefinitionCheck",
                "definition/Findings",
                "definition/StructureCheck",
                "definition/OfferCheck",
                "definition/WordsCheck",
                "definition/GuardCheck",
                "definition/TableCheck")) {
            CODE.matcher(Files.readString(Path.of("src/main/java/anjuan/" + file + ".java")))
                    .results()
                    .map(found -> found.group(1))
                    .filter(code -> !code.equals("UNIT_HEAD"))
                    .forEach(codes::add);
        }

        assertThat(codes).hasSizeGreaterThan(70);
        for (var code : codes) {
            for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                for (var key : List.of("finding." + code, "finding." + code + ".remedy")) {
                    var text = messages.getMessage(key, new Object[] {"1", "2", "3", "4", "5"}, locale);
                    assertThat(text).isNotBlank();
                    new MessageFormat(text, locale);
                }
            }
        }
    }
}
