package anjuan.rehearsal;

import anjuan.casefile.CaseNumber;
import anjuan.engine.Courses;
import anjuan.engine.Courses.Course;
import anjuan.task.Refusal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Chooses what a draft is rehearsed on. */
@Component
class RehearsalChoosing {

    private static final int LATEST = 20;
    private static final int MOST_NAMED = 50;

    private final Courses courses;
    private final TableQuestions questions;

    RehearsalChoosing(Courses courses, TableQuestions questions) {
        this.courses = courses;
        this.questions = questions;
    }

    /** The courses of a process, or the outermost ones that called them. */
    List<Course> courses(String process, RehearsalForm form, List<Refusal> refusals) {
        var chosen =
                switch (form.choice()) {
                    case LATEST -> courses.latest(process, LATEST);
                    case RUNNING -> courses.running(process, Rehearsals.MOST_COURSES);
                    case CASES -> courses.of(process, numbers(form, refusals), Rehearsals.MOST_COURSES);
                };
        refuseNone(chosen, form, "REHEARSAL_WITHOUT_COURSES", refusals);
        if (!form.isFromCaller()) {
            return chosen;
        }
        var outermost = new LinkedHashMap<String, Course>();
        chosen.stream().map(courses::outermost).forEach(course -> outermost.putIfAbsent(course.id(), course));
        return List.copyOf(outermost.values());
    }

    /** The cases that asked a table; those that are named and exist whether they asked it or not. */
    List<CaseNumber> cases(String table, RehearsalForm form, List<Refusal> refusals) {
        var chosen =
                switch (form.choice()) {
                    case LATEST -> questions.latest(table, LATEST);
                    case RUNNING ->
                        questions.latest(table, Rehearsals.MOST_COURSES).stream()
                                .filter(courses::isRunning)
                                .toList();
                    case CASES ->
                        numbers(form, refusals).stream()
                                .filter(courses::isKnown)
                                .toList();
                };
        refuseNone(chosen, form, "REHEARSAL_WITHOUT_CASES", refusals);
        return chosen;
    }

    private static void refuseNone(List<?> chosen, RehearsalForm form, String code, List<Refusal> refusals) {
        if (chosen.isEmpty() && refusals.isEmpty()) {
            refusals.add(Refusal.at(form.choice() == RehearsalChoice.CASES ? "cases" : "choice", code));
        }
    }

    private static Set<CaseNumber> numbers(RehearsalForm form, List<Refusal> refusals) {
        var cases = form.cases() == null ? "" : form.cases();
        var words = Stream.of(cases.strip().split("[\\s,，、;；]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (words.isEmpty()) {
            refusals.add(Refusal.at("cases", "REQUIRED"));
        } else if (words.size() > MOST_NAMED) {
            refusals.add(Refusal.at("cases", "REHEARSAL_OF_TOO_MANY", MOST_NAMED));
        }
        words.stream()
                .filter(word -> !CaseNumber.isWellFormed(word))
                .findFirst()
                .ifPresent(word -> refusals.add(Refusal.at("cases", "REHEARSAL_NO_CASE_NUMBER", word)));
        return refusals.isEmpty()
                ? words.stream().map(CaseNumber::new).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }
}
