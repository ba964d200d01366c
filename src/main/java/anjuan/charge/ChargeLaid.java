package anjuan.charge;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 增列违法行为: one more breach that respondents are charged with; behind the review a breach is a case of its own. */
@Component
class ChargeLaid implements TaskPage<ChargeLaid.Form> {

    static final Set<Stage> OPEN = EnumSet.of(Stage.VERIFYING, Stage.FILING, Stage.INVESTIGATING);

    /** @param respondent place of the respondent, from 1; 0 for all of them */
    record Form(
            @NotNull @PositiveOrZero Integer respondent,
            @NotBlank @Size(max = 200) String breach,
            @NotBlank @Size(max = 500) String lawBroken,
            @NotBlank @Size(max = 500) String lawApplied) {}

    private final ChargeMapper mapper;
    private final CaseFiles files;

    ChargeLaid(ChargeMapper mapper, CaseFiles files) {
        this.mapper = mapper;
        this.files = files;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Stage> openIn() {
        return OPEN;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(0, "", "", "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("charges", mapper.of(file.number()), "respondents", files.respondents(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var respondents = files.respondents(work.caseNumber());
        if (form.respondent() > respondents.size()) {
            return Verdict.refused(Refusal.at("respondent", "CHARGE_RESPONDENT_UNKNOWN", respondents.size()));
        }
        var charges = mapper.of(work.caseNumber());
        boolean isTwice = charges.stream()
                .anyMatch(charge -> charge.stands()
                        && charge.respondent() == form.respondent()
                        && charge.lawBroken().equals(form.lawBroken().strip()));
        if (isTwice) {
            return Verdict.refused(Refusal.at("lawBroken", "CHARGE_LAID_ALREADY"));
        }
        var charge = new Charge(
                work.caseNumber(),
                charges.size() + 1,
                form.respondent(),
                form.breach().strip(),
                form.lawBroken().strip(),
                form.lawApplied().strip(),
                work.occurredOn(),
                null,
                null);
        mapper.insert(charge);
        return Verdict.done("RECORDED").about(charge.breach());
    }
}
