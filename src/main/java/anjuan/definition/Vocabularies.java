package anjuan.definition;

import anjuan.deadline.Deadlines;
import anjuan.definition.Vocabulary.Choice;
import anjuan.definition.Vocabulary.English;
import anjuan.definition.Vocabulary.Fact;
import anjuan.definition.Vocabulary.Message;
import anjuan.definition.Vocabulary.Page;
import anjuan.definition.Vocabulary.Table;
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
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
    private final EnglishWords english;
    private final GuardCheck guards;

    Vocabularies(
            Map<String, Step> steps,
            Map<String, TaskPage<?>> pages,
            Deadlines deadlines,
            Definitions definitions,
            MessageSource messages,
            EnglishWords english,
            GuardCheck guards) {
        this.steps = steps;
        this.pages = pages;
        this.deadlines = deadlines;
        this.definitions = definitions;
        this.messages = messages;
        this.english = english;
        this.guards = guards;
    }

    /**
     * The vocabulary for the drawing of one process.
     *
     * @param words what an element is called in that language, by its id and the label that it was drawn with
     */
    public Vocabulary of(String process, Locale locale, BinaryOperator<String> words) {
        var delivered =
                definitions.delivered().values().stream().map(Markup::read).toList();
        var elsewhere = guards.elsewhere(process).keySet();
        return new Vocabulary(
                pages(locale).stream()
                        .filter(page -> !elsewhere.contains(page.id()))
                        .toList(),
                steps.keySet().stream()
                        .filter(id -> !elsewhere.contains(id))
                        .map(id -> task(id, locale))
                        .sorted(BY_ID)
                        .toList(),
                new Calls(delivered, words, each(locale))
                        .in(process).stream()
                                .filter(call -> !elsewhere.contains("calls " + call.called()))
                                .toList(),
                tables(delivered, words),
                messages(delivered, process, locale, words),
                limits(locale),
                facts(delivered, locale, words),
                dates(delivered, words),
                isEnglish(locale) ? english(delivered) : new English(Map.of(), Map.of()));
    }

    private UnaryOperator<String> each(Locale locale) {
        return title -> messages.getMessage("editor.call.each", new Object[] {title}, locale);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private English english(List<Element> delivered) {
        var ids = new TreeSet<>(steps.keySet());
        ids.addAll(pages.keySet());
        delivered.forEach(definitions -> ids.addAll(byId(definitions).keySet()));
        return new English(english.named(ids), english.labels());
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

    private static String named(Element element, BinaryOperator<String> words) {
        return words.apply(element.getAttribute("id"), element.getAttribute("name"));
    }

    /** The tables that a process asks; others are asked by steps. */
    private static List<Table> tables(List<Element> delivered, BinaryOperator<String> words) {
        var decisions = Markup.byId(delivered, "decision");
        return Markup.byId(delivered, "businessRuleTask").values().stream()
                .map(task -> {
                    var table = decisions.get(task.getAttributeNS(Markup.CAMUNDA, "decisionRef"));
                    return new Table(
                            table.getAttribute("id"),
                            named(table, words),
                            task.getAttributeNS(Markup.CAMUNDA, "resultVariable"));
                })
                .distinct()
                .toList();
    }

    private List<Message> messages(
            List<Element> delivered, String process, Locale locale, BinaryOperator<String> words) {
        var found = new TreeMap<String, Message>();
        for (var definitions : delivered) {
            var names = Markup.all(definitions, "message").stream()
                    .collect(Collectors.toMap(one -> one.getAttribute("id"), one -> one.getAttribute("name")));
            for (var trigger : Markup.all(definitions, "messageEventDefinition")) {
                var name = names.getOrDefault(trigger.getAttribute("messageRef"), "");
                var event = (Element) trigger.getParentNode();
                var around = (Element) event.getParentNode();
                var title = messages.getMessage("task." + name + ".title", null, named(event, words), locale);
                boolean isBeginning = around.getLocalName().equals("process")
                        && event.getLocalName().equals("startEvent");
                boolean begins = isBeginning && around.getAttribute("id").equals(process);
                found.merge(
                        name,
                        new Message(name, title, begins, !isBeginning),
                        (one, other) -> new Message(
                                name,
                                one.title(),
                                one.begins() || other.begins(),
                                one.isWaitedFor() || other.isWaitedFor()));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Choice> limits(Locale locale) {
        boolean isEnglish = isEnglish(locale);
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
