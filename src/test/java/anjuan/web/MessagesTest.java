package anjuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.testing.Nodes;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Every text that code, diagrams and pages ask for exists in both languages. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path DIAGRAMS = Path.of("bpmn");

    /** The group of keys under which the words of an enum stand. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("source", List.of("anjuan.casefile.Source")),
            Map.entry("right", List.of("anjuan.casefile.RightKind")),
            Map.entry("party", List.of("anjuan.casefile.Party$Role")),
            Map.entry("partyKind", List.of("anjuan.casefile.Party$Kind")),
            Map.entry("stage", List.of("anjuan.casefile.Stage")),
            Map.entry("post", List.of("anjuan.officer.Post", "anjuan.access.Role")),
            Map.entry("change", List.of("anjuan.definition.Difference$Change")),
            Map.entry("aspect", List.of("anjuan.definition.Difference$Aspect")),
            Map.entry("verification", List.of("anjuan.intake.Verification$Proposal")),
            Map.entry("filing", List.of("anjuan.filing.FilingChoice")),
            Map.entry("ground", List.of("anjuan.filing.NotFilingGround")),
            Map.entry("investigativeAct", List.of("anjuan.investigation.ActKind")),
            Map.entry("evidence", List.of("anjuan.evidence.EvidenceKind")),
            Map.entry("helpResult", List.of("anjuan.assistance.HelpResult")),
            Map.entry("letterKind", List.of("anjuan.assistance.LetterKind")),
            Map.entry("awaited", List.of("anjuan.awaited.AwaitedKind")),
            Map.entry("testKind", List.of("anjuan.awaited.TestKind")),
            Map.entry("answerResult", List.of("anjuan.awaited.AnswerResult")),
            Map.entry("samplingWay", List.of("anjuan.awaited.SamplingWay")),
            Map.entry("origin", List.of("anjuan.evidence.Origin")),
            Map.entry("exemplar", List.of("anjuan.evidence.Exemplar")),
            Map.entry("evidenceStatus", List.of("anjuan.evidence.EvidenceStatus")),
            Map.entry("firstContact", List.of("anjuan.investigation.FirstContact")),
            Map.entry("presence", List.of("anjuan.evidence.Presence")),
            Map.entry("reviewKind", List.of("anjuan.review.ReviewKind")),
            Map.entry("opinion", List.of("anjuan.review.Opinion")),
            Map.entry("decision", List.of("anjuan.decision.DecisionKind", "anjuan.decision.DecideCase$Choice")),
            Map.entry("statement", List.of("anjuan.decision.Notice$Statement")),
            Map.entry("noticeHearing", List.of("anjuan.decision.Notice$Hearing")),
            Map.entry("restriction", List.of("anjuan.decision.Restriction")),
            Map.entry("hearingRequest", List.of("anjuan.hearing.RequestWay")),
            Map.entry("hearingRefusedFor", List.of("anjuan.hearing.RefusedFor")),
            Map.entry("hearingDuty", List.of("anjuan.hearing.Duty")),
            Map.entry("hearingSecret", List.of("anjuan.hearing.Secret")),
            Map.entry("hearingSession", List.of("anjuan.hearing.SessionOutcome")),
            Map.entry("hearingSuspension", List.of("anjuan.hearing.SuspensionGround")),
            Map.entry("hearingEnding", List.of("anjuan.hearing.EndingGround")),
            Map.entry("way", List.of("anjuan.serving.Way")),
            Map.entry("document", List.of("anjuan.serving.Service$Document")),
            Map.entry("revocationGround", List.of("anjuan.decision.Revocation$Ground")),
            Map.entry("witnessing", List.of("anjuan.serving.Witnessing")),
            Map.entry("questionKind", List.of("anjuan.escalation.QuestionKind")),
            Map.entry("answerKind", List.of("anjuan.escalation.AnswerKind")),
            Map.entry("replyKind", List.of("anjuan.escalation.Reply$Kind")),
            Map.entry("requestState", List.of("anjuan.escalation.InstructionRequest$State")),
            Map.entry("legal.list", List.of("anjuan.legal.DeskList")),
            Map.entry("legal.what", List.of("anjuan.legal.DeskList")),
            Map.entry("legal.idle", List.of("anjuan.legal.DeskList")),
            Map.entry("legal.empty", List.of("anjuan.legal.DeskList")),
            Map.entry("legal.empty.hint", List.of("anjuan.legal.DeskList")),
            Map.entry("aids.base", List.of("anjuan.discretion.FineRule$Basis")),
            Map.entry("answerState", List.of("anjuan.library.Answer$State")),
            Map.entry("answerEvent", List.of("anjuan.library.AnswerEvent$Kind")),
            Map.entry("escalationChoice", List.of("anjuan.escalation.DecideEscalation$Choice")),
            Map.entry("requestFinding", List.of("anjuan.escalation.CheckRequest$Finding")),
            Map.entry("opinionKind", List.of("anjuan.escalation.Opinion$Kind")),
            Map.entry("rehearsalChoice", List.of("anjuan.rehearsal.RehearsalChoice")),
            Map.entry("rehearsalVerdict", List.of("anjuan.rehearsal.Verdict")),
            Map.entry("rehearsalTableChoice", List.of("anjuan.rehearsal.RehearsalChoice")),
            Map.entry("rehearsalTableVerdict", List.of("anjuan.rehearsal.Verdict")),
            Map.entry("rehearsalChange", List.of("anjuan.rehearsal.TableTurn$Change")),
            Map.entry("rehearsalFault", List.of("anjuan.rehearsal.TableAnswer$Fault")),
            Map.entry("rehearsalRemark", List.of("anjuan.rehearsal.Remark$Kind")),
            Map.entry("guidanceKind", List.of("anjuan.guidance.GuidanceKind")),
            Map.entry("guidanceKind.choice", List.of("anjuan.guidance.GuidanceKind")),
            Map.entry("guidance.body", List.of("anjuan.guidance.GuidanceKind")),
            Map.entry("guidance.due", List.of("anjuan.guidance.GuidanceKind")),
            Map.entry("guidanceState", List.of("anjuan.guidance.Guidance$State")),
            Map.entry("guidanceRecheck", List.of("anjuan.guidance.Guidance$Recheck")),
            Map.entry("tier", List.of("anjuan.publicity.Tier")),
            Map.entry("publicityState", List.of("anjuan.publicity.Entry$State")),
            Map.entry("endGround", List.of("anjuan.publicity.Entry$EndGround")),
            Map.entry("alteration", List.of("anjuan.publicity.Entry$Alteration")),
            Map.entry("noticeGround", List.of("anjuan.serving.PostedNotice$Ground")),
            Map.entry("closing", List.of("anjuan.closure.ClosingGround")),
            Map.entry("execution", List.of("anjuan.closure.Closing$Execution")),
            Map.entry("goodsWay", List.of("anjuan.execution.GoodsHandling$Way")),
            Map.entry("suspension", List.of("anjuan.execution.Halt$Suspension")),
            Map.entry("executionEnd", List.of("anjuan.execution.Halt$End")),
            Map.entry("halt", List.of("anjuan.execution.Halt$Kind")),
            Map.entry("latePause", List.of("anjuan.execution.LatePenalty$Reason")),
            Map.entry("remedy", List.of("anjuan.remedy.Remedy$Kind")),
            Map.entry("track", List.of("anjuan.remedy.Remedy$Track")),
            Map.entry("remedyOutcome", List.of("anjuan.remedy.Remedy$Outcome")),
            Map.entry("demandAnswer", List.of("anjuan.enforcement.Demand$Answer")),
            Map.entry("courtAnswer", List.of("anjuan.enforcement.CourtAnswer$Kind")),
            Map.entry("correctionKind", List.of("anjuan.correction.CorrectionKind")),
            Map.entry("correctionResult", List.of("anjuan.correction.CorrectionResult")),
            Map.entry("gainKind", List.of("anjuan.gains.GainKind")),
            Map.entry("followUp", List.of("anjuan.correction.FollowUp")),
            Map.entry("asker", List.of("anjuan.recusal.Asker")),
            Map.entry("recusalGround", List.of("anjuan.recusal.RecusalGround")),
            Map.entry("recusalLevel", List.of("anjuan.recusal.Level")),
            Map.entry("capacity", List.of("anjuan.recusal.Capacity")),
            Map.entry("suspensionGround", List.of("anjuan.suspension.SuspensionGround")),
            Map.entry(
                    "jurisdictionCause",
                    List.of("anjuan.jurisdiction.Cause", "anjuan.jurisdiction.JurisdictionRaised$Ground")),
            Map.entry("organ", List.of("anjuan.returned.Organ")),
            Map.entry("criminalOutcome", List.of("anjuan.returned.CriminalOutcome")),
            Map.entry("clueKind", List.of("anjuan.liaison.ClueKind")),
            Map.entry("clueReceiver", List.of("anjuan.liaison.ClueReceiver")),
            Map.entry("contactKind", List.of("anjuan.liaison.ContactKind")),
            Map.entry("letterRequest", List.of("anjuan.assistance.LetterRequest")),
            Map.entry("policeAnswer", List.of("anjuan.exchange.Arrival$Answer")),
            Map.entry("exchangeState", List.of("anjuan.exchange.Message$State")),
            Map.entry("matter", List.of("anjuan.casefile.Matter$Kind")),
            Map.entry("linkKind", List.of("anjuan.link.LinkKind")),
            Map.entry("link.from", List.of("anjuan.link.LinkKind")),
            Map.entry("link.to", List.of("anjuan.link.LinkKind")),
            Map.entry("talks", List.of("anjuan.jurisdiction.Talks")),
            Map.entry("intervention", List.of("anjuan.jurisdiction.SuperiorIntervened$Intervention")),
            Map.entry("terminationGround", List.of("anjuan.suspension.TerminationGround")),
            Map.entry("paper", List.of("anjuan.document.PaperKind")),
            Map.entry("course", List.of("anjuan.summary.Course")),
            Map.entry("spotStatement", List.of("anjuan.summary.Statement")),
            Map.entry("paymentWay", List.of("anjuan.summary.PaymentWay")),
            Map.entry("cashGround", List.of("anjuan.summary.CashGround")),
            Map.entry("receipt", List.of("anjuan.summary.Receipt")),
            Map.entry("urgency", List.of("anjuan.deadline.Urgency")),
            Map.entry("unit", List.of("anjuan.deadline.LimitUnit")),
            Map.entry("stop", List.of("anjuan.deadline.StopReason")),
            Map.entry("approver", List.of("anjuan.deadline.Approver")),
            Map.entry("clock.event", List.of("anjuan.deadline.EventKind")),
            Map.entry("refusal", List.of("anjuan.deadline.ClockRefusal")),
            Map.entry("measureState", List.of("anjuan.measure.MeasureState")),
            Map.entry("fate", List.of("anjuan.measure.Fate")),
            Map.entry("holderKind", List.of("anjuan.measure.HolderKind")),
            Map.entry("custody", List.of("anjuan.measure.Custody")),
            Map.entry("seizureWay", List.of("anjuan.measure.SeizureWay")),
            Map.entry("measureRequest", List.of("anjuan.measure.RequestKind")),
            Map.entry("handling", List.of("anjuan.preservation.Handling")),
            Map.entry("goodsEnd", List.of("anjuan.preservation.AccountForGoods$End")),
            Map.entry("releaseGround", List.of("anjuan.seizure.ReleaseGround")),
            Map.entry("cause", List.of("anjuan.seizure.EarlyDisposalRequested$Cause")),
            Map.entry("consent", List.of("anjuan.seizure.EarlyDisposalRequested$Consent")),
            Map.entry("disposal", List.of("anjuan.seizure.DisposalWay")),
            Map.entry("test", List.of("anjuan.seizure.TestKind")),
            Map.entry("noticePurpose", List.of("anjuan.seizure.OwnerNotice$Purpose")),
            Map.entry("offence", List.of("anjuan.threshold.Offence")),
            Map.entry("crime", List.of("anjuan.threshold.Offence")),
            Map.entry("referralState", List.of("anjuan.referral.Referral$State")),
            Map.entry("referralEvent", List.of("anjuan.referral.ReferralEvent$Kind")),
            Map.entry("referralGround", List.of("anjuan.threshold.ReferralDuty$Ground")),
            Map.entry("concern", List.of("anjuan.referral.Concern")),
            Map.entry("caseCourse", List.of("anjuan.referral.CaseCourse")),
            Map.entry("material", List.of("anjuan.referral.MaterialKind")),
            Map.entry("objection", List.of("anjuan.referral.AnswerRefusal$Choice")),
            Map.entry("measureOf", List.of("anjuan.threshold.Measure")),
            Map.entry("standing", List.of("anjuan.threshold.Standing")),
            Map.entry("condition", List.of("anjuan.threshold.Threshold$Condition")),
            Map.entry("presumption", List.of("anjuan.threshold.Conduct$Presumption")),
            Map.entry("goodsState", List.of("anjuan.threshold.Goods$State")),
            Map.entry("goodsPrice", List.of("anjuan.threshold.Goods$Price")),
            Map.entry("amountKind", List.of("anjuan.threshold.Amount$Kind")),
            // acts whose outcome is the word that was chosen
            Map.entry(
                    "outcome",
                    List.of(
                            "anjuan.casefile.Source",
                            "anjuan.liaison.ContactKind",
                            "anjuan.deadline.WarningStage",
                            "anjuan.filing.FilingChoice",
                            "anjuan.investigation.ActKind",
                            "anjuan.review.Opinion",
                            "anjuan.decision.DecisionKind",
                            "anjuan.decision.DecideCase$Choice",
                            "anjuan.decision.Notice$Statement",
                            "anjuan.hearing.SessionOutcome",
                            "anjuan.serving.Way",
                            "anjuan.remedy.Remedy$Kind",
                            "anjuan.remedy.Remedy$Outcome",
                            "anjuan.enforcement.Demand$Answer",
                            "anjuan.serving.PostedNotice$Ground",
                            "anjuan.decision.Revocation$Ground",
                            "anjuan.publicity.Entry$EndGround",
                            "anjuan.closure.ClosingGround",
                            "anjuan.preservation.AccountForGoods$End",
                            "anjuan.preservation.Handling",
                            "anjuan.guidance.GuidanceKind",
                            "anjuan.escalation.Opinion$Kind",
                            "anjuan.guidance.Guidance$Recheck",
                            "anjuan.summary.Course")));

    private final Map<String, String> chinese = texts(false);
    private final Map<String, String> english = texts(true);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
    }

    @Test
    void noTextIsEmptyAndBothLanguagesNameTheSameThings() {
        chinese.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(arguments(english.getOrDefault(key, text))).as(key).isEqualTo(arguments(text));
        });
    }

    @Test
    void everyRefusalOfTheCodeHasAText() {
        // codes that a map holds, by the form of what they are found by
        assertThat(chinese)
                .containsKeys(
                        "refusal.PUBLICITY_PERSON_NAMED",
                        "refusal.PUBLICITY_IDENTITY_NUMBER",
                        "refusal.PUBLICITY_ACCOUNT_NUMBER",
                        "refusal.PUBLICITY_PHONE_NUMBER");
        var pattern =
                Pattern.compile("Refusal\\.(?:of\\(|at\\([^,;]+?,)\\s*\"([A-Z_]+)\"|Outcome\\.refused\\(\"([A-Z_]+)\"");

        assertThat(found(pattern, SOURCES, ".java", "refusal.")).hasSizeGreaterThan(40);
        assertAreTexts(found(pattern, SOURCES, ".java", "refusal."));
    }

    @Test
    void everyOutcomeOfAnActHasAText() {
        var pattern = Pattern.compile(
                "Verdict\\.done\\(\\s*(?:\"([A-Z_]*[A-Z])\"|[^\"();]+(?:\\(\\))?\\s*\\?\\s*\"([A-Z_]+)\")");
        var other = Pattern.compile("Verdict\\.done\\([^;]*?\\? \"[A-Z_]+\" : \"([A-Z_]+)\"");

        assertAreTexts(found(pattern, SOURCES, ".java", "outcome."));
        assertAreTexts(found(other, SOURCES, ".java", "outcome."));
        for (var proposal : words("anjuan.intake.Verification$Proposal")) {
            assertThat(chinese).containsKey("outcome.PROPOSES_" + proposal);
        }
    }

    @Test
    void everyPersonsActHasItsTextsAndItsPage() throws IOException {
        var acts = new TreeSet<>(Set.of("lodgeClue"));
        diagrams().forEach(diagram -> {
            acts.addAll(attributes(diagram, "userTask", "id"));
            acts.addAll(attributes(diagram, "message", "name"));
        });
        acts.removeAll(Nodes.toldBySteps());

        assertThat(acts).contains("decideFiling", "extensionRequested");
        for (var act : acts) {
            assertThat(chinese)
                    .containsKeys(Stream.of("title", "law", "source", "submit")
                            .map(part -> "task." + act + "." + part)
                            .toArray(String[]::new));
            assertThat(chinese.keySet())
                    .as("what follows %s", act)
                    .anyMatch(key -> key.startsWith("task." + act + ".follows."));
            assertThat(files(TEMPLATES, act + ".html")).as("page of %s", act).hasSize(1);
        }
    }

    @Test
    void everyStepOfTheSystemHasAName() {
        for (var kind : List.of("serviceTask", "businessRuleTask", "callActivity")) {
            diagrams().forEach(diagram -> attributes(diagram, kind, "id")
                    .forEach(id -> assertThat(chinese).containsKey("task." + id + ".title")));
        }
        assertThat(chinese).containsKeys("task.deadlineWarning.title", "task.attachFile.title", "outcome.DONE");
    }

    @Test
    void everyProcessHasAName() {
        diagrams().forEach(diagram -> attributes(diagram, "process", "id")
                .forEach(id -> assertThat(chinese).containsKey("process." + id)));
    }

    @Test
    void everyConstantThatAPageShowsHasAWord() {
        WORDS.forEach((group, types) -> types.forEach(
                type -> words(type).forEach(word -> assertThat(chinese).as(type).containsKey(group + "." + word))));
    }

    @Test
    void everyTextThatAPageAsksForByNameExists() {
        var literal = Pattern.compile("#\\{([a-zA-Z][\\w.]*)[}(]");
        var message = Pattern.compile("#messages\\.msg\\('([\\w.]+)'\\)");
        var parameter = Pattern.compile("(?:hint|label|unit)='([a-zA-Z][\\w.]*)'");

        for (var pattern : List.of(literal, message, parameter)) {
            assertAreTexts(found(pattern, TEMPLATES, ".html", ""));
        }
        assertThat(chinese.keySet())
                .containsAll(
                        found(Pattern.compile("Circumstance.of\\(\\s*\"(\\w+)\""), SOURCES, ".java", "circumstance."));
        assertThat(chinese.keySet()).containsAll(found(Pattern.compile("law='(\\w+)'"), TEMPLATES, ".html", "law."));
    }

    @Test
    void everyFieldOfAPageHasALabel() {
        var field = Pattern.compile(
                "fragments/form :: (?:text|textarea|select|radios|checkboxes|checkbox|date|number|money|password|file)"
                        + "\\(name='([\\w.]+)'(?![^~]*?label=)");

        assertThat(found(field, TEMPLATES, ".html", "field.")).contains("field.findings", "field.penalty.fine");
        assertAreTexts(found(field, TEMPLATES, ".html", "field."));
    }

    private void assertAreTexts(Set<String> keys) {
        assertThat(keys).as("keys without a text").allMatch(chinese::containsKey);
    }

    /** The numbers of the arguments that a text names. */
    private static Set<String> arguments(String text) {
        var numbers = new TreeSet<String>();
        var matcher = Pattern.compile("\\{(\\d)").matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        if (!numbers.isEmpty()) {
            // an apostrophe of the typewriter would swallow what follows it
            assertThat(new MessageFormat(text).getFormatsByArgumentIndex())
                    .as(text)
                    .hasSize(numbers.size());
        }
        return numbers;
    }

    private static Set<String> found(Pattern pattern, Path root, String ending, String prefix) {
        var found = new TreeSet<String>();
        for (var file : files(root, ending)) {
            var matcher = pattern.matcher(read(file));
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        found.add(prefix + matcher.group(group));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> words(String type) {
        try {
            return Arrays.stream(Class.forName(type).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no such enum: " + type, e);
        }
    }

    private static Map<String, String> texts(boolean isEnglish) {
        var texts = new TreeMap<String, String>();
        for (var file : files(MESSAGES, ".properties")) {
            if (file.toString().endsWith("_en.properties") == isEnglish) {
                var properties = new Properties();
                try {
                    properties.load(new StringReader(read(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                properties.forEach((key, text) -> assertThat(texts.put(key.toString(), text.toString()))
                        .as("%s stands in two files, also in %s", key, file)
                        .isNull());
            }
        }
        return texts;
    }

    private static List<Document> diagrams() {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var diagrams = new ArrayList<Document>();
        for (var file : files(DIAGRAMS, ".bpmn")) {
            try {
                diagrams.add(factory.newDocumentBuilder().parse(file.toFile()));
            } catch (Exception e) {
                throw new AssertionError("not a diagram: " + file, e);
            }
        }
        return diagrams;
    }

    private static Set<String> attributes(Document diagram, String element, String attribute) {
        var values = new TreeSet<String>();
        var nodes = diagram.getElementsByTagNameNS("*", element);
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(nodes.item(i).getAttributes().getNamedItem(attribute).getNodeValue());
        }
        return values;
    }

    private static List<Path> files(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> ending.startsWith(".")
                            ? file.toString().endsWith(ending)
                            : file.getFileName().toString().equals(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
