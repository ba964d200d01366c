package anjuan.api;

import anjuan.casefile.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** The papers and attachments of a case in the words of the interface. */
@Component
class CasePapers {

    record Paper(String id) {}

    record File(String id) {}

    List<Paper> papers(CaseNumber caseNumber) {
        return List.of();
    }

    List<File> files(CaseNumber caseNumber) {
        return List.of();
    }
}
