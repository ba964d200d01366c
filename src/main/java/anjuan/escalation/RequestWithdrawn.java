package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.escalation.InstructionRequest.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 撤回请示: the answer is no longer needed, as when the case settled. */
@Component
class RequestWithdrawn implements TaskPage<RequestWithdrawn.Form> {

    record Form(@NotBlank @Size(max = 1000) String reason) {}

    private final Escalations escalations;
    private final Matters matters;
    private final TakingBack takingBack;

    RequestWithdrawn(Escalations escalations, Matters matters, TakingBack takingBack) {
        this.escalations = escalations;
        this.matters = matters;
        this.takingBack = takingBack;
    }

    @Override
    public Role role() {
        return Role.HEAD;
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
                .filter(request -> request.state().isAwaited())
                .isPresent();
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("request", escalations.read(matter), "replies", escalations.replies(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var request = escalations.read(work.matter());
        if (!request.state().isAwaited()) {
            return Verdict.refused(Refusal.of("REQUEST_OUT_OF_TURN"));
        }
        var latest = takingBack.latestAct(request);
        if (work.occurredOn().isBefore(latest)) {
            return Verdict.refused(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), latest));
        }
        escalations.setState(work.matter(), State.WITHDRAWN);
        matters.end(work.matter(), work.occurredOn());
        return Verdict.done("WITHDRAWN").because(form.reason());
    }
}
