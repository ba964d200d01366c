package anjuan.rehearsal;

import anjuan.engine.Drawing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts that a course shows by the ways that it took: facts themselves are not kept when a process ends, but a flow
 * that was taken tells what its condition asked, and so do those that the engine had tried before it.
 */
final class ObservedFacts {

    /**
     * A fact at the moment at which it was asked.
     *
     * @param place of the node that asked, in the path
     */
    record Observed(int place, String asker, String fact, Answer answer) {}

    private ObservedFacts() {}

    /** All that a path shows, in its order; a fact that was asked again in a loop is there again. */
    static List<Observed> in(Drawing drawing, Trace path) {
        var observed = new ArrayList<Observed>();
        for (int i = 0; i < path.nodes().size(); i++) {
            int place = i;
            var asker = path.nodes().get(i);
            path.flowFrom(i).ifPresent(taken -> answers(drawing.from(asker), taken)
                    .forEach((fact, answer) -> observed.add(new Observed(place, asker, fact, answer))));
        }
        return List.copyOf(observed);
    }

    private static Map<String, Answer> answers(List<Drawing.Flow> flows, Drawing.Flow taken) {
        var answers = new LinkedHashMap<String, Answer>();
        for (var flow : flows) {
            boolean isTaken = flow.equals(taken);
            Question.of(flow.condition())
                    .ifPresent(question -> answers.merge(
                            question.fact(), Answer.of(question, isTaken), (one, other) -> one.and(other)));
            if (isTaken && !flow.isDefault()) {
                // what comes behind the flow that was taken was not tried
                break;
            }
        }
        return answers;
    }
}
