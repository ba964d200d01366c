package anjuan.guidance;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.escalation.Informants;
import anjuan.guidance.Guidance.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 签收指导意见: the head of the bureau below says how it is used; one that binds is followed, dissent is noted (X46). */
@Component
class AcknowledgeGuidance implements TaskPage<AcknowledgeGuidance.Form> {

    /** @param statement how it is followed, or why not; where it binds, a dissenting view may stand in it */
    record Form(
            @NotNull Boolean follows,
            @NotBlank @Size(max = 4000) String statement) {}

    private final Guidances guidances;
    private final GuidanceMapper mapper;
    private final GuidancePapers papers;
    private final Informants informants;

    AcknowledgeGuidance(Guidances guidances, GuidanceMapper mapper, GuidancePapers papers, Informants informants) {
        this.guidances = guidances;
        this.mapper = mapper;
        this.papers = papers;
        this.informants = informants;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return GuidanceLaw.OVERSIGHT;
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
        var guidance = guidances.read(matter);
        return Map.of("guidance", guidance, "down", papers.down(guidance));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var guidance = guidances.read(work.matter());
        var wrong = new ArrayList<Refusal>();
        if (guidance.kind() != GuidanceKind.OPINION) {
            wrong.add(Refusal.of("GUIDANCE_OUT_OF_TURN"));
        }
        Guidances.outOfTurn(guidance, State.ISSUED).ifPresent(wrong::add);
        if (!form.follows() && Boolean.TRUE.equals(guidance.binding())) {
            wrong.add(Refusal.at("follows", "GUIDANCE_BINDS"));
        }
        informants.named(work.caseNumber(), "statement", form.statement()).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        mapper.insertReply(new GuidanceReply(
                guidance.file(),
                1,
                form.statement(),
                form.follows(),
                null,
                work.by().name(),
                work.occurredOn(),
                null,
                null,
                null));
        mapper.setState(guidance.file(), State.ANSWERED);
        return Verdict.done(form.follows() ? "FOLLOWED" : "NOT_FOLLOWED").because(form.statement());
    }
}
