package anjuan.intake;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记线索: starts the clock of the verification and makes form 1. */
@Component
class RegisterClue implements Step {

    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Papers papers;
    private final CaseFields caseFields;

    RegisterClue(CaseFiles files, Deadlines deadlines, Papers papers, CaseFields caseFields) {
        this.files = files;
        this.deadlines = deadlines;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var file = files.read(caseNumber);
        var due = deadlines.start(caseNumber, "A02", file.receivedOn());
        papers.make(caseNumber, PaperKind.CLUE_REGISTRATION, null, file.receivedOn(), caseFields.of(file));
        boolean isVerified = file.stage() == Stage.FILING;
        return Outcome.done(Map.of("verificationDue", deadlines.wakeAt(due), "isVerified", isVerified));
    }
}
