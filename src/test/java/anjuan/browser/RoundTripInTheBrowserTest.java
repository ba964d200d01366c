package anjuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.definition.Comparison;
import anjuan.definition.Vocabularies;
import anjuan.engine.DefinitionRules;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Step;
import anjuan.testing.AnjuanTest;
import anjuan.testing.SavedDiagrams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Each diagram of the product, opened in the drawing board of a real browser and saved, says the same as before. What was
 * saved is left in {@code target/round-trip}, and the build runs the tests of the processes once more on it
 * ({@link SavedDiagrams}).
 */
@AnjuanTest
class RoundTripInTheBrowserTest {

    private static final Path SAVED = SavedDiagrams.FOLDER;
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern NAMED = Pattern.compile("<bpmn:\\w+ id=\"(\\w+)\"[^>]* name=\"([^\"]*)\"");
    private static final Pattern PLACE = Pattern.compile("<(?:\\w+:)?(?:Bounds|waypoint) [^>]*>");

    /** Opens a diagram and saves it, as the page of a draft does. */
    private static final String OPEN_AND_SAVE = """
            const [xml, touch, english, done] = arguments;
            (async () => {
              if (!window.BpmnJS) {
                await new Promise((loaded, failed) => {
                  const script = document.createElement('script');
                  script.src = '/webjars/bpmn-js/dist/bpmn-modeler.production.min.js';
                  script.onload = loaded;
                  script.onerror = failed;
                  document.head.append(script);
                });
              }
              const { createModeler } = await import('/js/editor/modeler.js');
              const { read, writer } = await import('/js/editor/element.js');
              const { englishOf, inEnglish } = await import('/js/editor/english.js');
              const box = document.createElement('div');
              box.style.height = '600px';
              document.body.append(box);
              const modeler = createModeler(box, english ? [inEnglish(englishOf(english))] : []);
              const { warnings } = await modeler.importXML(xml);
              if (touch) {
                const write = writer(modeler);
                const stack = modeler.get('commandStack');
                modeler.get('elementRegistry').filter(one => one.type === 'bpmn:UserTask').forEach(task => {
                  const said = read(task);
                  write.labelEn(task, 'Something else');
                  write.limit(task, 'A80');
                  write.basis(task, 'nothing');
                  write.name(task, '别的');
                  write.task(task, { id: 'decideFiling' + task.id, role: 'CHIEF' });
                  modeler.get('modeling').moveElements([task], { x: 40, y: 10 });
                });
                modeler.get('elementRegistry').filter(one => one.type === 'bpmn:SequenceFlow').forEach(flow => {
                  if (read(flow).condition) {
                    write.condition(flow, '${isSomethingElse}');
                    write.isDefault(flow, true);
                  }
                });
                while (stack.canUndo()) {
                  stack.undo();
                }
              }
              const labels = Array.from(box.querySelectorAll('.djs-label')).map(one => one.textContent).join('|');
              const saved = (await modeler.saveXML({ format: true })).xml;
              modeler.destroy();
              box.remove();
              return { xml: saved, labels, warnings: warnings.map(one => one.message).join('; ') };
            })().then(done, failed => done({ xml: '', warnings: String(failed) }));
            """;

