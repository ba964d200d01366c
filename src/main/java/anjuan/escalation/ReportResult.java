package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.escalation.InstructionRequest.State;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 报告办理结果 (Q13). */
@Component
class ReportResult implements TaskPage<ReportResult.Form> {

    record Form(@NotBlank @Size(max = 4000) String result) {}

    private final Escalations escalations;
    private final EscalationMapper mapper;
    private final Deadlines deadlines;
    private final Matters matters;
    private final Informants informants;

    ReportResult(
            Escalations escalations,
            EscalationMapper mapper,
            Deadlines deadlines,
            Matters matters,
            Informants informants) {
        this.escalations = escalations;
        this.mapper = mapper;
        this.deadlines = deadlines;
        this.matters = matters;
        this.informants = informants;
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
    public Class<Form> formType() {
        return Form.class;
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
        var obstacle = escalations
                .outOfTurn(escalations.read(work.matter()), State.TAKEN)
                .or(() -> informants.named(work.caseNumber(), "result", form.result()));
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        mapper.report(work.matter(), form.result(), work.occurredOn());
        deadlines.end(work.matter(), "Q13", work.occurredOn());
        matters.end(work.matter(), work.occurredOn());
        return Verdict.done("REPORTED").because(form.result());
    }
}
