package anjuan.suspension;

import anjuan.casefile.CaseFiles;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the paper of a termination, form 8. */
@Component
class TerminationPaper {

    private final CaseFiles files;
    private final Papers papers;
    private final CaseFields caseFields;

    TerminationPaper(CaseFiles files, Papers papers, CaseFields caseFields) {
        this.files = files;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    void make(Termination termination) {
        var fields = caseFields.of(files.read(termination.caseNumber()));
        fields.put("matter", "终止调查");
        fields.put(
                "grounds",
                "%s于%s%s，无权利义务承受人。%s。%s"
                        .formatted(
                                fields.get("respondent"),
                                termination.happenedOn(),
                                caseFields.word(
                                        "terminationGround",
                                        termination.ground().name()),
                                termination.reason(),
                                termination.paper()));
        // signed by hand: the process has no task of the unit head here
        fields.put("unitHeadName", "");
        fields.put("unitHeadOpinion", "");
        fields.put("headName", Objects.requireNonNull(termination.decidedBy()));
        fields.put("headOpinion", "同意终止调查");
        papers.make(
                termination.caseNumber(),
                PaperKind.MATTER_APPROVAL,
                null,
                Objects.requireNonNull(termination.decidedOn()),
                fields);
    }
}
