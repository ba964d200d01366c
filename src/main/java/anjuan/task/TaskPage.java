package anjuan.task;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One user task of a diagram, or one message that a process of the case waits for. Its bean name is the id in the
 * diagram, its template {@code templates/<module>/<id>.html}.
 *
 * <p>The role is asked here as well as in the diagram: a redrawn diagram cannot hand a decision to somebody else.
 */
public interface TaskPage<F extends Record> {

    Role role();

    /** Law that the act rests on, for the ledger, in Chinese, act and article. */
    String legalBasis();

    Class<F> formType();

    /** The form as it is first shown on a case, or on one matter of it. */
    F blank(CaseFile file, Matter matter);

    /**
     * The form as a link opens it.
     *
     * @param asked what the link says beside the address, by name
     */
    default F blank(CaseFile file, Matter matter, Map<String, String> asked) {
        return blank(file, matter);
    }

    /** What else the page shows beside the form, by name. */
    default Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of();
    }

    /** For a message: the stages in which it is open to its role. A user task is open while the engine says so. */
    default Set<Stage> openIn() {
        return Set.of();
    }

    /** For a message told of a matter that is open: its kind; null when it is told of the case itself. */
    default Matter.@Nullable Kind ofMatter() {
        return null;
    }

    /** The same for a message that may be told of matters of several kinds; empty when it is told of the case itself. */
    default Set<Matter.Kind> ofMatters() {
        var kind = ofMatter();
        return kind == null ? Set.of() : Set.of(kind);
    }

    /** For a message: who else may send it. */
    default Set<Role> otherRoles() {
        return Set.of();
    }

    /** For a message: whether it is offered beside the tasks of a case; otherwise a page leads to it where it belongs. */
    default boolean isListed() {
        return true;
    }

    /** For a message that is listed: whether it makes sense on this matter as it stands. */
    default boolean isListedOn(Matter matter) {
        return true;
    }

    /** Checks the law and writes what the act changes; a refusal undoes everything. */
    Verdict carryOut(Work work, F form);
}
