package anjuan.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something with versions, of which new ones come only by a draft that a second person approves. */
public interface Changeable {

    /**
     * The newest version, which a draft is to replace.
     *
     * @param id by which a draft remembers what it was begun from
     * @param number counted from 1; 0 where nothing was approved yet
     */
    record Latest(Subject subject, String id, int number, Supplier<String> content) {}

    /** Whether a key is one of its own. */
    boolean owns(String key);

    /** Empty where the key is none of its own. */
    Optional<Latest> latest(String key);

    /** Whether a draft would come to what the newest version is already. */
    default boolean changesNothing(Draft draft, Latest latest) {
        return latest.content().get().equals(draft.content());
    }

    /**
     * Checks a content that is to become a version.
     *
     * @param effectiveFrom first day on which it is to govern; absent where it is active from its approval
     * @return what is wrong: what blocks first
     */
    List<Finding> check(Subject subject, String key, String content, @Nullable LocalDate effectiveFrom);

    /**
     * Makes the content of a draft, which has passed all checks, a version.
     *
     * @param approver id of the second person
     * @return id of the version
     */
    String activate(Draft draft, String approver);
}
