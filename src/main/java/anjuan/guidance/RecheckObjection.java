package anjuan.guidance;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.guidance.Guidance.Recheck;
import anjuan.guidance.Guidance.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 复核异议 (X42): the head of the bureau above keeps, changes or takes back a decision to which the one below objects. */
@Component
class RecheckObjection implements TaskPage<RecheckObjection.Form> {

    /** @param dueOn needed where the decision is changed: until when it is to be corrected now */
    record Form(
            @NotNull Recheck result,
            @NotBlank @Size(max = 4000) String reason,
            @Nullable LocalDate dueOn) {}

    private final Guidances guidances;
    private final GuidanceMapper mapper;
    private final Deadlines deadlines;

    RecheckObjection(Guidances guidances, GuidanceMapper mapper, Deadlines deadlines) {
        this.guidances = guidances;
        this.mapper = mapper;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return GuidanceLaw.OVERSIGHT + " 第十九条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("guidance", guidances.read(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var guidance = guidances.read(work.caseNumber());
        var wrong = new ArrayList<Refusal>();
        Guidances.outOfTurn(guidance, State.OBJECTED).ifPresent(wrong::add);
        boolean changes = form.result() == Recheck.CHANGED;
        if (changes && form.dueOn() == null) {
            wrong.add(Refusal.at("dueOn", "REQUIRED"));
        } else if (changes && form.dueOn().isBefore(work.occurredOn())) {
            wrong.add(Refusal.at("dueOn", "DATE_BEFORE_PREVIOUS_ACT", form.dueOn(), work.occurredOn()));
        }
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        boolean isAnswered = guidances.unconsidered(guidance).isPresent();
        var state = form.result() == Recheck.REVOKED ? State.ENDED : isAnswered ? State.ANSWERED : State.ISSUED;
        mapper.recheck(
                work.caseNumber(),
                form.result(),
                form.reason(),
                work.occurredOn(),
                changes ? form.dueOn() : guidance.dueOn(),
                state);
        if (state == State.ENDED) {
            mapper.end(work.caseNumber(), state, work.by().name(), work.occurredOn());
        }
        deadlines.end(work.caseNumber(), "X42.recheck", work.occurredOn());
        return Verdict.done(form.result().name()).because(form.reason());
    }
}
