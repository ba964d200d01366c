package anjuan.assistance;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.escalation.Informants;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a letter about a case leaves in its file: that it came, and the reply as a paper with its number. */
@Component
class LetterReplies {

    private final CaseFiles files;
    private final Access access;
    private final Ledger ledger;
    private final Papers papers;
    private final CaseFields caseFields;
    private final Numbering numbering;
    private final Informants informants;

    LetterReplies(
            CaseFiles files,
            Access access,
            Ledger ledger,
            Papers papers,
            CaseFields caseFields,
            Numbering numbering,
            Informants informants) {
        this.files = files;
        this.access = access;
        this.ledger = ledger;
        this.papers = papers;
        this.caseFields = caseFields;
        this.numbering = numbering;
        this.informants = informants;
    }

    /** Whether it is a case of the officer's bureau that the officer may see. */
    boolean isOurs(Officer officer, CaseNumber caseNumber) {
        return files.find(caseNumber)
                .filter(file -> file.bureauId().equals(officer.bureauId()))
                .filter(file -> access.maySee(officer, caseNumber))
                .isPresent();
    }

    void noteLetter(Officer clerk, Letter letter) {
        note(clerk, Post.CLERK, letter, "letterReceived", Objects.requireNonNull(letter.receivedOn()));
    }

    Optional<Refusal> obstacle(CaseNumber caseNumber, String answer) {
        return informants.cleaned(caseNumber, answer).equals(answer)
                ? Optional.empty()
                : Optional.of(Refusal.at("answer", "NAMES_INFORMANT"));
    }

    /** @return number of the reply */
    String reply(Officer officer, Letter letter, String answer, LocalDate on) {
        var caseNumber = Objects.requireNonNull(letter.aboutCase());
        var file = files.lock(caseNumber);
        var number = numbering.next(file, NumberKind.LETTER_REPLY, on);
        var fields = caseFields.of(file);
        fields.put("receiver", letter.sender());
        fields.put("letterNumber", letter.reference() == null ? "" : letter.reference());
        fields.put("matter", letter.subject());
        fields.put("body", answer);
        fields.put("issuedOn", on.toString());
        papers.make(caseNumber, PaperKind.LETTER_REPLY, number, on, fields);
        note(officer, officer.holds(Post.UNIT_HEAD) ? Post.UNIT_HEAD : Post.OFFICER, letter, "letterAnswered", on);
        return number;
    }

    private void note(Officer officer, Post post, Letter letter, String act, LocalDate on) {
        ledger.append(new Act(
                Objects.requireNonNull(letter.aboutCase()),
                on,
                Actor.of(officer, post),
                act,
                letter.sender(),
                Act.DONE,
                letter.subject(),
                null,
                null,
                letter.id()));
    }
}
