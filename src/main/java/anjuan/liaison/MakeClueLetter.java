package anjuan.liaison;

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

/** 制作线索移送函: the paper names receiver and case; the clue itself goes as an annex, for it is kept back here. */
@Component
class MakeClueLetter implements Step {

    private final ClueLetters letters;
    private final LiaisonMapper mapper;
    private final CaseFiles files;
    private final Papers papers;
    private final CaseFields caseFields;
    private final Numbering numbering;

    MakeClueLetter(
            ClueLetters letters,
            LiaisonMapper mapper,
            CaseFiles files,
            Papers papers,
            CaseFields caseFields,
            Numbering numbering) {
        this.letters = letters;
        this.mapper = mapper;
        this.files = files;
        this.papers = papers;
        this.caseFields = caseFields;
        this.numbering = numbering;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var letter = letters.read(matter);
        if (!letter.isSigned()) {
            throw new IllegalStateException("the chief has not signed the letter of %s".formatted(matter));
        }
        if (letter.number() == null) {
            var on = Objects.requireNonNull(letter.signedOn());
            var file = files.read(matter.caseNumber());
            var number = numbering.next(file, NumberKind.CLUE_LETTER, on);
            var fields = caseFields.of(file);
            fields.put("receiver", letter.receiver());
            fields.put("headName", Objects.requireNonNull(letter.signedBy()));
            fields.put("issuedOn", on.toString());
            papers.make(matter.caseNumber(), PaperKind.CLUE_LETTER, number, on, fields);
            mapper.setNumber(matter, number);
        }
        return Outcome.done();
    }
}
