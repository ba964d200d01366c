package anjuan.jurisdiction;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 交下级管辖 (A14): the head gives a case of the bureau to one below, unless a law reserves it to the bureau above. */
@Component
class CaseAssignedDown implements TaskPage<CaseAssignedDown.Form> {

    /**
     * @param other name of a bureau below that is not of this installation
     * @param until day by which the bureau below reports back
     * @param notReserved that no law, regulation or rule reserves the case to this bureau
     */
    record Form(
            @Nullable @Size(max = 20) String otherId,
            @Nullable @Size(max = 200) String other,
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 2000) String requirements,
            @Nullable LocalDate until,
            @AssertTrue boolean notReserved) {}

    private final Jurisdiction jurisdiction;
    private final QuestionMapper mapper;
    private final Bureaus bureaus;

    CaseAssignedDown(Jurisdiction jurisdiction, QuestionMapper mapper, Bureaus bureaus) {
        this.jurisdiction = jurisdiction;
        this.mapper = mapper;
        this.bureaus = bureaus;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十五条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, "", "", null, false);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("bureaus", bureaus.below(bureaus.of(file)));
    }

    @Override
    public Set<Stage> openIn() {
        return Jurisdiction.OPEN;
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return bureaus.hasBelow(matter.caseNumber());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var obstacle = jurisdiction
                .obstacleToRaising(work.file())
                .or(() -> jurisdiction.obstacleToHandingOver(work.file(), work.occurredOn()));
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        if (form.until() != null && form.until().isBefore(work.occurredOn())) {
            return Verdict.refused(Refusal.at("until", "DATE_BEFORE_PREVIOUS_ACT", form.until(), work.occurredOn()));
        }
        var chosen = bureaus.choose("otherId", form.otherId(), form.other(), bureaus.below(bureaus.of(work.file())));
        if (chosen.wrong().isPresent()) {
            return Verdict.refused(chosen.wrong().get());
        }
        var receiver = chosen.get();
        var matter = jurisdiction.open(work, Cause.ASSIGN_DOWN, receiver, form.reason());
        mapper.setRequirements(matter, form.requirements(), form.until());
        mapper.decide(matter, true, receiver, null, null, work.by().id(), work.occurredOn());
        return Verdict.done(Cause.ASSIGN_DOWN.name())
                .about(receiver.name())
                .because(form.reason())
                .opening(matter);
    }
}
