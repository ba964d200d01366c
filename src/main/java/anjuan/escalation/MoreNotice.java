package anjuan.escalation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Asks the bureau below for what is missing, in a notice. */
@Component
class MoreNotice {

    private final Escalations escalations;
    private final Replying replying;
    private final CaseFiles files;
    private final Papers papers;
    private final CaseFields caseFields;

    MoreNotice(Escalations escalations, Replying replying, CaseFiles files, Papers papers, CaseFields caseFields) {
        this.escalations = escalations;
        this.replying = replying;
        this.files = files;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    void send(CaseNumber caseNumber) {
        var dossier = escalations.ofFile(caseNumber);
        var file = files.read(caseNumber);
        var body = Objects.requireNonNull(dossier.missing());
        var fields = caseFields.of(file);
        fields.put("receiver", dossier.bureau());
        fields.put("requestNumber", dossier.number());
        fields.put("body", body);
        fields.put("issuedOn", file.lastActOn().toString());
        var paper = papers.make(caseNumber, PaperKind.INSTRUCTION_SUPPLEMENT, null, file.lastActOn(), fields);
        replying.reply(dossier, Reply.Kind.MORE, null, null, paper.id(), body, file.lastActOn());
    }
}
