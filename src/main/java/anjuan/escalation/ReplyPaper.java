package anjuan.escalation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The paper of an answer or of a return, numbered. */
@Component
class ReplyPaper {

    private final CaseFiles files;
    private final Numbering numbering;
    private final Papers papers;
    private final CaseFields caseFields;

    ReplyPaper(CaseFiles files, Numbering numbering, Papers papers, CaseFields caseFields) {
        this.files = files;
        this.numbering = numbering;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    anjuan.document.Paper make(CaseNumber caseNumber, Dossier dossier, LocalDate on) {
        var file = files.read(caseNumber);
        boolean isAnswer = dossier.proposed() == Reply.Kind.ANSWERED;
        var number = numbering.next(file, isAnswer ? NumberKind.INSTRUCTION_REPLY : NumberKind.INSTRUCTION_RETURN, on);
        var fields = caseFields.of(file);
        fields.put("receiver", dossier.bureau());
        fields.put("requestNumber", dossier.number());
        fields.put("body", Objects.requireNonNullElse(dossier.draft(), ""));
        fields.put("issuedOn", on.toString());
        return papers.make(
                caseNumber, isAnswer ? PaperKind.INSTRUCTION_REPLY : PaperKind.INSTRUCTION_RETURN, number, on, fields);
    }
}
