package anjuan.library;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.officer.CurrentOfficer;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 引用批复 (Q14): says for what a case relies on an answer; a withdrawn one is not cited, a superseded one only knowingly. */
@Component
class AnswerCited implements TaskPage<AnswerCited.Form> {

    /** @param isAcknowledged that it is cited although another took its place; asked of a superseded one only */
    record Form(
            @NotBlank @Size(max = 36) String answer,
            @NotBlank @Size(max = 1000) String reliedOnFor,
            @Nullable Boolean isAcknowledged) {}

    /** Until a case is decided, and while a bureau above studies a question. */
    static final Set<Stage> OPEN = EnumSet.of(
            Stage.VERIFYING,
            Stage.FILING,
            Stage.INVESTIGATING,
            Stage.REVIEWING,
            Stage.PROPOSING,
            Stage.NOTIFYING,
            Stage.DECIDING,
            Stage.ADVISING);

    private static final int MOST_OFFERED = 50;

    private final AnswerLibrary library;
    private final LibraryMapper mapper;
    private final CurrentOfficer currentOfficer;

    AnswerCited(AnswerLibrary library, LibraryMapper mapper, CurrentOfficer currentOfficer) {
        this.library = library;
        this.mapper = mapper;
        this.currentOfficer = currentOfficer;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Role> otherRoles() {
        return Set.of(Role.REVIEWER);
    }

    @Override
    public Set<Stage> openIn() {
        return OPEN;
    }

    @Override
    public String legalBasis() {
        return AnswerDesk.BASIS;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", "", null);
    }

    /** Those on the same kind of right, and beside them the one that a link names. */
    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var question = new Question(null, file.rightKind(), null, null, null, false);
        return Map.of(
                "offered",
                currentOfficer
                        .find()
                        .map(officer -> library.find(officer, question, null, MOST_OFFERED).answers().stream()
                                .filter(one -> one.state() != Answer.State.WITHDRAWN)
                                .toList())
                        .orElse(List.of()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var found = library.find(work.by(), form.answer());
        if (found.isEmpty()) {
            return Verdict.refused(Refusal.at("answer", "ANSWER_UNKNOWN"));
        }
        mapper.hold(form.answer());
        var answer = library.read(work.by(), form.answer());
        if (answer.state() == Answer.State.WITHDRAWN) {
            return Verdict.refused(Refusal.at("answer", "ANSWER_WITHDRAWN", answer.number()));
        }
        if (work.occurredOn().isBefore(answer.issuedOn())) {
            return Verdict.refused(
                    Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), answer.issuedOn()));
        }
        boolean isSuperseded = answer.state() == Answer.State.SUPERSEDED;
        if (isSuperseded && !Boolean.TRUE.equals(form.isAcknowledged())) {
            return Verdict.refused(
                    Refusal.at("isAcknowledged", "ANSWER_SUPERSEDED", String.valueOf(answer.successor())));
        }
        if (mapper.isCited(work.caseNumber(), answer.id())) {
            return Verdict.refused(Refusal.at("answer", "ANSWER_CITED_ALREADY", answer.number()));
        }
        mapper.insertCitation(new Citation(
                work.caseNumber(),
                answer.id(),
                form.reliedOnFor().strip(),
                isSuperseded,
                work.occurredOn(),
                work.by().name()));
        return Verdict.done(isSuperseded ? "CITED_SUPERSEDED" : "CITED")
                .about(answer.issuer() + " " + answer.number())
                .because(form.reliedOnFor());
    }
}
