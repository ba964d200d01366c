package anjuan.suspension;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.document.CaseFields;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 报请中止调查 (A45): on one of the grounds of the rule, with the paper that shows it; one at a time on a case. */
@Component
class SuspensionRequested implements TaskPage<SuspensionRequested.Form> {

    record Form(
            @NotNull SuspensionGround ground,
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 200) String paper) {}

    private final SuspensionMapper mapper;
    private final Suspensions suspensions;
    private final SuspensionByOrder byOrder;
    private final Matters matters;
    private final CaseFields words;

    SuspensionRequested(
            SuspensionMapper mapper,
            Suspensions suspensions,
            SuspensionByOrder byOrder,
            Matters matters,
            CaseFields words) {
        this.mapper = mapper;
        this.suspensions = suspensions;
        this.byOrder = byOrder;
        this.matters = matters;
        this.words = words;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Role> otherRoles() {
        return Set.of(Role.UNIT_HEAD);
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十六条、第六十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("suspensions", suspensions.of(file.number()));
    }

    @Override
    public Set<Stage> openIn() {
        return UnderInvestigation.STAGES;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var caseNumber = work.caseNumber();
        var obstacle = byOrder.obstacle(caseNumber, work.occurredOn());
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var label = "中止：" + words.word("suspensionGround", form.ground().name());
        var matter = matters.open(caseNumber, Matter.Kind.SUSPENSION, label, work.occurredOn());
        mapper.insert(matter, form, work.occurredOn());
        return Verdict.done("ASKED").because(form.reason()).opening(matter);
    }
}
