package anjuan.definition;

import anjuan.definition.Vocabulary.Call;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The ways in which the delivered diagrams call other processes: for each party or once, with a matter and facts. */
final class Calls {

    private final List<Element> delivered;
    private final Map<String, Element> processes;
    private final BinaryOperator<String> words;
    private final UnaryOperator<String> each;

    /**
     * @param words what an element is called, by its id and the label that it was drawn with
     * @param each what a process is called that runs once for each party
     */
    Calls(List<Element> delivered, BinaryOperator<String> words, UnaryOperator<String> each) {
        this.delivered = delivered;
        this.processes = Markup.byId(delivered, "process");
        this.words = words;
        this.each = each;
    }

    /** As the process itself calls others; one that it does not call, as any process does. */
    List<Call> in(String process) {
        var own = new TreeMap<String, Call>();
        var others = new TreeMap<String, Call>();
        for (var definitions : delivered) {
            boolean isOwn = Markup.all(definitions, "process").stream()
                    .anyMatch(one -> one.getAttribute("id").equals(process));
            Markup.all(definitions, "callActivity").stream().map(this::call).forEach(call -> (isOwn ? own : others)
                    .putIfAbsent(call.id(), call));
        }
        var called = own.values().stream().map(Call::called).collect(Collectors.toSet());
        others.values().stream()
                .filter(call -> !called.contains(call.called()))
                .forEach(call -> own.put(call.id(), call));
        return List.copyOf(own.values());
    }

    private Call call(Element activity) {
        var called = activity.getAttribute("calledElement");
        var title = words.apply(called, processes.get(called).getAttribute("name"));
        boolean isEachParty =
                !Markup.children(activity, "multiInstanceLoopCharacteristics").isEmpty();
        var matter = handed(activity, "in", "businessKey");
        var in = handed(activity, "in", "source");
        var out = handed(activity, "out", "source");
        var id = Stream.of(List.of(called, isEachParty ? "each" : ""), matter, in, out)
                .flatMap(List::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new Call(
                id,
                isEachParty ? each.apply(title) : title,
                called,
                isEachParty,
                matter.isEmpty() ? "" : matter.get(0),
                in,
                out);
    }

    private static List<String> handed(Element activity, String direction, String attribute) {
        return Markup.children(activity, "extensionElements").stream()
                .flatMap(one -> Markup.children(one, direction).stream())
                .map(one -> one.getAttribute(attribute))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
