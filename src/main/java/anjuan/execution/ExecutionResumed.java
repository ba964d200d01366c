package anjuan.execution;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 恢复执行 (A105): the ground of the suspension has gone, and the execution goes on. */
@Component
class ExecutionResumed implements TaskPage<ExecutionResumed.Form> {

    record Form(@NotBlank @Size(max = 1000) String reason) {}

    private final Halts halts;

    ExecutionResumed(Halts halts) {
        this.halts = halts;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public Set<Stage> openIn() {
        return Standing.OPEN;
    }

    @Override
    public Matter.Kind ofMatter() {
        return Matter.Kind.PARTY;
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return halts.suspension(matter).isPresent();
    }

    @Override
    public String legalBasis() {
        return "行政强制法 第三十九条";
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
        return Map.of("halts", halts.of(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var suspension = halts.suspension(work.matter());
        if (suspension.isEmpty()) {
            return Verdict.refused(Refusal.of("EXECUTION_NOT_SUSPENDED"));
        }
        var since = suspension.get().heldOn();
        if (work.occurredOn().isBefore(since)) {
            return Verdict.refused(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), since));
        }
        halts.record(work, Halt.Kind.RESUMED, null, form.reason(), null);
        return Verdict.done("RESUMED").because(form.reason());
    }
}
