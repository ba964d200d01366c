package anjuan.investigation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.evidence.EvidenceItem;
import anjuan.evidence.EvidenceRegister;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 调查取证: ends when the officers hold that the facts are clear; there must be evidence by then. */
@Component
class Investigate implements TaskPage<Investigate.Form> {

    /** @param checked that every item of evidence not set aside was checked and found true */
    record Form(
            @NotBlank @Size(max = 2000) String conclusion,
            @NotNull @AssertTrue Boolean checked) {}

    private final InvestigationMapper mapper;
    private final EvidenceRegister register;

    Investigate(InvestigationMapper mapper, EvidenceRegister register) {
        this.mapper = mapper;
        this.register = register;
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
        return new Form("", false);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("acts", mapper.acts(file.number()), "evidence", register.items(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var usable = register.usable(work.caseNumber());
        if (usable.isEmpty()) {
            return Verdict.refused(Refusal.of("INVESTIGATION_WITHOUT_EVIDENCE"));
        }
        var last = Stream.concat(
                        mapper.acts(work.caseNumber()).stream().map(InvestigativeAct::heldOn),
                        usable.stream().map(EvidenceItem::obtainedOn))
                .max(LocalDate::compareTo)
                .orElseThrow();
        if (work.occurredOn().isBefore(last)) {
            return Verdict.refused(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), last));
        }
        register.verifyRest(work.caseNumber(), work.by().name(), work.occurredOn());
        return Verdict.done("CONCLUDED").because(form.conclusion());
    }
}
