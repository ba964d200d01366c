package anjuan.rehearsal;

import anjuan.engine.Courses;
import anjuan.engine.Courses.Course;
import anjuan.engine.Courses.Passing;
import anjuan.engine.Drawing;
import anjuan.engine.Drawing.TableTask;
import anjuan.engine.Sandbox;
import anjuan.rehearsal.Rehearsed.Inside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
        return of(course, course.process(), Map.of(), true);
    }

    /** Runs a course again without the processes that it called. */
    Rehearsed alone(Course course) {
        return of(course, course.process(), Map.of(), false);
    }

    private Rehearsed of(Course course, String process, Map<String, Answer> given, boolean goesInside) {
        var passings = courses.passings(course);
        var drawing = versions.computeIfAbsent(course.definition(), this::drawing);
        var recorded = Recorded.of(drawing, passings, courses.facts(course), given);
        var part = cast.process(process);
        if (part.isEmpty()) {
            return missing(recorded);
        }
        var insides =
                new Insides(goesInside ? insides(recorded, passings, part.get().drawing()) : List.of());
        return new CourseRehearsal(part.get().drawing(), recorded, insides, answers(course, recorded))
                .on(part.get().on(house))
                .on(part.get().version());
    }

    private List<Inside> insides(Recorded recorded, List<Passing> passings, Drawing drawing) {
        var insides = new ArrayList<Inside>();
        for (int i = 0; i < passings.size(); i++) {
            var node = passings.get(i).node();
            var process = drawing.called(node);
            var course = Optional.ofNullable(passings.get(i).called()).flatMap(courses::find);
            if (process.isPresent() && course.isPresent()) {
                var given = recorded.passedOn(drawing.passedOn(node), i);
                var result = of(course.get(), process.get(), given, true);
                insides.add(new Inside(i, node, process.get(), course.get(), result));
            }
        }
        return insides;
    }

    /** What the tables that a course asked say now: asked beforehand, as nothing can be deployed while a diagram runs. */
    private Map<String, List<TableAnswer>> answers(Course course, Recorded recorded) {
        var times = recorded.nodes().stream()
                .flatMap(node -> recorded.drawing().table(node).stream())
                .collect(Collectors.groupingBy(TableTask::table, Collectors.counting()));
        var answers = new HashMap<String, List<TableAnswer>>();
        times.forEach((id, count) -> cast.table(id, house)
                .ifPresent(table -> answers.put(
                        id,
                        questions.of(id, course.matter().caseNumber()).stream()
                                .limit(count)
                                .map(put -> table.ask(put.question()))
                                .toList())));
        return answers;
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
