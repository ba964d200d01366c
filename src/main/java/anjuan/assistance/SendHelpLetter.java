package anjuan.assistance;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 制发协助调查函: form 17; a bureau of this installation finds it among its incoming letters. */
@Component
class SendHelpLetter implements Step {

    private final Helping helping;
    private final AssistanceMapper mapper;
    private final Letters letters;
    private final CaseFiles files;
    private final Papers papers;
    private final CaseFields caseFields;
    private final Numbering numbering;

    SendHelpLetter(
            Helping helping,
            AssistanceMapper mapper,
            Letters letters,
            CaseFiles files,
            Papers papers,
            CaseFields caseFields,
            Numbering numbering) {
        this.helping = helping;
        this.mapper = mapper;
        this.letters = letters;
        this.files = files;
        this.papers = papers;
        this.caseFields = caseFields;
        this.numbering = numbering;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var request = helping.read(matter);
        if (request.number() == null) {
            var file = files.read(matter.caseNumber());
            var number = numbering.next(file, NumberKind.HELP_LETTER, request.sentOn());
            var paper = papers.make(
                    matter.caseNumber(), PaperKind.HELP_LETTER, number, request.sentOn(), fields(file, request));
            mapper.setPaper(matter.caseNumber(), matter.id(), number, paper.id());
            if (request.helperId() != null) {
                letters.deliver(new Letters.Outgoing(
                        matter,
                        request.helperId(),
                        LetterKind.HELP,
                        String.valueOf(caseFields.of(file).get("bureauName")),
                        number,
                        request.facts(),
                        request.subject(),
                        request.sentOn(),
                        null));
            }
        }
        return Outcome.done();
    }

    private Map<String, Object> fields(CaseFile file, HelpRequest request) {
        var fields = caseFields.of(file);
        fields.put("receiver", request.helper());
        fields.put("facts", request.facts());
        fields.put("matter", request.subject());
        // runs from the receipt, which is not known yet
        fields.put("until", "");
        fields.put("materials", List.of());
        fields.put("issuedOn", request.sentOn().toString());
        return fields;
    }
}
