package anjuan.rehearsal;

import anjuan.engine.Courses;
import anjuan.engine.Courses.Course;
import anjuan.engine.Courses.Passing;
import anjuan.engine.Drawing;
import anjuan.engine.Sandbox;
import anjuan.rehearsal.Rehearsed.Inside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One opening of the sandbox, in which courses are run again with what is cast. */
final class Performance {

    private final Sandbox.House house;
    private final Cast cast;
    private final Courses courses;
    private final TableQuestions questions;
    private final Map<String, Drawing> versions = new HashMap<>();

    Performance(Sandbox.House house, Cast cast, Courses courses, TableQuestions questions) {
        this.house = house;
        this.cast = cast;
        this.courses = courses;
        this.questions = questions;
    }

    /** Runs a course again, and before it the processes that it called. */
    Rehearsed of(Course course) {
        return of(course, course.process(), true);
    }

    /** Runs a course again without the processes that it called. */
    Rehearsed alone(Course course) {
        return of(course, course.process(), false);
    }

    private Rehearsed of(Course course, String process, boolean goesInside) {
        var passings = courses.passings(course);
        var recorded = Recorded.of(
                versions.computeIfAbsent(course.definition(), this::drawing), passings, courses.facts(course));
        var part = cast.process(process);
        if (part.isEmpty()) {
            return missing(recorded);
        }
        var insides = new Insides(goesInside ? insides(passings, part.get().drawing()) : List.of());
        return new CourseRehearsal(
                        part.get().drawing(), recorded, insides, (table, time) -> ask(course, table, time))
                .on(part.get().on(house))
                .on(part.get().version());
    }

    private List<Inside> insides(List<Passing> passings, Drawing drawing) {
        var insides = new ArrayList<Inside>();
        for (int i = 0; i < passings.size(); i++) {
            var passing = passings.get(i);
            var process = drawing.called(passing.node());
            var course = Optional.ofNullable(passing.called()).flatMap(courses::find);
            if (process.isPresent() && course.isPresent()) {
                var result = of(course.get(), process.get(), true);
                insides.add(new Inside(i, passing.node(), process.get(), course.get(), result));
            }
        }
        return insides;
    }

    private Optional<TableAnswer> ask(Course course, String table, int time) {
        var asked = questions.of(table, course.matter().caseNumber());
        return asked.size() <= time
                ? Optional.empty()
                : cast.table(table, house).map(one -> one.ask(asked.get(time).question()));
    }

    private static Rehearsed missing(Recorded recorded) {
        return new Rehearsed(
                Verdict.STUCK,
                "",
                recorded.nodes(),
                List.of(),
                List.of(Remark.of(Remark.Kind.NO_SUCH_PROCESS, "")),
                false,
                List.of());
    }

    private Drawing drawing(String definition) {
        return courses.diagram(definition)
                .map(Drawing::of)
                .orElseThrow(() -> new IllegalStateException("a course ran on a version that is gone: " + definition));
    }
}
