package anjuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Party;
import anjuan.charge.Charges;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decisions;
import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every real penalty case with its unusual flow: unusual-flows.txt says of each text of the list what a replay makes of it,
 * and what is said there is looked up in the files that the replay left.
 */
@AnjuanTest
class UnusualFlowsTest {

    private static final Path TABLE = Path.of("src/test/resources/unusual-flows.txt");
    private static final Set<String> WORDS = Set.of("ordinary", "too little", "later", "system", "not an act");

    /** A line of the table. */
    private record Line(String id, String text, String flow, String what, List<String> proofs) {

        static Line of(String line) {
            var parts = line.split(" \\| ", -1);
            assertThat(parts).as(line).hasSize(5);
            return new Line(
                    parts[0],
                    parts[1],
                    parts[2],
                    parts[3],
                    List.of(parts[4].strip().split(" ")));
        }

        boolean isFlow() {
            return !WORDS.contains(flow);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseFiles files;

    @Autowired
    Matters matters;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Charges charges;

    @Autowired
    Decisions decisions;

    @Test
    void everyTextOfThePenaltyCasesIsInTheTableAndNoOther() throws Exception {
        var told = penalties().stream().flatMap(UnusualFlowsTest::texts).toList();

        var listed = lines().stream().map(line -> line.id() + " " + line.text()).collect(Collectors.toSet());

        assertThat(penalties()).hasSize(27);
        assertThat(listed).containsExactlyInAnyOrderElementsOf(new TreeSet<>(told));
    }

    @Test
    void everyFlowOfTheTableHappenedAndNoOther() throws Exception {
        var lines = lines().stream().collect(Collectors.groupingBy(Line::id));
        for (var published : penalties()) {
            var report = Published.carrier(port).carry(published);
            var rows = lines.get(published.id());

            assertThat(report.result()).as(report.toString()).isNotEqualTo(CaseReport.Result.FAILED);
            assertThat(report.isSound()).isTrue();
            assertThat(carried(report))
                    .as("flows of %s: %s", published.id(), report)
                    .isEqualTo(rows.stream()
                            .filter(Line::isFlow)
                            .map(line -> FlowKind.valueOf(line.flow()).words())
                            .collect(Collectors.toCollection(TreeSet::new)));
            rows.forEach(row -> assertProven(row, report.caseNumber()));
            assertThat(report.notCarried().isEmpty())
                    .as("%s leaves out %s", published.id(), report.notCarried())
                    .isEqualTo(rows.stream()
                                    .allMatch(row -> row.isFlow()
                                            || Set.of("ordinary", "not an act").contains(row.flow()))
                            || report.caseNumber() == null);
        }
    }

    @Test
    void aProofThatIsNotThereIsFound() throws Exception {
        var sealed = penalties().stream()
                .filter(published -> published.id().equals("TM-001"))
                .findFirst()
                .orElseThrow();

        var number = new CaseNumber(
                Objects.requireNonNull(Published.carrier(port).carry(sealed).caseNumber()));

        assertThat(Stream.of("carryOutSeizure@2022-05-06", "S1", "clock:A33+1", "respondents:1", "person")
                        .filter(proof -> !isProven(number, proof)))
                .isEmpty();
        assertThat(Stream.of(
                                "carryOutSeizure@2022-05-07",
                                "carryOutSeizure*2",
                                "none:carryOutSeizure",
                                "S2",
                                "K1",
                                "clock:A33+2",
                                "clock:A33>",
                                "clock:A30",
                                "respondents:2",
                                "charges:1",
                                "decisions:2",
                                "fine:1",
                                "stage:INVESTIGATING",
                                "source:REPORT")
                        .filter(proof -> isProven(number, proof)))
                .isEmpty();
    }

    private static Set<String> carried(CaseReport report) {
        return report.flows().stream()
                .map(flow -> flow.substring(0, flow.indexOf(": ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> texts(PublishedCase published) {
        var seized = published.date("seized");
        return Stream.of(
                        Stream.of("outcome: " + published.outcome()),
                        seized == null ? Stream.<String>of() : Stream.of("seized " + seized.text()),
                        published.events().stream()
                                .map(event ->
                                        Objects.requireNonNull(event.date()).text() + " " + event.text()),
                        published.notes().stream())
                .flatMap(texts -> texts)
                .map(text -> published.id() + " " + text);
    }

    private static List<PublishedCase> penalties() throws CaseList.BrokenFile {
        return Published.listed().stream()
                .filter(published -> published.procedure().equals("penalty"))
                .toList();
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Line::of)
                .toList();
    }

    // ---- what is looked up

    private void assertProven(Line line, String number) {
        if (number == null) {
            assertThat(line.proofs()).as(line.toString()).isSubsetOf("absent", "-");
            return;
        }
        for (var proof : line.proofs()) {
            assertThat(isProven(new CaseNumber(number), proof))
                    .as("%s %s of %s: %s", line.id(), number, proof, acts(new CaseNumber(number)))
                    .isTrue();
        }
        assertThat(line.isFlow() && line.proofs().equals(List.of("-")))
                .as(line.toString())
                .isFalse();
    }

    private boolean isProven(CaseNumber number, String proof) {
        if (proof.equals("-")) {
            return true;
        }
        if (proof.matches("[A-Z]\\d")) {
            return matters.find(new Matter(number, proof)).isPresent();
        }
        if (proof.startsWith("clock:")) {
            return hasClock(number, proof.substring("clock:".length()));
        }
        var parts = proof.split("[@:*]", 2);
        return switch (parts[0]) {
            case "received" -> isOn(proof, parts, files.read(number).receivedOn());
            case "filed" -> isOn(proof, parts, files.read(number).filedOn());
            case "source" -> files.read(number).source().name().equals(parts[1]);
            case "stage" -> files.read(number).stage().name().equals(parts[1]);
            case "number" -> String.valueOf(files.read(number).filingNumber()).contains(parts[1]);
            case "none" -> !acts(number).containsKey(parts[1]);
            case "respondents" -> files.respondents(number).size() == Integer.parseInt(parts[1]);
            case "person" -> files.respondents(number).get(0).kind() == Party.Kind.PERSON;
            case "holders" ->
                files.parties(number).stream()
                                .filter(party -> party.role() == Party.Role.RIGHT_HOLDER)
                                .count()
                        == Integer.parseInt(parts[1]);
            case "charges" ->
                charges.of(number).stream().filter(charge -> charge.stands()).count() == Integer.parseInt(parts[1]);
            case "decisions", "fine", "gain", "correction", "step" -> isDecided(number, parts);
            default -> isDone(number, proof, parts);
        };
    }

    private static boolean isOn(String proof, String[] parts, LocalDate day) {
        return proof.contains("*") ? day != null : LocalDate.parse(parts[1]).equals(day);
    }

    private boolean isDecided(CaseNumber number, String[] parts) {
        var versions = decisions.versions(number);
        var penalty = versions.get(0).penalty();
        return switch (parts[0]) {
            case "decisions" -> versions.size() == Integer.parseInt(parts[1]);
            case "fine" -> penalty.fine().compareTo(new BigDecimal(parts[1])) == 0;
            case "gain" -> penalty.gain().compareTo(new BigDecimal(parts[1])) == 0;
            case "correction" -> penalty.correction() != null;
            default -> {
                var discretion = decisions
                        .proposal(Matter.party(number, 1))
                        .orElseThrow()
                        .discretion();
                yield discretion.step() != null
                        && discretion.step().name().equals(parts[1])
                        && discretion.reason() != null;
            }
        };
    }

    private boolean hasClock(CaseNumber number, String what) {
        var limit = what.replaceAll("[+>].*", "");
        return deadlines.of(number).stream()
                .filter(clock -> clock.limit().id().equals(limit))
                .anyMatch(clock -> what.equals(limit)
                        || what.endsWith(">") && clock.daysLeft() < 0
                        || what.endsWith("+" + clock.extensions().size()));
    }

    private boolean isDone(CaseNumber number, String proof, String[] parts) {
        var days = acts(number).getOrDefault(parts[0], List.of());
        return proof.contains("*")
                ? days.size() == Integer.parseInt(parts[1])
                : days.contains(LocalDate.parse(parts[1]));
    }

    private Map<String, List<LocalDate>> acts(CaseNumber number) {
        var acts = new LinkedHashMap<String, List<LocalDate>>();
        ledger.entries(number).forEach(entry -> acts.computeIfAbsent(entry.act(), act -> new ArrayList<>())
                .add(entry.occurredOn()));
        return acts;
    }
}
