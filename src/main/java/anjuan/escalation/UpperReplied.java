package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.escalation.InstructionRequest.State;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 登记上级回复: entered here only where the bureau above does not work with this system. */
@Component
class UpperReplied implements TaskPage<OutsideReply.Form> {

    private final Escalations escalations;
    private final OutsideReply outside;

    UpperReplied(Escalations escalations, OutsideReply outside) {
        this.escalations = escalations;
        this.outside = outside;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
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
    public Matter.Kind ofMatter() {
        return Matter.Kind.ESCALATION;
    }

    @Override
    public Set<Stage> openIn() {
        return EscalationStages.OPEN;
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return escalations
                .find(matter)
                .filter(request -> request.state() == State.SENT && request.upperFile() == null)
                .isPresent();
    }

    @Override
    public OutsideReply.Form blank(CaseFile file, Matter matter) {
        return OutsideReply.Form.BLANK;
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("request", escalations.read(matter), "replies", escalations.replies(matter));
    }

    @Override
    public Verdict carryOut(Work work, OutsideReply.Form form) {
        return outside.enter(work, escalations.read(work.matter()), form);
    }
}
