package anjuan.web;

import anjuan.casefile.Matter;
import anjuan.definition.Draft;
import anjuan.engine.Courses;
import anjuan.engine.Definitions;
import anjuan.engine.Drawing;
import anjuan.rehearsal.Alignment;
import anjuan.rehearsal.RehearsedCourse;
import anjuan.rehearsal.Remark;
import anjuan.rehearsal.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a rehearsal of courses says, in the language of the reader. */
@Component
class RehearsalWords {

    /** A course in the list. */
    record Line(
            int seq,
            String caseNumber,
            String matter,
            String process,
            int version,
            LocalDate begunOn,
            @Nullable LocalDate endedOn,
            Verdict verdict,
            List<Said> remarks) {}

    record Said(boolean isStuck, String text) {}

    /**
     * A place of both paths.
     *
     * @param mark SAME, ADDED, LEFT or STUCK
     * @param depth how many called processes deep it lies
     * @param inside the called process that begins here, whose places follow; absent elsewhere
     */
    record PathRow(
            @Nullable String recorded,
            @Nullable String rehearsed,
            String mark,
            int depth,
            @Nullable Line inside) {}

    private final Courses courses;
    private final Definitions definitions;
    private final DiagramWords words;
    private final CaseView view;
    private final Clock clock;

    RehearsalWords(Courses courses, Definitions definitions, DiagramWords words, CaseView view, Clock clock) {
        this.courses = courses;
        this.definitions = definitions;
        this.words = words;
        this.view = view;
        this.clock = clock;
    }