    private static final String MODELER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler" exporterVersion="5.12.0" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
              <bpmn:collaboration id="Collaboration_1">
                <bpmn:participant id="Participant_1" name="试办" processRef="trial" />
                <bpmn:group id="Group_1" />
              </bpmn:collaboration>
              <bpmn:process id="trial" name="试办" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:versionTag="3">
                <bpmn:extensionElements>
                  <camunda:properties>
                    <camunda:property name="labelEn" value="Trial" />
                  </camunda:properties>
                </bpmn:extensionElements>
                <bpmn:laneSet id="LaneSet_1">
                  <bpmn:lane id="Lane_1" name="部门">
                    <bpmn:flowNodeRef>StartEvent_1</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>decideFiling</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>handle</bpmn:flowNodeRef>
                  </bpmn:lane>
                </bpmn:laneSet>
                <bpmn:startEvent id="StartEvent_1" name="已开始" camunda:asyncBefore="true">
                  <bpmn:outgoing>Flow_1</bpmn:outgoing>
                </bpmn:startEvent>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_1" targetRef="decideFiling" />
                <bpmn:userTask id="decideFiling" name="决定" camunda:candidateGroups="HEAD">
                  <bpmn:documentation>A02 第十八条</bpmn:documentation>
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="labelEn" value="Decide &amp; sign" />
                      <camunda:property name="limit" value="A02" />
                    </camunda:properties>
                  </bpmn:extensionElements>
                  <bpmn:incoming>Flow_1</bpmn:incoming>
                  <bpmn:outgoing>Flow_2</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="Flow_2" sourceRef="decideFiling" targetRef="handle" />
                <bpmn:callActivity id="handle" name="办理" calledElement="finishCase">
                  <bpmn:extensionElements>
                    <camunda:in source="caseDue" target="caseDue" />
                    <camunda:out source="isDone" target="isDone" />
                  </bpmn:extensionElements>
                  <bpmn:incoming>Flow_2</bpmn:incoming>
                </bpmn:callActivity>
                <bpmn:textAnnotation id="TextAnnotation_1">
                  <bpmn:text>附注</bpmn:text>
                </bpmn:textAnnotation>
                <bpmn:association id="Association_1" sourceRef="decideFiling" targetRef="TextAnnotation_1" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="BPMNDiagram_1">
                <bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="Collaboration_1">
                  <bpmndi:BPMNShape id="Participant_1_di" bpmnElement="Participant_1" isHorizontal="true">
                    <dc:Bounds x="120" y="60" width="700" height="250" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="Lane_1_di" bpmnElement="Lane_1" isHorizontal="true">
                    <dc:Bounds x="150" y="60" width="670" height="250" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="StartEvent_1_di" bpmnElement="StartEvent_1">
                    <dc:Bounds x="192" y="182" width="36" height="36" />
                    <bpmndi:BPMNLabel>
                      <dc:Bounds x="194" y="225" width="33" height="14" />
                    </bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="decideFiling_di" bpmnElement="decideFiling" bioc:stroke="#205022" bioc:fill="#c8e6c9" color:background-color="#c8e6c9" color:border-color="#205022">
                    <dc:Bounds x="300" y="160" width="100" height="80" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="handle_di" bpmnElement="handle">
                    <dc:Bounds x="500" y="160" width="100" height="80" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="TextAnnotation_1_di" bpmnElement="TextAnnotation_1">
                    <dc:Bounds x="420" y="80" width="100" height="30" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="Group_1_di" bpmnElement="Group_1">
                    <dc:Bounds x="280" y="140" width="340" height="120" />
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="Flow_1_di" bpmnElement="Flow_1">
                    <di:waypoint x="228" y="200" />
                    <di:waypoint x="300" y="200" />
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="Flow_2_di" bpmnElement="Flow_2">
                    <di:waypoint x="400" y="200" />
                    <di:waypoint x="500" y="200" />
                  </bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="Association_1_di" bpmnElement="Association_1">
                    <di:waypoint x="380" y="160" />
                    <di:waypoint x="430" y="110" />
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    @LocalServerPort
    int port;

    @Autowired
    Map<String, Step> steps;

    @Autowired
    Vocabularies vocabularies;

    private Browser browser;

