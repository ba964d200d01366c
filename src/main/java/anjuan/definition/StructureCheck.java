package anjuan.definition;

import anjuan.definition.Drawing.Flow;
import anjuan.definition.Drawing.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Whether a course that follows the drawing gets from a start to an end without getting stuck or split by mistake. */
final class StructureCheck {

    private static final List<String> REFERENCES = List.of(
            "sourceRef",
            "targetRef",
            "attachedToRef",
            "default",
            "messageRef",
            "errorRef",
            "bpmnElement",
            "processRef",
            "categoryValueRef");

    private final Drawing drawing;
    private final Findings findings;
    private final Ways ways;

    private StructureCheck(Drawing drawing, Findings findings) {
        this.drawing = drawing;
        this.findings = findings;
        this.ways = new Ways(drawing);
    }

    static void check(Drawing drawing, Findings findings) {
        var process = drawing.process();
        if (process == null) {
            return;
        }
        var check = new StructureCheck(drawing, findings);
        check.references();
        check.starts(process);
        drawing.nodes().values().forEach(check::waysOut);
        drawing.all("exclusiveGateway").forEach(check::gateway);
        drawing.all("parallelGateway").forEach(check::parallel);
        check.reach();
        check.layout();
    }

    private void references() {
        var ids = drawing.xml().elements().stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        for (var element : drawing.xml().elements()) {
            REFERENCES.stream()
                    .filter(element::hasAttribute)
                    .filter(name -> !ids.contains(element.getAttribute(name)))
                    .sorted()
                    .forEach(name -> findings.blocks("REFERENCE_UNKNOWN", element, name, element.getAttribute(name)));
        }
        drawing.flows().stream()
                .filter(flow -> drawing.nodes().containsKey(flow.from())
                        && drawing.nodes().containsKey(flow.to()))
                .filter(flow -> !drawing.nodes().get(flow.from()).scope().equals(flow.scope())
                        || !drawing.nodes().get(flow.to()).scope().equals(flow.scope()))
                .forEach(flow -> findings.blocks("FLOW_CROSSES_BORDER", flow.element()));
    }

    private void starts(Element process) {
        var starts = drawing.all("startEvent").toList();
        if (starts.stream().noneMatch(start -> start.scope().isEmpty())) {
            findings.blocks("NO_START", process);
        }
        drawing.all("subProcess").forEach(sub -> {
            long inside = starts.stream()
                    .filter(start -> start.scope().equals(sub.id()))
                    .count();
            if (inside != 1) {
                findings.blocks("SUB_PROCESS_START", sub, inside);
            }
        });
        starts.stream()
                .filter(start -> isOfEventSubProcess(start) == isPlain(start)
                        && !start.scope().isEmpty())
                .forEach(start -> findings.blocks("SUB_PROCESS_TRIGGER", start));
    }

    private boolean isOfEventSubProcess(Node start) {
        var around = drawing.nodes().get(start.scope());
        return around != null && around.isEventSubProcess();
    }

    private static boolean isPlain(Node event) {
        return Drawing.children(event.element())
                .noneMatch(child -> String.valueOf(child.getLocalName()).endsWith("EventDefinition"));
    }

    private void waysOut(Node node) {
        var out = drawing.from(node.id());
        switch (node.kind()) {
            case "endEvent" -> {
                if (!out.isEmpty()) {
                    findings.blocks("END_GOES_ON", node);
                }
            }
            case "boundaryEvent" -> {
                if (out.isEmpty()) {
                    findings.blocks("BOUNDARY_LEADS_NOWHERE", node);
                }
                if (!drawing.to(node.id()).isEmpty()) {
                    findings.blocks("EVENT_ENTERED", node);
                }
            }
            default -> {
                if (out.isEmpty() && !node.isEventSubProcess()) {
                    findings.blocks("NO_WAY_ON", node);
                }
                if (node.kind().equals("startEvent") && !drawing.to(node.id()).isEmpty()) {
                    findings.blocks("EVENT_ENTERED", node);
                }
            }
        }
        if (!node.kind().endsWith("Gateway")) {
            if (out.size() > 1) {
                findings.blocks("WAYS_WITHOUT_GATEWAY", node, out.size());
            }
            out.stream()
                    .filter(flow -> !flow.condition().isEmpty())
                    .forEach(
                            flow -> findings.blocks("CONDITION_WITHOUT_GATEWAY", flow.element(), findings.label(node)));
        }
        boolean isCatching = node.kind().equals("boundaryEvent") || node.kind().equals("intermediateCatchEvent");
        if (isCatching && isPlain(node)) {
            findings.blocks("EVENT_WAITS_FOR_NOTHING", node);
        }
    }

