package anjuan.definition;

import anjuan.definition.Drawing.Asked;
import anjuan.definition.Drawing.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether all that a drawing names is there: pages and their posts, messages, processes, tables, limits, facts. */
@Component
class OfferCheck {

    /** What the pages of an approval that a bureau adds set; no delivered diagram asks it. */
    private static final Map<String, Set<String>> SET_BY_ADDED = Map.of(
            "isAgreed",
            Set.of(
                    "addedApprovalByUnitHead",
                    "addedApprovalByReviewer",
                    "addedApprovalByHead",
                    "addedApprovalByChief"));

    private final Offer offer;

    OfferCheck(Offer offer) {
        this.offer = offer;
    }

    void check(Drawing drawing, String key, Findings findings) {
        var posts = offer.posts();
        var messages = offer.messages();
        var limits = offer.limits();
        for (var node : drawing.nodes().values()) {
            switch (node.kind()) {
                case "userTask" -> {
                    var post = posts.get(node.id());
                    if (post == null) {
                        findings.blocks("PAGE_MISSING", node, node.id());
                    } else if (!post.name().equals(node.camunda("candidateGroups"))) {
                        findings.blocks("POST_DIFFERS", node, node.camunda("candidateGroups"), post);
                    }
                }
                case "callActivity" -> {
                    var called = node.attribute("calledElement");
                    if (!offer.delivered().diagrams().containsKey(called)) {
                        findings.blocks("CALLED_PROCESS_UNKNOWN", node, called);
                    } else {
                        checkCall(node, called, key, findings);
                    }
                }
                case "businessRuleTask" -> checkTable(node, findings);
                default -> {
                    // nothing else is offered
                }
            }
            var message = drawing.messageOf(node);
            if (message != null && !messages.contains(message)) {
                findings.blocks("MESSAGE_UNKNOWN", node, message);
            }
            if (message != null && isBeginning(node)) {
                checkBeginning(node, message, key, findings);
            }
            var limit = Drawing.property(node.element(), "limit");
            if (!limit.isEmpty() && !limits.contains(limit)) {
                findings.blocks("LIMIT_UNKNOWN", node, limit);
            }
        }
        checkEvents(drawing, key, findings);
        checkFacts(drawing, findings);
        checkTimers(drawing, findings);
    }

    private static boolean isBeginning(Node node) {
        return node.kind().equals("startEvent") && node.scope().isEmpty();
    }

    /** A message begins one process: the engine would not take a second one. */
    private void checkBeginning(Node start, String message, String key, Findings findings) {
        offer.delivered().diagrams().entrySet().stream()
                .filter(other -> !other.getKey().equals(key))
                .filter(other -> other.getValue().nodes().values().stream()
                        .anyMatch(node -> isBeginning(node)
                                && message.equals(other.getValue().messageOf(node))))
                .findFirst()
                .ifPresent(other -> findings.blocks("MESSAGE_BEGINS_OTHER", start, message, other.getKey()));
    }

    /**
     * A process is called as it was delivered: for each party or once, with the same matter and facts. Where the process
     * did not call it before, it is called as others do.
     */
    private void checkCall(Node call, String called, String key, Findings findings) {
        var diagrams = offer.delivered().diagrams();
        var here = diagrams.containsKey(key) ? calls(Stream.of(diagrams.get(key)), called) : Set.<Set<String>>of();
        var delivered = here.isEmpty() ? calls(diagrams.values().stream(), called) : here;
        if (!delivered.isEmpty() && !delivered.contains(handedOver(call))) {
            findings.blocks("CALL_CHANGED", call, called);
        }
    }

    private static Set<Set<String>> calls(Stream<Drawing> diagrams, String called) {
        return diagrams.flatMap(drawing -> drawing.named("calls " + called).stream())
                .map(OfferCheck::handedOver)
                .collect(Collectors.toSet());
    }

    private static Set<String> handedOver(Node call) {
        var handedOver = new TreeSet<String>();
        if (call.inside("multiInstanceLoopCharacteristics") != null) {
            handedOver.add("each party");
        }
        var extensions = call.inside("extensionElements");
        if (extensions != null) {
            Drawing.children(extensions)
                    .filter(one -> !"properties".equals(one.getLocalName()))
                    .map(one -> one.getLocalName() + one.getAttribute("businessKey") + one.getAttribute("source"))
                    .forEach(handedOver::add);
        }
        return handedOver;
    }

