package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.escalation.InstructionRequest.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记上一级回复: entered here only where the bureau above does not work with this system. */
@Component
class HigherReplied implements TaskPage<HigherReplied.Form> {

    record Form(
            @NotNull Reply.Kind kind,
            @Nullable AnswerKind answer,
            @NotBlank @Size(max = 100) String number,
            @NotBlank @Size(max = 4000) String body) {}

    private final Escalations escalations;
    private final OutsideReply outside;

    HigherReplied(Escalations escalations, OutsideReply outside) {
        this.escalations = escalations;
        this.outside = outside;
    }

    @Override
    public Role role() {
        return Role.REVIEWER;
    }

    @Override
    public String legalBasis() {
        return "知识产权行政保护案件请示办理工作办法";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Set<Stage> openIn() {
        return Set.of(Stage.ADVISING);
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return escalations
                .passedUp(matter.caseNumber())
                .filter(up -> up.state() == State.SENT && up.upperFile() == null)
                .isPresent();
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, "", "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("dossier", escalations.ofFile(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var up = escalations.passedUp(work.caseNumber());
        return up.isEmpty()
                ? Verdict.refused(Refusal.of("DOSSIER_OUT_OF_TURN"))
                : outside.enter(work, up.get(), form.kind(), form.answer(), form.number(), form.body());
    }
}
