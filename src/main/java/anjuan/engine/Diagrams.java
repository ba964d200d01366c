package anjuan.engine;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.w3c.dom.Element;

/**
 * The process diagrams: deployed at start when they changed, checked against the steps, and shown with what is done and
 * where a case stands.
 */
@Service
public class Diagrams implements SmartLifecycle {

    /**
     * A node of a diagram that a case has passed or stands at.
     *
     * @param definition id of the version of the process that the case runs on
     * @param version the number of that version, counted from 1
     * @param matter id of the matter whose course it is, empty for the case itself
     */
    public record Passed(
            String nodeId,
            String process,
            String definition,
            int version,
            boolean isDone,
            String matter,
            Instant since,
            @Nullable Instant until) {}

    private static final int MOST_NODES = 2_000;
    private static final Set<String> STANDING =
            Set.of("userTask", "callActivity", "intermediateCatchEvent", "serviceTask", "businessRuleTask");
    private static final String OF_CASE = "(BUSINESS_KEY_ = #{key} or BUSINESS_KEY_ like #{matters})";

    private final RepositoryService repository;
    private final HistoryService history;
    private final Definitions definitions;
    private final Map<String, Step> steps;
    private final Map<String, Map<String, Label>> labels = new ConcurrentHashMap<>();
    private volatile boolean running;

    Diagrams(RepositoryService repository, HistoryService history, Definitions definitions, Map<String, Step> steps) {
        this.repository = repository;
        this.history = history;
        this.definitions = definitions;
        this.steps = steps;
    }

    /** Before the web server takes requests: a task without a step stops the start. */
    @Override
    public void start() {
        var deployment =
                repository.createDeployment().name(Definitions.DELIVERED).enableDuplicateFiltering(true);
        for (var resource : definitions.toDeliver()) {
            var text = Definitions.text(resource);
            var name = String.valueOf(resource.getFilename());
            if (name.endsWith(".bpmn")) {
                requireLawful(name, text);
            }
            deployment.addString(name, text);
        }
        if (!deployment.getResourceNames().isEmpty()) {
            deployment.deploy();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    /** What an element of a diagram is called in the language of the reader. */
    @FunctionalInterface
    public interface Words {

        /**
         * @param id of the element; for a pool that of its process
         * @param label as drawn, in Chinese
         * @param english what the diagram itself calls it in English, empty where it does not say
         */
        String of(String id, String label, String english);
    }

    /**
     * One version of a process as BPMN text.
     *
     * @param definition the engine's id of the version
     */
    public String xml(String definition, Words words) {
        return named(model(definition), words);
    }

    /** A diagram as BPMN text, its elements called as the reader calls them. */
    public static String named(String xml, Words words) {
        var model = parse(xml);
        var all = model.getElementsByTagNameNS("*", "*");
        var english = english(model);
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            if (element.hasAttribute("name")) {
                var id = element.getAttribute(element.hasAttribute("processRef") ? "processRef" : "id");
                element.setAttribute("name", words.of(id, element.getAttribute("name"), english.getOrDefault(id, "")));
            }
        }
        var text = new StringWriter();
        try {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(model), new StreamResult(text));
        } catch (TransformerException e) {
            throw new IllegalStateException("a diagram cannot be written", e);
        }
        return text.toString();
    }

    /** What the elements of a diagram are called in English by the diagram itself, by their ids. */
    private static Map<String, String> english(Element model) {
        var found = new HashMap<String, String>();
        var properties = model.getElementsByTagNameNS("http://camunda.org/schema/1.0/bpmn", "property");
        for (int i = 0; i < properties.getLength(); i++) {
            var property = (Element) properties.item(i);
            // property in properties in extensionElements in the element
            if (property.getAttribute("name").equals("labelEn")
                    && property.getParentNode().getParentNode().getParentNode() instanceof Element named) {
                found.put(named.getAttribute("id"), property.getAttribute("value"));
            }
        }
        return found;
    }

    /** The user tasks of the delivered diagrams and of those that are active, and who each asks. */
    public Map<String, String> userTasks() {
        var tasks = new TreeMap<String, String>();
        Stream.concat(definitions.delivered().values().stream(), definitions.ownProcesses())
                .map(Diagrams::parse)
                .forEach(model -> tasks.putAll(userTasks(model)));
        return tasks;
    }

    /** Who the user tasks of a version ask, by id. */
    Map<String, String> roles(String definition) {
        return userTasks(parse(model(definition)));
    }

    /** The nodes of a version at which a course can stand, in the order of the file. */
    List<Migrations.Node> nodes(String definition) {
        return nodesOf(model(definition));
    }