    /** An event beside the course, such as a date that passes, must not end what it only reminds of. */
    private void checkEvents(Drawing drawing, String key, Findings findings) {
        var delivered = offer.delivered().diagrams().get(key);
        if (delivered == null) {
            return;
        }
        drawing.nodes().values().forEach(event -> {
            var before = delivered.nodes().get(event.id());
            if (before != null && before.kind().equals(event.kind()) && before.interrupts() != event.interrupts()) {
                findings.blocks("EVENT_INTERRUPTS_OTHERWISE", event);
            }
        });
    }

    /** The answer of a table has the name that it was delivered with: under another it would answer another question. */
    private void checkTable(Node node, Findings findings) {
        var table = node.camunda("decisionRef");
        if (!offer.delivered().tables().containsKey(table)) {
            findings.blocks("TABLE_UNKNOWN", node, table);
            return;
        }
        var name = node.camunda("resultVariable");
        boolean isDelivered = offer.delivered().diagrams().values().stream()
                .flatMap(drawing -> drawing.all("businessRuleTask"))
                .anyMatch(one -> one.camunda("decisionRef").equals(table)
                        && one.camunda("resultVariable").equals(name));
        if (!isDelivered) {
            findings.blocks("RESULT_NAME_UNKNOWN", node, name, table);
        }
    }

    private void checkTimers(Drawing drawing, Findings findings) {
        var known = offer.delivered().diagrams().values().stream()
                .flatMap(one -> one.nodes().values().stream().map(one::timerOf))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        for (var node : drawing.nodes().values()) {
            var timer = drawing.timerOf(node);
            if (timer != null && !known.contains(timer)) {
                findings.blocks("TIMER_UNKNOWN", node, timer);
            }
        }
    }

    private void checkFacts(Drawing drawing, Findings findings) {
        var ways = new Ways(drawing);
        var reported = new HashSet<String>();
        for (var flow : drawing.flows()) {
            var asked = Drawing.asked(flow.condition());
            if (asked == null) {
                continue;
            }
            var setters = settersOf(asked.fact());
            if (setters.isEmpty()) {
                findings.blocks("FACT_UNKNOWN", flow.element(), asked.fact());
                continue;
            }
            var words = wordsOf(asked.fact());
            if (asked.word() == null ? !words.isEmpty() : !words.contains(asked.word())) {
                findings.blocks("FACT_VALUE_UNKNOWN", flow.element(), asked.fact(), String.join(", ", words));
            }
            if (reported.add(flow.from() + asked.fact())) {
                ways.around(null, flow.from(), setters, open -> true)
                        .ifPresent(way -> findings.blocks(
                                "FACT_NOT_SET", drawing.nodes().get(flow.from()), asked.fact(), findings.way(way)));
            }
        }
    }

    private Set<String> wordsOf(String fact) {
        return offer.delivered().diagrams().values().stream()
                .flatMap(drawing -> drawing.flows().stream())
                .map(flow -> Drawing.asked(flow.condition()))
                .filter(asked -> asked != null && asked.fact().equals(fact) && asked.word() != null)
                .map(Asked::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is passed last before a fact is asked in the delivered diagrams: behind it the fact is known. */
    private Set<String> settersOf(String fact) {
        return Stream.concat(
                        SET_BY_ADDED.getOrDefault(fact, Set.of()).stream(),
                        offer.delivered().diagrams().values().stream().flatMap(drawing -> drawing.flows().stream()
                                .filter(flow -> isAsking(flow.condition(), fact))
                                .flatMap(flow -> lastPassed(drawing, flow.from()))))
                .collect(Collectors.toSet());
    }

    private static boolean isAsking(String condition, String fact) {
        var asked = Drawing.asked(condition);
        return asked != null && asked.fact().equals(fact);
    }

    private static Stream<String> lastPassed(Drawing drawing, String gateway) {
        var found = new TreeSet<String>();
        var seen = new HashSet<String>();
        var waiting = new java.util.ArrayDeque<String>(List.of(gateway));
        while (!waiting.isEmpty()) {
            for (var flow : drawing.to(waiting.remove())) {
                var from = drawing.nodes().get(flow.from());
                if (from == null || !seen.add(from.id())) {
                    continue;
                }
                if (from.kind().endsWith("Gateway")) {
                    waiting.add(from.id());
                } else {
                    found.add(from.id());
                }
            }
        }
        return found.stream();
    }
}
