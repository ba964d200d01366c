package anjuan.guidance;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.guidance.Guidance.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批办结: the head of the bureau above lifts the supervision, or says that what was asked is settled. */
@Component
class EndorseSettlement implements TaskPage<EndorseSettlement.Form> {

    /** @param opinion needed where it goes on */
    record Form(
            @NotNull Boolean agrees,
            @Nullable @Size(max = 1000) String opinion) {}

    private final Guidances guidances;
    private final GuidanceMapper mapper;

    EndorseSettlement(Guidances guidances, GuidanceMapper mapper) {
        this.guidances = guidances;
        this.mapper = mapper;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return GuidanceLaw.OVERSIGHT + " 第十七条、第十八条";
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
        var guidance = guidances.read(file.number());
        return Map.of("guidance", guidance, "replies", guidances.answers(guidance));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var guidance = guidances.read(work.caseNumber());
        var obstacle = Guidances.outOfTurn(guidance, State.SETTLING);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        if (!form.agrees() && (form.opinion() == null || form.opinion().isBlank())) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        if (form.agrees()) {
            mapper.end(work.caseNumber(), State.ENDED, work.by().name(), work.occurredOn());
        } else {
            mapper.propose(work.caseNumber(), null, State.ANSWERED);
        }
        return Verdict.done(form.agrees() ? "SETTLED" : "NOT_AGREED", Map.of("isSettled", form.agrees()))
                .because(form.opinion());
    }
}
