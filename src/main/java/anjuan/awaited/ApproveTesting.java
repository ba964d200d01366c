package anjuan.awaited;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批检测、检验、检疫、鉴定 (A26): the head of the unit commissions the body, or does not. */
@Component
class ApproveTesting implements TaskPage<ApproveTesting.Form> {

    record Form(
            @NotNull Boolean approved,
            @Nullable @Size(max = 1000) String opinion) {}

    private final Awaiting awaiting;
    private final AwaitedMapper mapper;
    private final Matters matters;

    ApproveTesting(Awaiting awaiting, AwaitedMapper mapper, Matters matters) {
        this.awaiting = awaiting;
        this.mapper = mapper;
        this.matters = matters;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十二条";
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
        return awaiting.facts(matter);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var thing = awaiting.open(work.matter());
        if (thing.isEmpty() || thing.get().sentOn() != null) {
            return Verdict.refused(Refusal.of("AWAITED_NOT_OPEN"));
        }
        var caseNumber = work.caseNumber();
        if (!form.approved()) {
            if (form.opinion() == null || form.opinion().isBlank()) {
                return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
            }
            mapper.end(caseNumber, thing.get().matter(), null, form.opinion(), null, work.occurredOn());
            matters.end(work.matter(), work.occurredOn());
            return Verdict.done("RETURNED", Map.of("isTestingApproved", false)).because(form.opinion());
        }
        if (!thing.get().dueOn().isAfter(work.occurredOn())) {
            return Verdict.refused(Refusal.at(
                    "approved", "AWAITED_DUE_BEFORE_SENDING", thing.get().dueOn(), work.occurredOn()));
        }
        mapper.approve(
                caseNumber, thing.get().matter(), work.occurredOn(), work.by().name());
        return Verdict.done("APPROVED", Map.of("isTestingApproved", true))
                .about(thing.get().askedOf())
                .because(form.opinion());
    }
}
