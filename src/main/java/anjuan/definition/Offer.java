package anjuan.definition;

import anjuan.access.Role;
import anjuan.deadline.Deadlines;
import anjuan.deadline.Limit;
import anjuan.engine.DefinitionXml;
import anjuan.engine.Definitions;
import anjuan.engine.Step;
import anjuan.task.TaskPage;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the product offers to a drawing: its steps, pages, limits, and the diagrams and tables that it delivers. */
@Component
class Offer {

    /** The delivered diagrams and tables by key. */
    record Delivered(Map<String, Drawing> diagrams, Map<String, TableDrawing> tables) {}

    private final ApplicationContext context;
    private final Deadlines deadlines;
    private final Supplier<Delivered> delivered;

    Offer(ApplicationContext context, Definitions definitions, Deadlines deadlines) {
        this.context = context;
        this.deadlines = deadlines;
        this.delivered = SingletonSupplier.of(() -> read(definitions.delivered()));
    }

    Set<String> steps() {
        return Set.of(context.getBeanNamesForType(Step.class));
    }

    /** Who does each user task, by its id. */
    Map<String, Role> posts() {
        return pages().entrySet().stream()
                .filter(page -> page.getValue().openIn().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, page -> page.getValue().role()));
    }

    /** The messages that somebody sends: a page, or a step of another course in a delivered diagram. */
    Set<String> messages() {
        var messages = delivered().diagrams().values().stream()
                .flatMap(drawing -> drawing.nodes().values().stream()
                        .map(drawing::messageOf)
                        .filter(java.util.Objects::nonNull))
                .collect(Collectors.toSet());
        pages().forEach((id, page) -> {
            if (!page.openIn().isEmpty()) {
                messages.add(id);
            }
        });
        return messages;
    }

    Set<String> limits() {
        return deadlines.limits().stream().map(Limit::id).collect(Collectors.toSet());
    }

    Delivered delivered() {
        return delivered.get();
    }

    @SuppressWarnings("rawtypes")
    private Map<String, TaskPage> pages() {
        return context.getBeansOfType(TaskPage.class);
    }

    private static Delivered read(Map<String, String> texts) {
        var diagrams = new TreeMap<String, Drawing>();
        var tables = new TreeMap<String, TableDrawing>();
        texts.forEach((key, text) -> {
            try {
                var xml = DefinitionXml.read(text);
                if ("decision".equals(firstKind(xml))) {
                    tables.put(key, TableDrawing.of(xml));
                } else {
                    diagrams.put(key, Drawing.of(xml));
                }
            } catch (DefinitionXml.Unreadable e) {
                throw new IllegalStateException("the delivered " + key + " cannot be read", e);
            }
        });
        return new Delivered(diagrams, tables);
    }

    private static String firstKind(DefinitionXml xml) {
        return xml.elements().stream()
                .map(element -> String.valueOf(element.getLocalName()))
                .filter(name -> name.equals("decision") || name.equals("process"))
                .findFirst()
                .orElse("");
    }
}
