package anjuan.rehearsal;

import anjuan.engine.Courses;
import anjuan.engine.Courses.Course;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Sandbox;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Service;

/** Runs courses again on a diagram in the sandbox; reads what they went through, and writes nothing. */
@Service
class Rehearsal {

    private final Sandbox sandbox;
    private final Courses courses;
    private final Definitions definitions;
    private final TableQuestions questions;

    Rehearsal(Sandbox sandbox, Courses courses, Definitions definitions, TableQuestions questions) {
        this.sandbox = sandbox;
        this.courses = courses;
        this.definitions = definitions;
        this.questions = questions;
    }

    /**
     * Rehearses one course after the other with the processes that they called; the diagram plays wherever its process is
     * run or called, and everything else is as it is active now.
     *
     * @param process id of the process that the diagram draws
     * @param each told of each course as soon as it is rehearsed; whether to go on
     * @throws IllegalArgumentException when the diagram cannot be run
     */
    void of(String process, String diagram, List<Course> chosen, BiPredicate<Course, Rehearsed> each) {
        var cast = new Cast(definitions, Kind.PROCESS, process, diagram);
        sandbox.open(house -> {
            // a draft that cannot be run says so, whether or not a course comes to it
            cast.process(process).orElseThrow().on(house);
            var performance = new Performance(house, cast, courses, questions);
            return chosen.stream().allMatch(course -> each.test(course, performance.of(course)));
        });
    }
}