    @BeforeAll
    static void whatAnEarlierBuildSavedIsForgotten() throws IOException {
        Files.createDirectories(SAVED);
        try (var files = Files.list(SAVED)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @BeforeEach
    void open() {
        browser = Browser.open(port);
        browser.go("/login");
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void whatIsOpenedAndSavedSaysTheSame() throws IOException {
        var different = new TreeMap<String, Object>();
        for (var file : files()) {
            var xml = Files.readString(file);
            var saved = saved(xml, false);
            Files.writeString(SAVED.resolve(file.getFileName()), saved);
            compareMeaning(file, xml, saved, different);
            compareLetters(file, xml, saved, different);
        }

        assertThat(different).isEmpty();
        try (var tables = Files.newDirectoryStream(Path.of("bpmn"), "*.dmn")) {
            for (var table : tables) {
                Files.write(SAVED.resolve(table.getFileName()), Files.readAllBytes(table));
            }
        }
    }

    @Test
    void aFileOfCamundaModelerStaysUnharmed() {
        var saved = saved(MODELER, false);

        var different = new TreeMap<String, Object>();
        assertThat(Comparison.of(Kind.PROCESS, MODELER, saved)).isEmpty();
        compareLetters(Path.of("modeler.bpmn"), MODELER, saved, different);
        assertThat(different).isEmpty();
    }

    @Test
    void whatIsChangedAndUndoneSaysTheSame() throws IOException {
        var different = new TreeMap<String, Object>();
        for (var file : files()) {
            var xml = Files.readString(file);
            compareMeaning(file, xml, saved(xml, true), different);
        }

        assertThat(different).isEmpty();
    }

    @Test
    void whatIsOpenedAndSavedInEnglishSaysTheSame() throws IOException {
        var english = vocabularies.of("", Locale.ENGLISH, (id, label) -> label).english();
        var words = Map.of("ids", english.ids(), "labels", english.labels());
        var different = new TreeMap<String, Object>();
        for (var file : files()) {
            var xml = Files.readString(file);
            var answer = answer(xml, false, words);
            var saved = String.valueOf(answer.get("xml"));
            compareMeaning(file, xml, saved, different);
            compareLetters(file, xml, saved, different);
            if (CHINESE.matcher(String.valueOf(answer.get("labels"))).find()) {
                different.put(file + " labels", answer.get("labels"));
            }
            assertThat(names(saved)).as(file.toString()).isEqualTo(names(xml));
        }

        assertThat(different).isEmpty();
    }

    /** What each element is called in the file, by its id. */
    private static Map<String, String> names(String xml) {
        var names = new TreeMap<String, String>();
        NAMED.matcher(xml).results().forEach(found -> names.put(found.group(1), found.group(2)));
        assertThat(names).isNotEmpty();
        return names;
    }

    private void compareMeaning(Path file, String xml, String saved, Map<String, Object> different) {
        var name = file.getFileName().toString();
        var differences = Comparison.of(Kind.PROCESS, xml, saved);
        if (!differences.isEmpty()) {
            different.put(name, differences);
        }
        var violations = DefinitionRules.check(saved, steps.keySet());
        if (!violations.isEmpty()) {
            different.put(name + " rules", violations);
        }
    }

    private static void compareLetters(Path file, String xml, String saved, Map<String, Object> different) {
        var name = file.getFileName().toString();
        if (!places(saved).equals(places(xml))) {
            different.put(name + " layout", places(saved));
        }
        if (!facts(saved).equals(facts(xml))) {
            different.put(name + " text", facts(saved));
        }
    }

    private String saved(String xml, boolean isTouched) {
        return String.valueOf(answer(xml, isTouched, null).get("xml"));
    }

    /** @param english the words with which the board speaks English; null where it speaks Chinese */
    private Map<?, ?> answer(String xml, boolean isTouched, @Nullable Map<String, ?> english) {
        var answer = (Map<?, ?>) browser.driver().executeAsyncScript(OPEN_AND_SAVE, xml, isTouched, english);
        assertThat(answer.get("warnings")).isEqualTo("");
        return answer;
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    /** Where everything stands, whatever the order of the file. */
    private static List<String> places(String xml) {
        return PLACE.matcher(xml)
                .results()
                .map(found -> found.group().replaceAll("^<\\w+:|\\s*/?>$", ""))
                .sorted()
                .toList();
    }

    /** Every attribute and text of the file by itself, as a second opinion that knows no BPMN. */
    private static TreeSet<String> facts(String xml) {
        var facts = new TreeSet<String>();
        Pattern.compile("[\\w:]+=\"[^\"]*\"|>[^<>]*\\S[^<>]*<")
                .matcher(xml)
                .results()
                .forEach(
                        found -> facts.add(found.group().replaceAll("\\s+", " ").replace("&#38;", "&amp;")));
        return facts;
    }
}
