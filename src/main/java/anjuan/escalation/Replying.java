package anjuan.escalation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Processes;
import anjuan.officer.Organisation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what a bureau above says or does down to those who asked, level by level. */
@Component
class Replying {

    private final Escalations escalations;
    private final EscalationMapper mapper;
    private final CaseFiles files;
    private final Matters matters;
    private final Organisation organisation;
    private final Processes processes;
    private final List<AnswerKeeper> keepers;

    Replying(
            Escalations escalations,
            EscalationMapper mapper,
            CaseFiles files,
            Matters matters,
            Organisation organisation,
            Processes processes,
            List<AnswerKeeper> keepers) {
        this.escalations = escalations;
        this.mapper = mapper;
        this.files = files;
        this.matters = matters;
        this.organisation = organisation;
        this.processes = processes;
        this.keepers = keepers;
    }

    /** Tells the bureau below, and those below it, how its question stands; nothing waits for that. */
    void news(Dossier dossier, Reply.Kind kind, String body, LocalDate on) {
        news(dossier, kind, body, bureauOf(dossier.file()), on);
    }

    private void news(Dossier dossier, Reply.Kind kind, String body, String bureau, LocalDate on) {
        var from = dossier.from();
        files.lock(from.caseNumber());
        note(from, kind, null, null, null, body, bureau, on);
        escalations.dossier(from.caseNumber()).ifPresent(below -> news(below, kind, body, bureau, on));
    }

    /** Replies to the bureau below, which goes on with it. */
    void reply(
            Dossier dossier,
            Reply.Kind kind,
            @Nullable AnswerKind answer,
            @Nullable String number,
            @Nullable String paper,
            String body,
            LocalDate on) {
        var from = dossier.from();
        files.lock(from.caseNumber());
        note(from, kind, answer, number, paper, body, bureauOf(dossier.file()), on);
        if (escalations.dossier(from.caseNumber()).isPresent()) {
            processes.tell("higherReplied", Matter.of(from.caseNumber()));
        } else {
            processes.tell("upperReplied", from);
        }
    }

    /** Writes down a reply to a question, from whichever bureau. */
    void note(
            Matter request,
            Reply.Kind kind,
            @Nullable AnswerKind answer,
            @Nullable String number,
            @Nullable String paper,
            String body,
            String bureau,
            LocalDate on) {
        int seq = escalations.replies(request).size() + 1;
        var reply = new Reply(request.caseNumber(), request.id(), seq, kind, answer, number, paper, body, bureau, on);
        mapper.insertReply(reply);
        if (kind == Reply.Kind.ANSWERED) {
            keepers.forEach(keeper -> keeper.answered(escalations.read(request), reply));
        }
        matters.find(request).filter(one -> one.lastActOn().isBefore(on)).ifPresent(one -> matters.acted(request, on));
    }

    private String bureauOf(CaseNumber file) {
        return organisation.bureau(files.read(file).bureauId()).name();
    }
}
