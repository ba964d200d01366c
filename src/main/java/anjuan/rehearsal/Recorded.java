package anjuan.rehearsal;

import anjuan.engine.Courses.Passing;
import anjuan.engine.Drawing;
import anjuan.rehearsal.ObservedFacts.Observed;
import java.util.List;
import java.util.Map;

/**
 * What is known of a course.
 *
 * @param drawing the version that it ran on
 * @param script what happened to it
 * @param observed the facts that its path shows
 * @param factsNow what a running course knows now
 */
record Recorded(Drawing drawing, Script script, List<Observed> observed, Map<String, Object> factsNow) {

    static Recorded of(Drawing drawing, List<Passing> passings, Map<String, Object> factsNow) {
        var script = Script.of(drawing, passings);
        return new Recorded(drawing, script, ObservedFacts.in(drawing, script.path()), factsNow);
    }

    List<String> nodes() {
        return script.path().nodes();
    }
}