    /** The same of a text that is no version yet. */
    static List<Migrations.Node> nodesOf(String xml) {
        var nodes = new ArrayList<Migrations.Node>();
        var all = parse(xml).getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            if (STANDING.contains(element.getLocalName())) {
                nodes.add(new Migrations.Node(
                        element.getAttribute("id"), element.getLocalName(), element.getAttribute("name")));
            }
        }
        return List.copyOf(nodes);
    }

    /** What a version names of the product: its tasks and steps by id, its messages by name. */
    public Set<String> named(String definition) {
        var named = new TreeSet<String>();
        var all = parse(model(definition)).getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            if (element.getLocalName().equals("message")) {
                named.add(element.getAttribute("name"));
            } else if (STANDING.contains(element.getLocalName())) {
                named.add(element.getAttribute("id"));
            }
        }
        return Set.copyOf(named);
    }

    private static Map<String, String> userTasks(Element model) {
        var tasks = new TreeMap<String, String>();
        var found = model.getElementsByTagNameNS("*", "userTask");
        for (int i = 0; i < found.getLength(); i++) {
            var task = (Element) found.item(i);
            tasks.put(
                    task.getAttribute("id"),
                    task.getAttributeNS("http://camunda.org/schema/1.0/bpmn", "candidateGroups"));
        }
        return tasks;
    }

    /**
     * What a diagram calls a node.
     *
     * @param drawn in Chinese
     * @param english empty where the diagram does not say
     */
    public record Label(String drawn, String english) {}

    /** The labels of the nodes of one version of a process, by id, in the order in which they are drawn in the file. */
    public Map<String, Label> labels(String definition) {
        // a version never changes
        return labels.computeIfAbsent(definition, this::readLabels);
    }

    private Map<String, Label> readLabels(String definition) {
        var found = new LinkedHashMap<String, Label>();
        var model = parse(model(definition));
        var english = english(model);
        var all = model.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            if (Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity")
                    .contains(element.getLocalName())) {
                var id = element.getAttribute("id");
                found.put(id, new Label(element.getAttribute("name"), english.getOrDefault(id, "")));
            }
        }
        return Collections.unmodifiableMap(found);
    }

    private String model(String definition) {
        try (var model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read diagram " + definition, e);
        }
    }

    /** What a case and its matters have passed and where they stand, course by course, the oldest first. */
    public List<Passed> passed(CaseNumber caseNumber) {
        var instances = history.createNativeHistoricProcessInstanceQuery()
                .sql("select ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_ from ACT_HI_PROCINST where "
                        + OF_CASE + " order by START_TIME_, ID_")
                .parameter("key", caseNumber.value())
                .parameter("matters", caseNumber.value() + "#%")
                .list();
        var nodes = history
                .createNativeHistoricActivityInstanceQuery()
                .sql(
                        "select ID_, PROC_INST_ID_, ACT_ID_, START_TIME_, END_TIME_ from ACT_HI_ACTINST where PROC_INST_ID_ in (select ID_ from ACT_HI_PROCINST where "
                                + OF_CASE + ") order by START_TIME_, SEQUENCE_COUNTER_")
                .parameter("key", caseNumber.value())
                .parameter("matters", caseNumber.value() + "#%")
                .listPage(0, MOST_NODES)
                .stream()
                .collect(Collectors.groupingBy(HistoricActivityInstance::getProcessInstanceId));
        return instances.stream()
                .flatMap(instance ->
                        nodes.getOrDefault(instance.getId(), List.of()).stream().map(node -> passed(instance, node)))
                .toList();
    }

    private static Passed passed(HistoricProcessInstance instance, HistoricActivityInstance node) {
        var end = node.getEndTime();
        return new Passed(
                node.getActivityId(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionId(),
                ProcessVersion.numberOf(instance.getProcessDefinitionId()),
                end != null,
                Matter.ofKey(instance.getBusinessKey()).id(),
                node.getStartTime().toInstant(),
                end == null ? null : end.toInstant());
    }

    private void requireLawful(String file, String xml) {
        var wrong = DefinitionRules.check(xml, steps.keySet());
        if (!wrong.isEmpty()) {
            var first = wrong.get(0);
            throw new IllegalStateException("bpmn/%s, %s: %s (%s); mend the diagram or add the step. All: %s"
                    .formatted(file, first.elementId(), first.code(), first.detail(), wrong));
        }
    }

    private static Element parse(String xml) {
        try {
            return DefinitionRules.parse(xml);
        } catch (Exception e) {
            throw new IllegalStateException("a deployed diagram is not XML", e);
        }
    }
}
