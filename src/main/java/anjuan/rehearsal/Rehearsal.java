package anjuan.rehearsal;

import anjuan.engine.Courses;
import anjuan.engine.Courses.Course;
import anjuan.engine.Drawing;
import anjuan.engine.Sandbox;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;

/** Runs courses again on a diagram in the sandbox; reads what they went through, and writes nothing. */
@Service
class Rehearsal {

    private final Sandbox sandbox;
    private final Courses courses;

    Rehearsal(Sandbox sandbox, Courses courses) {
        this.sandbox = sandbox;
        this.courses = courses;
    }

    /**
     * Rehearses one course after the other.
     *
     * @param process id of the process that the diagram draws
     * @param each told of each course as soon as it is rehearsed
     * @throws IllegalArgumentException when the diagram cannot be run
     */
    void of(String process, String diagram, List<Course> chosen, BiConsumer<Course, Rehearsed> each) {
        var draft = Drawing.of(diagram);
        var versions = new HashMap<String, Drawing>();
        sandbox.trying(process, diagram, stage -> {
            for (var course : chosen) {
                var recorded = versions.computeIfAbsent(course.definition(), this::drawing);
                var rehearsal = new CourseRehearsal(draft, recorded, courses.passings(course), courses.facts(course));
                each.accept(course, rehearsal.on(stage));
            }
            return chosen.size();
        });
    }

    private Drawing drawing(String definition) {
        return courses.diagram(definition)
                .map(Drawing::of)
                .orElseThrow(() -> new IllegalStateException("a course ran on a version that is gone: " + definition));
    }
}
