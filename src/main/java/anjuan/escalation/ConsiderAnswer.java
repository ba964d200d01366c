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

/** 研究采纳答复 (Q12, Q13): the bureau that asked decides by itself; not to follow an answer needs a reason, which its head signs. */
@Component
class ConsiderAnswer implements TaskPage<ConsiderAnswer.Form> {

    record Form(
            @NotNull Boolean followed,
            @NotBlank @Size(max = 2000) String deviation) {}

    private final Escalations escalations;
    private final EscalationMapper mapper;

    ConsiderAnswer(Escalations escalations, EscalationMapper mapper) {
        this.escalations = escalations;
        this.mapper = mapper;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "知识产权行政保护案件请示办理工作办法 第四条";
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
        var obstacle = escalations.outOfTurn(escalations.read(work.matter()), State.ANSWERED);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        mapper.take(
                work.matter(),
                form.followed(),
                form.deviation(),
                work.occurredOn(),
                form.followed() ? State.TAKEN : State.ANSWERED);
        return Verdict.done(
                        form.followed() ? "FOLLOWED" : "NOT_FOLLOWED",
                        Map.of(
                                "isFollowed",
                                form.followed(),
                                "hasCaseEnded",
                                work.file().endedOn() != null))
                .because(form.deviation());
    }
}
