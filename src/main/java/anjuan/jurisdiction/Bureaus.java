package anjuan.jurisdiction;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.officer.Bureau;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.task.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which bureaus stand where in the tree, seen from a case. */
@Component
class Bureaus {

    /** A bureau that was named in a form, or what is wrong with how. */
    record Choice(Optional<Named> bureau, Optional<Refusal> wrong) {

        Named get() {
            return bureau.orElseThrow();
        }
    }

    private final Organisation organisation;

    Bureaus(Organisation organisation) {
        this.organisation = organisation;
    }

    Bureau of(CaseFile file) {
        return organisation.bureau(file.bureauId());
    }

    Bureau bureau(String id) {
        return organisation.bureau(id);
    }

    /** Those that can take a case over: somebody works in a unit of theirs that handles cases. */
    List<Bureau> others(CaseFile file) {
        return all(bureau -> !bureau.id().equals(file.bureauId()) && handlesCases(bureau));
    }

    /** Those of a branch, with the bureau at its root. */
    List<Bureau> branch(Bureau root) {
        return all(bureau -> bureau.path().startsWith(root.path()));
    }

    List<Bureau> below(Bureau root) {
        return all(
                bureau -> bureau.path().startsWith(root.path()) && !bureau.id().equals(root.id()));
    }

    /** Whether any bureau stands below the one whose code a case number begins with. */
    boolean hasBelow(CaseNumber caseNumber) {
        var code = caseNumber.value().substring(0, caseNumber.value().indexOf('-'));
        return all(bureau -> bureau.code().equals(code)).stream()
                .anyMatch(bureau -> !below(bureau).isEmpty());
    }

    List<Bureau> above(CaseFile file) {
        return all(bureau -> isAbove(bureau, file.bureauPath()));
    }

    /** Those below a superior but the one that has the case; where the superior is outside, every other. */
    List<Bureau> siblings(CaseFile file, Named superior) {
        return others(file).stream()
                .filter(bureau -> superior.id() == null || isAbove(bureau(superior.id()), bureau.path()))
                .toList();
    }

    /** The nearest bureau above the one that has the case, and above the other too where that is one of ours. */
    Optional<Bureau> nearestSuperior(CaseFile file, @Nullable String otherId) {
        return all(bureau -> isAbove(bureau, file.bureauPath())
                        && (otherId == null
                                || isAbove(bureau, organisation.bureau(otherId).path())))
                .stream()
                .filter(this::isLed)
                .max(Comparator.comparing(bureau -> bureau.path().length()));
    }

    /** The one bureau that two fields name: one of ours by its id, or another by its name. */
    Choice choose(String field, @Nullable String id, @Nullable String name, List<Bureau> ours) {
        boolean isInside = id != null && !id.isBlank();
        boolean isOutside = name != null && !name.isBlank();
        if (isInside == isOutside) {
            return new Choice(Optional.empty(), Optional.of(Refusal.at(field, "JURISDICTION_ONE_BUREAU")));
        }
        if (isOutside) {
            return new Choice(Optional.of(new Named(null, name.strip())), Optional.empty());
        }
        var found = ours.stream().filter(bureau -> bureau.id().equals(id)).findFirst();
        return new Choice(
                found.map(Named::of),
                found.isEmpty() ? Optional.of(Refusal.at(field, "JURISDICTION_BUREAU_UNKNOWN")) : Optional.empty());
    }

    /** Whether somebody works in a unit of the bureau that handles cases. */
    boolean handlesCases(Bureau bureau) {
        return organisation.unitsOf(bureau.id()).stream()
                .anyMatch(unit -> unit.handlesCases()
                        && !organisation.officersOf(unit, Post.UNIT_HEAD).isEmpty());
    }

    /** Whether a head works there with this system; a bureau above without one answers from outside. */
    private boolean isLed(Bureau bureau) {
        return organisation.officersOf(bureau.id()).stream().anyMatch(officer -> officer.holds(Post.HEAD));
    }

    private List<Bureau> all(Predicate<Bureau> which) {
        return organisation.bureaus().stream().filter(which).toList();
    }

    private static boolean isAbove(Bureau bureau, String path) {
        return path.startsWith(bureau.path()) && !path.equals(bureau.path());
    }
}
