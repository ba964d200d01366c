package anjuan.task;

import anjuan.ledger.LedgerEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an act. */
public sealed interface Completion {

    record Completed(String outcome) implements Completion {}

    /** Nothing was written; each refusal says why. */
    record Refused(List<Refusal> refusals) implements Completion {}

    /**
     * The task is not open any more, or is somebody else's.
     *
     * @param done the ledger entry of who did it, where it was done
     * @param heldBy name of who has claimed it, where it is still open
     */
    record TooLate(@Nullable LedgerEntry done, @Nullable String heldBy) implements Completion {}

    /** The officer may see the case, but does not have the role that the task asks for. */
    record NotYours(String role) implements Completion {}
}
