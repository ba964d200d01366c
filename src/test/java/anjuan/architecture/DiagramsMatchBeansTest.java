package anjuan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.engine.DefinitionRules;
import anjuan.engine.Step;
import anjuan.task.TaskPage;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Nodes;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Rule 7: the diagrams in the tree are lawful, and what they name is what the product offers, both ways. */
@AnjuanTest
class DiagramsMatchBeansTest {

    private static final Path BPMN = Path.of("bpmn");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    @Autowired
    Map<String, Step> steps;

    @Autowired
    Map<String, TaskPage<?>> pages;

    @Test
    void everyDiagramInTheTreeIsLawful() {
        var files = SourceRules.files(BPMN, ".bpmn");

        assertThat(files).hasSizeGreaterThanOrEqualTo(2);
        for (var file : files) {
            assertThat(DefinitionRules.check(SourceRules.text(file), steps.keySet()))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void aFileIsNamedAsItsProcess() {
        for (var file : SourceRules.files(BPMN, ".bpmn")) {
            var process = attribute(parse(SourceRules.text(file)), "process", "id")
                    .iterator()
                    .next();
            var kebab = process.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);

            assertThat(file.getFileName()).hasToString(kebab + ".bpmn");
        }
    }

    @Test
    void serviceTasksAreStepsAndStepsAreServiceTasks() {
        assertThat(differences(drawn("serviceTask", "id"), steps.keySet())).isEmpty();
    }

    @Test
    void userTasksAndMessagesArePagesAndPagesAreUserTasksOrMessages() {
        var tasks = drawn("userTask", "id");
        var messages = drawn("message", "name");
        assertThat(messages).containsAll(Nodes.toldBySteps());
        Nodes.toldBySteps().stream().filter(told -> !pages.containsKey(told)).forEach(messages::remove);
        var taskPages = new TreeSet<String>();
        var messagePages = new TreeSet<String>();
        pages.forEach((id, page) -> (page.openIn().isEmpty() ? taskPages : messagePages).add(id));

        // drawn by administrators only, where a bureau wants one more approval
        assertThat(taskPages.removeIf(id -> id.startsWith("addedApproval"))).isTrue();
        assertThat(differences(tasks, taskPages)).isEmpty();
        assertThat(differences(messages, messagePages)).isEmpty();
    }

    @Test
    void aTaskAsksThePostThatItsPageAsks() {
        var roles = new TreeMap<String, String>();
        for (var file : SourceRules.files(BPMN, ".bpmn")) {
            elements(parse(SourceRules.text(file)), "userTask")
                    .forEach(task ->
                            roles.put(task.getAttribute("id"), task.getAttributeNS(CAMUNDA, "candidateGroups")));
        }

        assertThat(roles)
                .allSatisfy(
                        (id, role) -> assertThat(pages.get(id).role().name()).isEqualTo(role));
    }

    @Test
    void aTaskWithoutAStepAndAStepWithoutATaskAreFound() {
        assertThat(differences(Set.of("fileCase", "burnFile"), Set.of("fileCase", "sealFile")))
                .containsExactly("burnFile is drawn but not offered", "sealFile is offered but not drawn");
    }

    private static List<String> differences(Set<String> drawn, Set<String> offered) {
        var differences = new ArrayList<String>();
        drawn.stream()
                .filter(id -> !offered.contains(id))
                .sorted()
                .forEach(id -> differences.add(id + " is drawn but not offered"));
        offered.stream()
                .filter(id -> !drawn.contains(id))
                .sorted()
                .forEach(id -> differences.add(id + " is offered but not drawn"));
        return differences;
    }

    private static Set<String> drawn(String element, String attribute) {
        var found = new TreeSet<String>();
        SourceRules.files(BPMN, ".bpmn")
                .forEach(file -> found.addAll(attribute(parse(SourceRules.text(file)), element, attribute)));
        return found;
    }

    private static Set<String> attribute(Document document, String element, String attribute) {
        var found = new TreeSet<String>();
        elements(document, element).forEach(one -> found.add(one.getAttribute(attribute)));
        return found;
    }

    private static List<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
