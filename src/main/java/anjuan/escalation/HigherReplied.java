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
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 登记上一级回复: entered here only where the bureau above does not work with this system. */
@Component
class HigherReplied implements TaskPage<OutsideReply.Form> {

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
    public Class<OutsideReply.Form> formType() {
        return OutsideReply.Form.class;
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
    public OutsideReply.Form blank(CaseFile file, Matter matter) {
        return OutsideReply.Form.BLANK;
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("dossier", escalations.ofFile(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, OutsideReply.Form form) {
        var up = escalations.passedUp(work.caseNumber());
        return up.isEmpty() ? Verdict.refused(Refusal.of("DOSSIER_OUT_OF_TURN")) : outside.enter(work, up.get(), form);
    }
}
