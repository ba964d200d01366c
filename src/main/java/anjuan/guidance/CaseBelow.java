package anjuan.guidance;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Stage;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the case of a bureau below by its number, and says nothing of any other. */
@Component
class CaseBelow {

    private final CaseFiles files;
    private final Access access;
    private final Organisation organisation;

    CaseBelow(CaseFiles files, Access access, Organisation organisation) {
        this.files = files;
        this.access = access;
        this.organisation = organisation;
    }

    /** Nothing where there is no such case, it is not of a bureau below that of the officer, or he is recused from it. */
    Optional<CaseFile> find(Officer officer, String number) {
        if (!CaseNumber.isWellFormed(number.strip())) {
            return Optional.empty();
        }
        var own = organisation.bureau(officer.bureauId());
        return files.find(new CaseNumber(number.strip()))
                .filter(file -> file.bureauPath().startsWith(own.path())
                        && !file.bureauId().equals(own.id()))
                .filter(file -> !file.stage().isOfBureauAbove())
                .filter(file -> !access.isRecused(officer, file.number()));
    }

    /** Whether nothing is to be done on a case any more. */
    static boolean isOver(CaseFile file) {
        return file.stage().isEnded() || file.stage() == Stage.CLOSED;
    }
}
