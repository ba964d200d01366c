package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.escalation.InstructionRequest.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 补充请示材料 (Q08): each later paper goes up on purpose, and is recorded. */
@Component
class SupplyRequest implements TaskPage<SupplyRequest.Form> {

    record Form(
            @NotBlank @Size(max = 2000) String note,
            @Nullable List<String> enclosures,
            boolean informantChecked) {

        List<String> enclosed() {
            return enclosures == null ? List.of() : enclosures;
        }
    }

    private final Escalations escalations;
    private final Enclosures enclosures;
    private final Supplements supplements;
    private final Informants informants;

    SupplyRequest(Escalations escalations, Enclosures enclosures, Supplements supplements, Informants informants) {
        this.escalations = escalations;
        this.enclosures = enclosures;
        this.supplements = supplements;
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
        return new Form("", List.of(), false);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "request", escalations.read(matter),
                "replies", escalations.replies(matter),
                "choices", enclosures.choices(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var request = escalations.read(work.matter());
        var wrong = new ArrayList<Refusal>();
        escalations.outOfTurn(request, State.MORE_ASKED).ifPresent(wrong::add);
        informants.named(work.caseNumber(), "note", form.note()).ifPresent(wrong::add);
        wrong.addAll(enclosures.check(work.caseNumber(), form.enclosed(), form.informantChecked()));
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        supplements.add(work, request, form.enclosed(), form.note());
        return Verdict.done("SUPPLIED").because(form.note());
    }
}
