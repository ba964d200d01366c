package anjuan.rehearsal;

import anjuan.engine.Courses.Course;
import anjuan.rehearsal.RehearsalMapper.CaseRow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps what a rehearsal came to, one chosen course or case after the other. */
@Component
class RehearsalStore {

    private static final TypeReference<List<TableTurn>> TURNS = new TypeReference<>() {};

    private final RehearsalMapper mapper;
    private final ObjectMapper json;
    private final TransactionOperations transaction;
    private final Clock clock;

    RehearsalStore(RehearsalMapper mapper, ObjectMapper json, TransactionOperations transaction, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps a course with all that it called.
     *
     * @return the number of the next one
     */
    int keep(long run, int seq, Course course, Rehearsed result) {
        return whole(() -> {
            int next = keep(run, seq, course, course.process(), result, null, "");
            mapper.count(run, result.verdict(), clock.instant());
            return next;
        });
    }

    /**
     * Keeps a case with the courses of it whose diagrams ask the table.
     *
     * @return the number of the next course
     */
    int keep(long run, int place, int seq, TableRehearsal.OfCase one) {
        return whole(() -> {
            mapper.insertCase(run, new CaseRow(place, one.number(), one.verdict(), written(one.turns())));
            int next = seq;
            for (var course : one.courses().entrySet()) {
                next = keep(run, next, course.getKey(), course.getKey().process(), course.getValue(), null, "");
            }
            mapper.count(run, one.verdict(), clock.instant());
            return next;
        });
    }

    RehearsedCase read(CaseRow row) {
        try {
            return new RehearsedCase(row.seq(), row.caseNumber(), row.verdict(), json.readValue(row.turns(), TURNS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was rehearsed of " + row.caseNumber() + " cannot be read", e);
        }
    }

    private int keep(
            long run,
            int seq,
            Course course,
            String process,
            Rehearsed result,
            @Nullable Integer caller,
            String calledAt) {
        mapper.insertCourse(
                run,
                new RehearsedCourse(
                        seq,
                        course.matter().key(),
                        process,
                        course.definition(),
                        course.version(),
                        result.version(),
                        course.begunAt(),
                        course.endedAt(),
                        result.verdict(),
                        result.remarks().stream().map(Remark::written).collect(Collectors.joining("\n")),
                        String.join(" ", result.recorded()),
                        String.join(" ", result.rehearsed()),
                        caller,
                        calledAt));
        int next = seq + 1;
        for (var inside : result.inside()) {
            next = keep(run, next, inside.course(), inside.process(), inside.result(), seq, inside.call());
        }
        return next;
    }

    private String written(List<TableTurn> turns) {
        try {
            return json.writeValueAsString(turns);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was rehearsed cannot be written", e);
        }
    }

    private int whole(Supplier<Integer> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
