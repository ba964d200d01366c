package anjuan.definition;

import anjuan.deadline.Deadlines;
import anjuan.definition.Vocabulary.Choice;
import anjuan.definition.Vocabulary.Fact;
import anjuan.definition.Vocabulary.Page;
import anjuan.engine.Definitions;
import anjuan.engine.Step;
import anjuan.task.TaskPage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.w3c.dom.Element;

/**
 * Gathers the vocabulary: steps and pages are those that the product has; facts, dates and messages are those that the
 * delivered diagrams use, called as the gateways and events there are.
 */
@Service
public class Vocabularies {

    private static final Comparator<Choice> BY_ID = Comparator.comparing(Choice::id);

    private final Map<String, Step> steps;
    private final Map<String, TaskPage<?>> pages;
    private final Deadlines deadlines;
    private final Definitions definitions;
    private final MessageSource messages;

    Vocabularies(
            Map<String, Step> steps,
            Map<String, TaskPage<?>> pages,
            Deadlines deadlines,
            Definitions definitions,
            MessageSource messages) {
        this.steps = steps;
        this.pages = pages;
        this.deadlines = deadlines;
        this.definitions = definitions;
        this.messages = messages;
    }

    /** @param words what an element is called in that language, by its id and the label that it was drawn with */
    public Vocabulary in(Locale locale, BinaryOperator<String> words) {
        var delivered =
                definitions.delivered().values().stream().map(Markup::read).toList();
        return new Vocabulary(
                pages(locale),
                steps.keySet().stream()
                        .map(id -> task(id, locale))
                        .sorted(BY_ID)
                        .toList(),
                drawn(delivered, "process", words),
                drawn(delivered, "decision", words),
                messages(delivered, locale, words),
                limits(locale),
                facts(delivered, locale, words),
                dates(delivered, words));
    }

    private Choice task(String id, Locale locale) {
        var key = "task." + id + ".title";
        return new Choice(
                id,
                messages.getMessage(key, null, id, locale),
                String.valueOf(messages.getMessage(key, null, id, Locale.CHINA)));
    }

    private List<Page> pages(Locale locale) {
        var found = new ArrayList<Page>();
        new TreeMap<>(pages).forEach((id, page) -> {
            // a page that is open by itself in some stages tells a message; it is no task
            if (page.openIn().isEmpty()) {
                var task = task(id, locale);
                var post = messages.getMessage("post." + page.role(), null, locale);
                found.add(new Page(id, task.title(), task.drawn(), page.role(), post));
            }
        });
        return found;
    }

    private static List<Choice> drawn(List<Element> delivered, String name, BinaryOperator<String> words) {
        return delivered.stream()
                .flatMap(one -> Markup.all(one, name).stream())
                .map(one -> choice(one.getAttribute("id"), one.getAttribute("name"), words))
                .sorted(BY_ID)
                .toList();
    }

    private static Choice choice(String id, String label, BinaryOperator<String> words) {
        return new Choice(id, words.apply(id, label), label);
    }

    private List<Choice> messages(List<Element> delivered, Locale locale, BinaryOperator<String> words) {
        var found = new TreeMap<String, Choice>();
        for (var definitions : delivered) {
            var names = Markup.all(definitions, "message").stream()
                    .collect(Collectors.toMap(one -> one.getAttribute("id"), one -> one.getAttribute("name")));
            for (var trigger : Markup.all(definitions, "messageEventDefinition")) {
                var name = names.getOrDefault(trigger.getAttribute("messageRef"), "");
                var event = (Element) trigger.getParentNode();
                var label = words.apply(event.getAttribute("id"), event.getAttribute("name"));
                var title = messages.getMessage("task." + name + ".title", null, label, locale);
                found.putIfAbsent(name, new Choice(name, title, event.getAttribute("name")));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Choice> limits(Locale locale) {
        boolean isEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Collection<Choice> latest = deadlines.limits().stream()
                .collect(Collectors.toMap(
                        limit -> limit.id(),
                        limit -> new Choice(limit.id(), isEnglish ? limit.titleEn() : limit.titleZh(), limit.titleZh()),
                        (older, newer) -> newer,
                        TreeMap::new))
                .values();
        return List.copyOf(latest);
    }

    private List<Fact> facts(List<Element> delivered, Locale locale, BinaryOperator<String> words) {
        var titles = new TreeMap<String, String>();
        var answers = new TreeMap<String, Map<String, Choice>>();
        for (var definitions : delivered) {
            var nodes = byId(definitions);
            for (var flow : Markup.all(definitions, "sequenceFlow")) {
                Asked.read(Markup.text(flow, "conditionExpression")).ifPresent(asked -> {
                    var gateway = nodes.get(flow.getAttribute("sourceRef"));
                    titles.putIfAbsent(
                            asked.fact(), words.apply(gateway.getAttribute("id"), gateway.getAttribute("name")));
                    var known = answers.computeIfAbsent(asked.fact(), fact -> new LinkedHashMap<>());
                    if (!asked.value().isEmpty()) {
                        known.putIfAbsent(asked.value(), answer(asked.value(), flow, words));
                    }
                });
            }
        }
        return titles.entrySet().stream()
                .map(fact -> new Fact(fact.getKey(), fact.getValue(), answers(answers.get(fact.getKey()), locale)))
                .toList();
    }

    private static Choice answer(String value, Element flow, BinaryOperator<String> words) {
        var label = flow.getAttribute("name");
        return new Choice(value, words.apply(flow.getAttribute("id"), label) + " · " + value, label);
    }

    private List<Choice> answers(Map<String, Choice> words, Locale locale) {
        return words.isEmpty()
                ? List.of(
                        new Choice("yes", messages.getMessage("editor.answer.yes", null, locale), ""),
                        new Choice("no", messages.getMessage("editor.answer.no", null, locale), ""))
                : List.copyOf(words.values());
    }

    private static List<Choice> dates(List<Element> delivered, BinaryOperator<String> words) {
        var found = new TreeMap<String, Choice>();
        for (var definitions : delivered) {
            for (var timer : Markup.all(definitions, "timeDate")) {
                var event = (Element) timer.getParentNode().getParentNode();
                var label = event.getAttribute("name");
                Asked.read(timer.getTextContent())
                        .ifPresent(asked -> found.putIfAbsent(
                                asked.fact(),
                                new Choice(asked.fact(), words.apply(event.getAttribute("id"), label), label)));
            }
        }
        return List.copyOf(found.values());
    }

    private static Map<String, Element> byId(Element definitions) {
        return Markup.all(definitions, "*").stream()
                .filter(one -> one.hasAttribute("id"))
                .collect(Collectors.toMap(one -> one.getAttribute("id"), Function.identity(), (one, same) -> one));
    }
}
