package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.escalation.InstructionRequest.State;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 法制机构审核 (Q01, Q04): whether the question is a difficult one and was studied enough. */
@Component
class ReviewDifficulty implements TaskPage<ReviewDifficulty.Form> {

    record Form(
            @NotNull Boolean sufficient,
            @NotBlank @Size(max = 2000) String view) {}

    private final Escalations escalations;
    private final EscalationMapper mapper;

    ReviewDifficulty(Escalations escalations, EscalationMapper mapper) {
        this.escalations = escalations;
        this.mapper = mapper;
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
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("request", escalations.read(matter), "replies", escalations.replies(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var obstacle = escalations.outOfTurn(escalations.read(work.matter()), State.STUDIED);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        mapper.review(work.matter(), form.view(), work.occurredOn(), form.sufficient() ? State.REVIEWED : State.RAISED);
        return Verdict.done(form.sufficient() ? "SUFFICIENT" : "INSUFFICIENT", Map.of("isStudied", form.sufficient()))
                .because(form.view());
    }
}
