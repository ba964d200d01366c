package anjuan.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one course fared in a rehearsal, as it is kept.
 *
 * @param matter the case, or the matter of it, as the engine's key writes it
 * @param process id of the process that was rehearsed
 * @param definition the engine's id of the version that it ran on
 * @param rehearsedOn the engine's id of the version that it was rehearsed on, empty for the draft
 * @param endedAt when the course itself ended, absent while it runs
 * @param remarks one a line
 * @param recorded the nodes that the case came to, parted by blanks
 * @param rehearsed the nodes that the rehearsal came to, parted by blanks
 * @param caller the course that called it, absent where it was chosen itself
 * @param calledAt the node that called it, empty where it was chosen itself
 */
public record RehearsedCourse(
        int seq,
        String matter,
        String process,
        String definition,
        int version,
        String rehearsedOn,
        Instant begunAt,
        @Nullable Instant endedAt,
        Verdict verdict,
        String remarks,
        String recorded,
        String rehearsed,
        @Nullable Integer caller,
        String calledAt) {

    public List<Remark> allRemarks() {
        return remarks.lines().map(Remark::read).toList();
    }

    public List<String> recordedPath() {
        return words(recorded);
    }

    public List<String> rehearsedPath() {
        return words(rehearsed);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
