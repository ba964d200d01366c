package anjuan.investigation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 调查取证: ends when the officers hold that the facts are clear; there must be evidence by then. */
@Component
class Investigate implements TaskPage<Investigate.Form> {

    record Form(@NotBlank @Size(max = 2000) String conclusion) {}

    private final InvestigationMapper mapper;

    Investigate(InvestigationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第二十一条至第三十二条";
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
        return Map.of("acts", mapper.acts(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var acts = mapper.acts(work.caseNumber());
        if (acts.stream().noneMatch(act -> act.evidenceKind() != null)) {
            return Verdict.refused(Refusal.of("INVESTIGATION_WITHOUT_EVIDENCE"));
        }
        var last = acts.stream()
                .map(InvestigativeAct::heldOn)
                .max(java.time.LocalDate::compareTo)
                .orElseThrow();
        if (work.occurredOn().isBefore(last)) {
            return Verdict.refused(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), last));
        }
        return Verdict.done("CONCLUDED").because(form.conclusion());
    }
}
