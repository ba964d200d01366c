package anjuan.guidance;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.guidance.Guidance.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 撤销督办指导: the head of the bureau above ends it although what was asked is not done, as when the case is over. */
@Component
class GuidanceLifted implements TaskPage<GuidanceLifted.Form> {

    record Form(@NotBlank @Size(max = 2000) String reason) {}

    private final Guidances guidances;
    private final GuidanceMapper mapper;

    GuidanceLifted(Guidances guidances, GuidanceMapper mapper) {
        this.guidances = guidances;
        this.mapper = mapper;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return GuidanceLaw.OVERSIGHT;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Set<Stage> openIn() {
        return Set.of(Stage.GUIDING);
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return guidances
                .ofFile(matter.caseNumber())
                .filter(one -> one.state().isRunning())
                .isPresent();
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("guidance", guidances.read(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var guidance = guidances.read(work.caseNumber());
        var obstacle = Guidances.outOfTurn(guidance, State.ISSUED, State.OBJECTED, State.ANSWERED, State.SETTLING);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        if (work.occurredOn().isBefore(work.file().lastActOn())) {
            return Verdict.refused(Refusal.at(
                    "occurredOn",
                    "DATE_BEFORE_PREVIOUS_ACT",
                    work.occurredOn(),
                    work.file().lastActOn()));
        }
        mapper.propose(work.caseNumber(), form.reason(), guidance.state());
        mapper.end(work.caseNumber(), State.ENDED, work.by().name(), work.occurredOn());
        return Verdict.done("LIFTED").because(form.reason());
    }
}
