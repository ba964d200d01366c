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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 中止执行 (A105): nothing is enforced until it goes on; the late penalty is not touched by it. */
@Component
class ExecutionSuspended implements TaskPage<ExecutionSuspended.Form> {

    /** @param paper name and number of what proves the ground */
    record Form(
            Halt.@NotNull Suspension ground,
            @NotBlank @Size(max = 1000) String reason,
            @NotBlank @Size(max = 200) String paper) {}

    private final Halts halts;
    private final Standing standing;

    ExecutionSuspended(Halts halts, Standing standing) {
        this.halts = halts;
        this.standing = standing;
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
        return standing.isPerforming(matter) && halts.suspension(matter).isEmpty();
    }

    @Override
    public String legalBasis() {
        return "行政强制法 第三十九条；行政处罚法 第七十三条";
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
        return Map.of("halts", halts.of(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var obstacle = standing.obstacleToHalt(work.matter(), halts.of(work.matter()), work.occurredOn());
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        if (halts.suspension(work.matter()).isPresent()) {
            return Verdict.refused(Refusal.of("EXECUTION_SUSPENDED"));
        }
        halts.record(work, Halt.Kind.SUSPENDED, form.ground(), form.reason(), form.paper());
        return Verdict.done("SUSPENDED").about(form.paper()).because(form.reason());
    }
}
