package anjuan.execution;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.remedy.Remedies;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 终结执行 (A105): the execution ends for good though not everything was performed; never without a paper that proves why. */
@Component
class ExecutionEnded implements TaskPage<ExecutionEnded.Form> {

    /** @param paper name and number of what proves the ground */
    record Form(
            Halt.@NotNull End ground,
            @NotBlank @Size(max = 1000) String reason,
            @NotBlank @Size(max = 200) String paper) {}

    private final Halts halts;
    private final Standing standing;
    private final Remedies remedies;
    private final Deadlines deadlines;

    ExecutionEnded(Halts halts, Standing standing, Remedies remedies, Deadlines deadlines) {
        this.halts = halts;
        this.standing = standing;
        this.remedies = remedies;
        this.deadlines = deadlines;
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
        return standing.isPerforming(matter);
    }

    @Override
    public String legalBasis() {
        return "行政强制法 第三十九条、第四十条";
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
        return Map.of("halts", halts.of(matter), "remedies", remedies.of(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusal = standing.obstacleToHalt(work.matter(), halts.of(work.matter()), work.occurredOn())
                .or(() -> unproven(work, form.ground()));
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        halts.record(work, Halt.Kind.ENDED, form.ground(), form.reason(), form.paper());
        return Verdict.done("ENDED").about(form.paper()).because(form.reason());
    }

    private Optional<Refusal> unproven(Work work, Halt.End ground) {
        return switch (ground) {
            case COURT_ENDED -> Optional.of(Refusal.at("ground", "EXECUTION_END_BY_COURT"));
            case DECISION_ANNULLED ->
                remedies.annulment(work.matter()).isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.at("ground", "DECISION_STILL_STANDS"));
            case THREE_YEARS -> {
                var clock = deadlines.find(work.matter(), "A105").filter(RunningClock::isRunning);
                boolean isOver = clock.isPresent()
                        && work.occurredOn().isAfter(clock.get().dueDate().effective());
                yield isOver ? Optional.empty() : Optional.of(Refusal.at("ground", "SUSPENSION_NOT_THREE_YEARS"));
            }
            case NO_ESTATE, NO_SUCCESSOR, OBJECT_LOST, OTHER -> Optional.empty();
        };
    }
}
