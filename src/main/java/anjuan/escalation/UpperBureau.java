package anjuan.escalation;

import anjuan.casefile.CaseFile;
import anjuan.officer.Bureau;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.task.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The next bureau up in the tree; no level is left out (Q03). */
@Component
class UpperBureau {

    private final Organisation organisation;

    UpperBureau(Organisation organisation) {
        this.organisation = organisation;
    }

    Optional<Bureau> above(CaseFile file) {
        return Optional.ofNullable(organisation.bureau(file.bureauId()).parentId())
                .map(organisation::bureau);
    }

    /** A bureau that nobody is above cannot ask. */
    Optional<Refusal> missing(CaseFile file) {
        return above(file).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "NO_BUREAU_ABOVE", organisation.bureau(file.bureauId()).name()));
    }

    /** The unit of a bureau that takes questions in: where its reviewers are; none where it does not work with this system. */
    Optional<String> unitOf(Bureau bureau) {
        var staff = organisation.officersOf(bureau.id());
        boolean isSigned = staff.stream().anyMatch(officer -> officer.holds(Post.HEAD));
        return isSigned
                ? staff.stream()
                        .filter(officer -> officer.holds(Post.REVIEWER))
                        .map(Officer::unitId)
                        .findFirst()
                : Optional.empty();
    }
}
