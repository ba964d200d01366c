package anjuan.definition;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the law asks of each process whoever draws it; {@code config/required-steps.yml} says how it is written. */
@Component
class RequiredSteps {

    private static final String FILE = "config/required-steps.yml";

    /**
     * A node that is reached only behind others.
     *
     * @param after the node behind which it counts; null for the beginning of the process
     * @param passes one of these suffices: a node, or "if" and what holds on a flow
     * @param legal rows of the domain reference
     */
    record Guard(String before, @Nullable String after, List<String> passes, List<String> legal) {

        List<String> nodes() {
            return passes.stream().filter(one -> !one.startsWith("if ")).toList();
        }

        List<String> conditions() {
            return passes.stream()
                    .filter(one -> one.startsWith("if "))
                    .map(one -> one.substring("if ".length()))
                    .toList();
        }
    }

    /** A node that may not be drawn out. */
    record Kept(String node, List<String> legal) {}

    /**
     * What a table has to say.
     *
     * @param given values of inputs, by name; of all others any
     * @param answer values of outputs, by name
     */
    record Answer(String table, Map<String, String> given, Map<String, String> answer, List<String> legal) {}

    /**
     * As written.
     *
     * @param asksNothing why the law asks nothing of the process; absent where it asks something
     */
    record Row(
            String process,
            @Nullable String asksNothing,
            @Nullable List<Kept> mustContain,
            @Nullable List<Guard> guards) {

        Row {
            boolean isAsked = mustContain != null || guards != null;
            if (isAsked == (asksNothing != null && !asksNothing.isBlank())) {
                throw new IllegalArgumentException(
                        FILE + ": " + process + " either has steps and guards or says why the law asks nothing of it");
            }
        }
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private final List<Answer> answers;

    RequiredSteps() {
        var file = file();
        read(file, "required-steps", Row.class).forEach(row -> rows.put(row.process(), row));
        answers = read(file, "required-answers", Answer.class);
    }

    List<Answer> answers(String table) {
        return answers.stream().filter(one -> one.table().equals(table)).toList();
    }

    Set<String> processes() {
        return rows.keySet();
    }

    /** Why the law asks nothing of a process; absent where it asks something. */
    Optional<String> asksNothing(String process) {
        return Optional.ofNullable(rows.get(process)).map(Row::asksNothing);
    }

    List<Guard> guards(String process) {
        var row = rows.get(process);
        return row == null || row.guards() == null ? List.of() : row.guards();
    }

    List<Kept> mustContain(String process) {
        var row = rows.get(process);
        return row == null || row.mustContain() == null ? List.of() : row.mustContain();
    }

    /** The processes in which something is reached only behind what the law asks for, by what is reached. */
    Map<String, List<String>> guardedIn() {
        var guarded = new TreeMap<String, List<String>>();
        rows.keySet().forEach(process -> guards(process).stream()
                .map(Guard::before)
                .distinct()
                .forEach(before -> guarded.merge(
                        before, List.of(process), (one, other) -> Stream.concat(one.stream(), other.stream())
                                .toList())));
        return guarded;
    }

    private static Binder file() {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources));
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }

    private static <T> List<T> read(Binder file, String key, Class<T> type) {
        return file.bind(key, Bindable.listOf(type))
                .orElseThrow(() -> new IllegalStateException(FILE + ": nothing under " + key));
    }
}
