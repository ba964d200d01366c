package anjuan.returned;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 发出复函: the reply to whoever returned the case. */
@Component
class SendOrganReply implements Step {

    private final ReturnedCases returned;
    private final ReturnedMapper mapper;
    private final CaseFiles files;
    private final Papers papers;
    private final CaseFields caseFields;
    private final Numbering numbering;

    SendOrganReply(
            ReturnedCases returned,
            ReturnedMapper mapper,
            CaseFiles files,
            Papers papers,
            CaseFields caseFields,
            Numbering numbering) {
        this.returned = returned;
        this.mapper = mapper;
        this.files = files;
        this.papers = papers;
        this.caseFields = caseFields;
        this.numbering = numbering;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var letter = returned.read(matter);
        var on = Objects.requireNonNull(letter.repliedOn(), () -> matter + " was not answered");
        if (letter.replyNumber() == null) {
            var file = files.read(matter.caseNumber());
            var number = numbering.next(file, NumberKind.ORGAN_REPLY, on);
            var fields = caseFields.of(file);
            fields.put("receiver", letter.organName());
            fields.put("letterNumber", letter.letterNumber());
            fields.put("body", Objects.requireNonNull(letter.result()));
            fields.put("issuedOn", on.toString());
            papers.make(matter.caseNumber(), PaperKind.ORGAN_REPLY, number, on, fields);
            mapper.setReplyNumber(matter, number);
        }
        return Outcome.done();
    }
}