    /** Begins to speak of a draft; one for each page, as it reads each diagram once. */
    Reading of(Draft draft) {
        return new Reading(draft);
    }

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }

    /** What a definition is called. */
    String name(String key) {
        return words.of(
                key, definitions.active(key).map(Definitions.Version::name).orElse(key));
    }

    static Optional<Drawing> drawing(String content) {
        try {
            return Optional.of(Drawing.of(content));
        } catch (IllegalArgumentException notReadable) {
            // a draft may be saved as it is; the checks say what is wrong with it
            return Optional.empty();
        }
    }

    static Set<String> stuckAt(RehearsedCourse course) {
        return course.allRemarks().stream()
                .filter(remark -> remark.kind().isStuck())
                .map(Remark::element)
                .collect(Collectors.toSet());
    }

    /** The lines and paths of the courses of one draft. */
    final class Reading {

        private final Draft draft;
        private final Map<String, Optional<Drawing>> versions = new HashMap<>();
        private final Map<String, Optional<Drawing>> active = new HashMap<>();
        private final Map<String, String> processes = new HashMap<>();

        private Reading(Draft draft) {
            this.draft = draft;
        }

        Line line(RehearsedCourse course) {
            var matter = Matter.ofKey(course.matter());
            return new Line(
                    course.seq(),
                    matter.caseNumber().value(),
                    matter.id(),
                    process(course.process()),
                    course.version(),
                    local(course.begunAt()).toLocalDate(),
                    course.endedAt() == null ? null : local(course.endedAt()).toLocalDate(),
                    course.verdict(),
                    course.allRemarks().stream()
                            .map(remark -> new Said(remark.kind().isStuck(), text(remark, course)))
                            .toList());
        }

        /** The path of a course, and where it calls others theirs. */
        List<PathRow> rows(RehearsedCourse course, List<RehearsedCourse> inside) {
            var rows = new ArrayList<PathRow>();
            add(rows, course, inside, 0);
            return rows;
        }

        private void add(List<PathRow> rows, RehearsedCourse course, List<RehearsedCourse> inside, int depth) {
            var stuckAt = stuckAt(course);
            var called = new ArrayList<>(inside.stream()
                    .filter(one -> Integer.valueOf(course.seq()).equals(one.caller()))
                    .toList());
            for (var row : Alignment.of(course.recordedPath(), course.rehearsedPath())) {
                var here = called.stream()
                        .filter(one -> one.calledAt().equals(row.other()))
                        .findFirst();
                // of a call that is repeated, only those are stuck in which one is
                boolean isStuck = here.isPresent()
                        ? here.get().verdict() == Verdict.STUCK
                        : row.other() != null && stuckAt.contains(row.other());
                rows.add(new PathRow(
                        row.one() == null ? null : node(row.one(), course),
                        row.other() == null ? null : node(row.other(), course),
                        mark(row, isStuck),
                        depth,
                        null));
                here.ifPresent(one -> {
                    called.remove(one);
                    rows.add(new PathRow(null, null, one.verdict().name(), depth + 1, line(one)));
                    add(rows, one, inside, depth + 1);
                });
            }
        }

        private static String mark(Alignment.Row<String> row, boolean isStuck) {
            if (row.other() == null) {
                return "LEFT";
            }
            return isStuck ? "STUCK" : row.isBoth() ? "SAME" : "ADDED";
        }

        private String text(Remark remark, RehearsedCourse course) {
            var arguments = new ArrayList<Object>();
            arguments.add(node(remark.element(), course));
            switch (remark.kind()) {
                case STUCK_INSIDE -> {
                    var process = remark.arguments().get(0);
                    arguments.add(inside(process, remark.arguments().get(2)));
                    arguments.add(nodeOf(process, remark.arguments().get(1)));
                }
                case DIFFERS_INSIDE ->
                    arguments.add(
                            inside(remark.arguments().get(0), remark.arguments().get(1)));
                case TABLE_UNASKED, TABLE_FAILS ->
                    arguments.add(process(remark.arguments().get(0)));
                case TABLE_ASKS_UNKNOWN -> {
                    arguments.add(process(remark.arguments().get(0)));
                    arguments.add(remark.arguments().get(1));
                }
                case ASKED_EARLIER -> {
                    arguments.add(remark.arguments().get(0));
                    arguments.add(node(remark.arguments().get(1), course));
                }
                default ->
                    remark.arguments()
                            .forEach(argument ->
                                    arguments.add(remark.kind().namesNodes() ? node(argument, course) : argument));
            }
            return view.word("rehearsalRemark." + remark.kind(), arguments.toArray());
        }

        /** A called process, and the matter for which it was called. */
        private String inside(String process, String matter) {
            return matter.isEmpty() ? process(process) : process(process) + " " + matter;
        }

        private String process(String key) {
            return processes.computeIfAbsent(key, RehearsalWords.this::name);
        }

        /** What a node is called where it was rehearsed, or if it is not there, where the course ran. */
        private String node(String node, RehearsedCourse course) {
            if (node.isEmpty()) {
                return view.word("rehearsal.start");
            }
            return rehearsedOn(course)
                    .filter(drawing -> drawing.shape(node).isPresent())
                    .or(() -> version(course.definition()))
                    .map(drawing -> words.of(node, drawing.nameOf(node)))
                    .orElse(node);
        }

        private String nodeOf(String process, String node) {
            if (node.isEmpty()) {
                return view.word("rehearsal.start");
            }
            return active.computeIfAbsent(
                            process,
                            key -> key.equals(draft.key())
                                    ? drawing(draft.content())
                                    : definitions
                                            .active(key)
                                            .map(definitions::content)
                                            .flatMap(RehearsalWords::drawing))
                    .map(drawing -> words.of(node, drawing.nameOf(node)))
                    .orElse(node);
        }

        private Optional<Drawing> rehearsedOn(RehearsedCourse course) {
            return course.rehearsedOn().isEmpty()
                    ? active.computeIfAbsent(draft.key(), key -> drawing(draft.content()))
                    : version(course.rehearsedOn());
        }

        private Optional<Drawing> version(String definition) {
            return versions.computeIfAbsent(
                    definition, id -> courses.diagram(id).flatMap(RehearsalWords::drawing));
        }
    }
}
