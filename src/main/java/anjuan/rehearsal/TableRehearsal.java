package anjuan.rehearsal;

import anjuan.casefile.CaseNumber;
import anjuan.engine.Courses;
import anjuan.engine.Courses.Course;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Drawing;
import anjuan.engine.Sandbox;
import anjuan.engine.TableUse.Put;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Puts what cases asked of a decision table to a draft of it; reads what is stored of the cases, and writes nothing. */
@Service
class TableRehearsal {

    /**
     * What becomes of a case.
     *
     * @param courses those whose diagrams ask the table themselves
     */
    record OfCase(CaseNumber number, List<TableTurn> turns, Map<Course, Rehearsed> courses) {

        Verdict verdict() {
            return turns.isEmpty()
                    ? Verdict.UNASKED
                    : Verdict.gravest(Stream.concat(
                            turns.stream().map(turn -> turn.change().verdict()),
                            courses.values().stream().map(Rehearsed::verdict)));
        }
    }

    private static final int MOST_COURSES_OF_A_CASE = 20;

    private final Sandbox sandbox;
    private final Courses courses;
    private final Definitions definitions;
    private final TableQuestions questions;

    TableRehearsal(Sandbox sandbox, Courses courses, Definitions definitions, TableQuestions questions) {
        this.sandbox = sandbox;
        this.courses = courses;
        this.definitions = definitions;
        this.questions = questions;
    }

    /**
     * Rehearses one case after the other.
     *
     * @param draft of the table
     * @param each told of each case as soon as it is rehearsed; whether to go on
     * @throws IllegalArgumentException when the draft cannot be asked
     */
    void of(String table, String draft, List<CaseNumber> chosen, Predicate<OfCase> each) {
        var version = definitions.active(table).orElseThrow(() -> new IllegalArgumentException("no table " + table));
        var cast = new Cast(definitions, Kind.TABLE, table, draft);
        var processes = processesThatAsk(table);
        sandbox.open(house -> {
            var active = Cast.asked(table, definitions.content(version), house);
            var newer = cast.table(table, house).orElseThrow();
            var performance = new Performance(house, cast, courses, questions);
            return chosen.stream().allMatch(number -> {
                var turns = questions.of(table, number).stream()
                        .map(put -> turn(put, active, newer))
                        .toList();
                var through = new LinkedHashMap<Course, Rehearsed>();
                processes.forEach(process -> courses.of(process, List.of(number), MOST_COURSES_OF_A_CASE)
                        .forEach(course -> through.put(course, performance.alone(course))));
                return each.test(new OfCase(number, turns, through));
            });
        });
    }

    private List<String> processesThatAsk(String table) {
        return definitions.active().stream()
                .filter(version -> version.kind() == Kind.PROCESS)
                .filter(version -> asks(Drawing.of(definitions.content(version)), table))
                .map(Definitions.Version::key)
                .toList();
    }

    private static boolean asks(Drawing drawing, String table) {
        return drawing.shapes().stream()
                .flatMap(shape -> drawing.table(shape.id()).stream())
                .anyMatch(task -> task.table().equals(table));
    }

    private static TableTurn turn(Put put, AskedTable active, AskedTable draft) {
        var inputs = new HashMap<String, String>();
        put.question().inputs().forEach((name, fact) -> inputs.put(name, String.valueOf(fact)));
        return new TableTurn(put.matter().key(), inputs, active.ask(put.question()), draft.ask(put.question()));
    }
}
