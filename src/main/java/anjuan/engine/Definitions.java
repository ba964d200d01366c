package anjuan.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of the processes and decision tables: those delivered with the product, and those that the bureau made of
 * them. The latest version of each is the active one; a version never changes.
 */
@Service
public class Definitions {

    public enum Kind {
        PROCESS(".bpmn"),
        TABLE(".dmn");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        public String ending() {
            return ending;
        }
    }

    /**
     * One version of a process or a table.
     *
     * @param id the engine's id of it
     * @param key id of the process or of the table
     * @param number counted from 1
     * @param isDelivered whether it came with the product
     */
    public record Version(
            String id, Kind kind, String key, int number, String name, Instant deployedAt, boolean isDelivered) {}

    static final String DELIVERED = "anjuan";
    private static final String OWN = "bureau";

    private final RepositoryService repository;
    private final ManagementService management;

    Definitions(RepositoryService repository, ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    /** The version of each process and table that new cases take, processes first, by key. */
    public List<Version> active() {
        return versions(
                repository.createProcessDefinitionQuery().latestVersion().list(),
                repository.createDecisionDefinitionQuery().latestVersion().list());
    }

    public Optional<Version> active(String key) {
        return versions(key).stream().findFirst();
    }

    /** All versions of a process or table, the active one first; empty where there is none of that key. */
    public List<Version> versions(String key) {
        return versions(
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .list(),
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .list());
    }

    public Optional<Version> version(String key, int number) {
        return versions(key).stream().filter(one -> one.number() == number).findFirst();
    }

    /** A version as it was drawn, to the letter. */
    public String content(Version version) {
        try (var model = version.kind() == Kind.PROCESS
                ? repository.getProcessModel(version.id())
                : repository.getDecisionModel(version.id())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + version.id(), e);
        }
    }

    /** How many courses run on each version of a process, by id of the version; of a table, none. */
    public Map<String, Integer> running(String key) {
        return management.createProcessDefinitionStatisticsQuery().list().stream()
                .filter(one -> one.getKey().equals(key))
                .collect(Collectors.toMap(ResourceDefinition::getId, one -> one.getInstances()));
    }

    /** How many courses run on all versions of each process, by key. */
    public Map<String, Integer> running() {
        var running = new TreeMap<String, Integer>();
        management
                .createProcessDefinitionStatisticsQuery()
                .list()
                .forEach(one -> running.merge(one.getKey(), one.getInstances(), Integer::sum));
        return running;
    }

    /**
     * Makes a new version, which new cases take from now on; cases that run stay on theirs. It must have passed all checks.
     *
     * @throws IllegalStateException when the engine reads another key or another kind in it
     */
    @Transactional
    public Version activate(Kind kind, String key, String content) {
        repository
                .createDeployment()
                .name(OWN)
                .addString(key + kind.ending(), content)
                .deploy();
        return active(key)
                .filter(one -> one.kind() == kind && content(one).equals(content))
                .orElseThrow(() -> new IllegalStateException("what was activated is no " + kind + " " + key));
    }

    /** What the product delivers for a process or table, whether it is active or not, by key. */
    public Map<String, String> delivered() {
        var delivered = new TreeMap<String, String>();
        for (var file : deliveredFiles()) {
            delivered.put(keyOf(file), text(file));
        }
        return delivered;
    }

    /** The delivered files that may be deployed: a version of the bureau's own stays active until the bureau decides. */
    List<Resource> toDeliver() {
        var own = active().stream()
                .filter(one -> !one.isDelivered())
                .map(Version::key)
                .collect(Collectors.toSet());
        return deliveredFiles().stream()
                .filter(file -> !own.contains(keyOf(file)))
                .toList();
    }

    /** The processes that are the bureau's own and active. */
    Stream<String> ownProcesses() {
        return active().stream()
                .filter(one -> one.kind() == Kind.PROCESS && !one.isDelivered())
                .map(this::content);
    }

    private static List<Resource> deliveredFiles() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.*mn"));
        } catch (IOException e) {
            throw new IllegalStateException("cannot list the diagrams in bpmn/", e);
        }
    }

    static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resource, e);
        }
    }

    /** A process is named in its file as the file is, in camel case; a table is named as its file. */
    private static String keyOf(Resource file) {
        var name = String.valueOf(file.getFilename());
        if (name.endsWith(Kind.TABLE.ending())) {
            return name.substring(0, name.length() - Kind.TABLE.ending().length());
        }
        var words = name.substring(0, name.length() - Kind.PROCESS.ending().length())
                .split("-");
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private List<Version> versions(List<ProcessDefinition> processes, List<DecisionDefinition> tables) {
        // all at once: asked one by one they cost a statement for each version of the bureau's own
        var deployments = processes.isEmpty() && tables.isEmpty()
                ? Map.<String, Deployment>of()
                : repository.createDeploymentQuery().list().stream()
                        .collect(Collectors.toMap(Deployment::getId, Function.identity()));
        var versions = new ArrayList<Version>();
        processes.forEach(one -> versions.add(version(Kind.PROCESS, one, deployments)));
        tables.forEach(one -> versions.add(version(Kind.TABLE, one, deployments)));
        versions.sort(Comparator.comparing(Version::kind)
                .thenComparing(Version::key)
                .thenComparing(Comparator.comparing(Version::number).reversed()));
        return List.copyOf(versions);
    }

    private static Version version(Kind kind, ResourceDefinition one, Map<String, Deployment> deployments) {
        var deployment = deployments.get(one.getDeploymentId());
        return new Version(
                one.getId(),
                kind,
                one.getKey(),
                one.getVersion(),
                String.valueOf(one.getName()),
                deployment.getDeploymentTime().toInstant(),
                DELIVERED.equals(deployment.getName()));
    }
}
