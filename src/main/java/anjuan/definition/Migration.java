package anjuan.definition;

import anjuan.engine.Migrations.Move;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run over running cases, from one version of a process to another.
 *
 * @param isTrial every case is moved and put back: it tells which could go, and changes nothing
 */
public record Migration(
        long id,
        String key,
        int from,
        int to,
        List<Move> moves,
        boolean isTrial,
        State state,
        String reason,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public enum State {
        RUNNING,
        STOPPED,
        DONE
    }

    /** What became of one course. */
    public enum Result {
        WAITING,
        /** It is on the other version; in a trial, it could go. */
        MOVED,
        /** It stays on its version, for the cause that is named. */
        CANNOT,
        /** It ended, or left the version, before it came to it. */
        GONE
    }

    /** How many courses have come to each result. */
    public record Progress(int waiting, int moved, int cannot, int gone) {

        public int all() {
            return waiting + moved + cannot + gone;
        }
    }
}
