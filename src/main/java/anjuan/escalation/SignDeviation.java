package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.escalation.InstructionRequest.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签批不采纳理由 (Q13). */
@Component
class SignDeviation implements TaskPage<SignDeviation.Form> {

    record Form(
            @NotNull Boolean agrees,
            @Nullable @Size(max = 1000) String opinion) {}

    private final Escalations escalations;

    SignDeviation(Escalations escalations) {
        this.escalations = escalations;
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
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("request", escalations.read(matter), "replies", escalations.replies(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var request = escalations.read(work.matter());
        var obstacle = escalations.outOfTurn(request, State.ANSWERED);
        if (obstacle.isEmpty() && !Boolean.FALSE.equals(request.followed())) {
            return Verdict.refused(Refusal.of("REQUEST_OUT_OF_TURN"));
        }
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        if (!form.agrees() && (form.opinion() == null || form.opinion().isBlank())) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        if (form.agrees()) {
            escalations.setState(work.matter(), State.TAKEN);
        }
        return Verdict.done(
                        form.agrees() ? "AGREED" : "NOT_AGREED",
                        Map.of(
                                "isDeviationSigned",
                                form.agrees(),
                                "hasCaseEnded",
                                work.file().endedOn() != null))
                .because(form.opinion());
    }
}
