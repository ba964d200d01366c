package anjuan.rehearsal;

import anjuan.engine.Courses.Passing;
import anjuan.engine.Drawing;
import anjuan.rehearsal.ObservedFacts.Observed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a course.
 *
 * @param drawing the version that it ran on
 * @param script what happened to it
 * @param observed the facts that its path shows
 * @param factsNow what a running course knows now
 * @param given what the course that called it passed to it
 */
record Recorded(
        Drawing drawing,
        Script script,
        List<Observed> observed,
        Map<String, Object> factsNow,
        Map<String, Answer> given) {

    static Recorded of(
            Drawing drawing, List<Passing> passings, Map<String, Object> factsNow, Map<String, Answer> given) {
        var script = Script.of(drawing, passings);
        return new Recorded(drawing, script, ObservedFacts.in(drawing, script.path()), factsNow, given);
    }

    /**
     * What is passed on to a process that is called, as far as the path shows it before the call.
     *
     * @param names what a fact is named in the called process, and here
     * @param place of the call in the path
     */
    Map<String, Answer> passedOn(Map<String, String> names, int place) {
        var passed = new HashMap<String, Answer>();
        names.forEach((there, here) -> observed.stream()
                .filter(one -> one.fact().equals(here) && one.place() < place)
                .reduce((earlier, later) -> later)
                .map(Observed::answer)
                .or(() -> Optional.ofNullable(given.get(here)))
                .ifPresent(answer -> passed.put(there, answer)));
        return passed;
    }

    List<String> nodes() {
        return script.path().nodes();
    }
}
