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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 补充转报材料: what the bureau above asks for, from here or from below. */
@Component
class SupplyHigher implements TaskPage<SupplyHigher.Form> {

    record Form(
            @NotNull Boolean asksBelow,
            @NotBlank @Size(max = 2000) String note,
            @Nullable List<String> enclosures,
            boolean informantChecked) {

        List<String> enclosed() {
            return enclosures == null ? List.of() : enclosures;
        }
    }

    private final Escalations escalations;
    private final EscalationMapper mapper;
    private final Enclosures enclosures;
    private final Supplements supplements;

    SupplyHigher(Escalations escalations, EscalationMapper mapper, Enclosures enclosures, Supplements supplements) {
        this.escalations = escalations;
        this.mapper = mapper;
        this.enclosures = enclosures;
        this.supplements = supplements;
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
        return new Form(null, "", List.of(), false);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var up = escalations.passedUp(file.number()).orElseThrow();
        return Map.of(
                "dossier", escalations.ofFile(file.number()),
                "higher", escalations.replies(up.matter()),
                "choices", enclosures.choices(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var up = escalations.passedUp(work.caseNumber()).orElseThrow();
        var wrong = new ArrayList<Refusal>();
        escalations.outOfTurn(up, State.MORE_ASKED).ifPresent(wrong::add);
        if (!form.asksBelow()) {
            wrong.addAll(enclosures.check(work.caseNumber(), form.enclosed(), form.informantChecked()));
        }
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        if (form.asksBelow()) {
            var dossier = escalations.ofFile(work.caseNumber());
            mapper.check(work.caseNumber(), Objects.requireNonNull(dossier.receipt()), form.note());
        } else {
            supplements.add(work, up, form.enclosed(), form.note());
        }
        return Verdict.done(form.asksBelow() ? "ASKED_BELOW" : "SUPPLIED", Map.of("isAskedBelow", form.asksBelow()))
                .because(form.note());
    }
}
