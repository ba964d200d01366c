package anjuan.execution;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 核实未缴款 (A97): no payment of an instalment is on the file. Where it came after all it has been entered meanwhile, and
 * the plan goes on; otherwise the plan ended with the last day of the instalment.
 */
@Component
class CheckInstalment implements TaskPage<CheckInstalment.Form> {

    record Form(@Nullable @Size(max = 1000) String note) {}

    private final PlanWatch watch;
    private final Deferrals deferrals;
    private final Performance performance;

    CheckInstalment(PlanWatch watch, Deferrals deferrals, Performance performance) {
        this.watch = watch;
        this.deferrals = deferrals;
        this.performance = performance;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第七十四条、第七十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var plan = deferrals.read(matter);
        return Map.of(
                "plan", plan,
                "payments", performance.payments(plan.party()),
                "owed", performance.owed(plan.party()).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var facts = watch.facts(work.matter(), work.occurredOn());
        var isMissed = PlanWatch.State.MISSED.name().equals(facts.get("planState"));
        return Verdict.done(isMissed ? "PLAN_ENDED" : "PLAN_KEPT", facts).because(form.note());
    }
}