    private void gateway(Node gateway) {
        var out = drawing.from(gateway.id());
        var otherwise = gateway.attribute("default");
        if (out.size() > 1 && out.stream().noneMatch(flow -> flow.id().equals(otherwise))) {
            findings.blocks("NO_DEFAULT_FLOW", gateway);
        }
        for (var flow : out) {
            boolean isDefault = flow.id().equals(otherwise);
            if (isDefault && !flow.condition().isEmpty()) {
                findings.blocks("DEFAULT_WITH_CONDITION", flow.element(), findings.label(gateway));
            }
            if (!isDefault && out.size() > 1 && flow.condition().isEmpty()) {
                findings.blocks("CONDITION_MISSING", flow.element(), findings.label(gateway));
            }
        }
        out.stream()
                .filter(flow -> !flow.condition().isEmpty())
                .collect(Collectors.groupingBy(Flow::condition))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> findings.blocks(
                        "CONDITION_TWICE",
                        same.get(1).element(),
                        findings.label(gateway),
                        same.get(1).condition()));
    }

    private void parallel(Node gateway) {
        var in = drawing.to(gateway.id());
        var out = drawing.from(gateway.id());
        out.stream()
                .filter(flow -> !flow.condition().isEmpty())
                .forEach(flow -> findings.blocks("CONDITION_WITHOUT_GATEWAY", flow.element(), findings.label(gateway)));
        if (in.size() > 1 && !canBeFilled(gateway, in)) {
            findings.blocks("JOIN_NEVER_FILLED", gateway);
        }
        var seen = new HashSet<String>();
        for (var flow : out) {
            var branch = branch(flow);
            var twice = branch.stream()
                    .filter(seen::contains)
                    .map(id -> drawing.nodes().get(id))
                    .filter(node -> node != null && !isJoin(node))
                    .findFirst();
            twice.ifPresent(node -> findings.blocks("FORK_WITHOUT_JOIN", gateway, findings.label(node)));
            seen.addAll(branch);
        }
    }

    /** Each way into a join is a branch of its own of some fork before it. */
    private boolean canBeFilled(Node join, List<Flow> in) {
        var filled = new TreeSet<String>();
        for (var entering : in) {
            var branches = drawing.all("parallelGateway")
                    .filter(fork -> !fork.id().equals(join.id())
                            && drawing.from(fork.id()).size() > 1)
                    .flatMap(fork -> drawing.from(fork.id()).stream())
                    .filter(branch ->
                            branch.id().equals(entering.id()) || branch(branch).contains(entering.from()))
                    .map(Flow::id)
                    .toList();
            if (branches.isEmpty()) {
                return false;
            }
            filled.addAll(branches);
        }
        return filled.size() >= in.size();
    }

    private boolean isJoin(Node node) {
        return node.kind().equals("parallelGateway") && drawing.to(node.id()).size() > 1;
    }

    /** What lies on one branch of a fork, as far as the next join, which is the last of it. */
    private Set<String> branch(Flow flow) {
        var found = new HashSet<String>();
        var waiting = new java.util.ArrayDeque<String>(List.of(flow.to()));
        while (!waiting.isEmpty()) {
            var at = waiting.remove();
            var node = drawing.nodes().get(at);
            if (found.add(at) && node != null && !isJoin(node)) {
                drawing.from(at).forEach(next -> waiting.add(next.to()));
            }
        }
        return found;
    }

    private void reach() {
        var reached = ways.reached();
        var leading = ways.leadingToAnEnd();
        for (var node : drawing.nodes().values()) {
            if (!reached.contains(node.id())) {
                findings.blocks("UNREACHABLE", node);
            } else if (!leading.contains(node.id()) && !node.isEventSubProcess()) {
                findings.blocks("NO_END_REACHED", node);
            }
        }
    }

    private void layout() {
        var drawn = new HashSet<String>();
        drawing.xml().elements().forEach(element -> {
            long points = Drawing.children(element)
                    .filter(child -> "waypoint".equals(child.getLocalName()))
                    .count();
            boolean hasBounds = Drawing.children(element).anyMatch(child -> "Bounds".equals(child.getLocalName()));
            boolean isShape = "BPMNShape".equals(element.getLocalName()) && hasBounds;
            boolean isEdge = "BPMNEdge".equals(element.getLocalName()) && points > 1;
            if (isShape || isEdge) {
                drawn.add(element.getAttribute("bpmnElement"));
            }
        });
        drawing.nodes().values().stream()
                .filter(node -> !drawn.contains(node.id()))
                .forEach(node -> findings.blocks("LAYOUT_MISSING", node));
        drawing.flows().stream()
                .filter(flow -> !drawn.contains(flow.id()))
                .forEach(flow -> findings.blocks("LAYOUT_MISSING", flow.element()));
    }
}
