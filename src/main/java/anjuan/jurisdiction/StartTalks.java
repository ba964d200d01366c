package anjuan.jurisdiction;

import anjuan.assistance.LetterKind;
import anjuan.assistance.Letters;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.escalation.Informants;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 开始协商: the seven working days of the talks run from the dispute; another bureau of this installation finds a letter
 * among those that came in, and answers it there.
 */
@Component
class StartTalks implements Step {

    private static final int LONGEST = 2000;

    private final Jurisdiction jurisdiction;
    private final Deadlines deadlines;
    private final Letters letters;
    private final CaseFiles files;
    private final Bureaus bureaus;
    private final Informants informants;

    StartTalks(
            Jurisdiction jurisdiction,
            Deadlines deadlines,
            Letters letters,
            CaseFiles files,
            Bureaus bureaus,
            Informants informants) {
        this.jurisdiction = jurisdiction;
        this.deadlines = deadlines;
        this.letters = letters;
        this.files = files;
        this.bureaus = bureaus;
        this.informants = informants;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var question = jurisdiction.read(matter);
        var due = deadlines.start(matter, "A12", question.raisedOn());
        deliver(question, due.effective());
        return Outcome.done(Map.of("talksDue", deadlines.wakeAt(due)));
    }

    private void deliver(Question question, LocalDate dueOn) {
        if (question.otherId() == null) {
            return;
        }
        var file = files.read(question.caseNumber());
        letters.deliver(new Letters.Outgoing(
                question.matter(),
                question.otherId(),
                LetterKind.OTHER,
                bureaus.of(file).name(),
                null,
                cut(informants.cleaned(file.number(), file.summary())),
                cut(informants.cleaned(file.number(), "协商案件管辖：" + question.reason())),
                question.raisedOn(),
                dueOn));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
