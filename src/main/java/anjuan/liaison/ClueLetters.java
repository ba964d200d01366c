package anjuan.liaison;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.officer.Officer;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The letters with clues of other crimes; what they say is for the officers of the case and the chief only. */
@Service
public class ClueLetters {

    private final LiaisonMapper mapper;
    private final Access access;

    ClueLetters(LiaisonMapper mapper, Access access) {
        this.mapper = mapper;
        this.access = access;
    }

    /** A letter, for whoever may know what it says; nothing for anybody else, as if there were none. */
    public Optional<ClueLetter> find(Officer officer, CaseFile file, Matter matter) {
        var roles = access.roles(officer, file);
        return roles.contains(Role.HANDLER) || roles.contains(Role.CHIEF) ? find(matter) : Optional.empty();
    }

    ClueLetter read(Matter matter) {
        return find(matter).orElseThrow();
    }

    private Optional<ClueLetter> find(Matter matter) {
        return mapper.letters(matter.caseNumber()).stream()
                .filter(one -> one.matterId().equals(matter.id()))
                .findFirst();
    }
}
