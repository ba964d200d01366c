package anjuan.jurisdiction;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 登记上级提级或者指定 (A14): a bureau above takes the case up, or gives it to another bureau below; it does not see the file, so
 * the head records its written decision.
 */
@Component
class SuperiorIntervened implements TaskPage<SuperiorIntervened.Form> {

    /** @param other name of a bureau below that is not of this installation */
    record Form(
            @NotNull Intervention intervention,
            @Nullable @Size(max = 20) String superiorId,
            @Nullable @Size(max = 200) String superior,
            @NotBlank @Size(max = 200) String letter,
            @Nullable @Size(max = 20) String otherId,
            @Nullable @Size(max = 200) String other,
            @NotBlank @Size(max = 2000) String reason) {}

    private final Jurisdiction jurisdiction;
    private final QuestionMapper mapper;
    private final Bureaus bureaus;

    SuperiorIntervened(Jurisdiction jurisdiction, QuestionMapper mapper, Bureaus bureaus) {
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
        return new Form(null, null, null, "", null, null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("bureaus", bureaus.others(file), "superiors", bureaus.above(file));
    }

    @Override
    public Set<Stage> openIn() {
        return Jurisdiction.OPEN;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var obstacle = jurisdiction
                .obstacleToRaising(work.file())
                .or(() -> jurisdiction.obstacleToHandingOver(work.file(), work.occurredOn()));
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var superior = bureaus.choose("superiorId", form.superiorId(), form.superior(), bureaus.above(work.file()));
        if (superior.wrong().isPresent()) {
            return Verdict.refused(superior.wrong().get());
        }
        if (form.intervention() == Intervention.TAKE_OVER) {
            return isNamed(form)
                    ? Verdict.refused(Refusal.at("otherId", "JURISDICTION_BUREAU_NOT_ASKED"))
                    : intervened(work, form, Cause.TAKE_OVER, superior.get(), superior.get());
        }
        var chosen =
                bureaus.choose("otherId", form.otherId(), form.other(), bureaus.siblings(work.file(), superior.get()));
        return chosen.wrong().isPresent()
                ? Verdict.refused(chosen.wrong().get())
                : intervened(work, form, Cause.DESIGNATION, superior.get(), chosen.get());
    }

    private Verdict intervened(Work work, Form form, Cause cause, Named superior, Named receiver) {
        var matter = jurisdiction.open(work, cause, receiver, form.reason());
        mapper.setReport(matter, superior, work.occurredOn());
        mapper.decide(matter, true, receiver, null, form.letter(), work.by().id(), work.occurredOn());
        return Verdict.done(cause.name())
                .about(form.letter())
                .because(form.reason())
                .opening(matter);
    }

    private static boolean isNamed(Form form) {
        return (form.otherId() != null && !form.otherId().isBlank())
                || (form.other() != null && !form.other().isBlank());
    }

    /** What a bureau above may do with a case of one below, when it finds it necessary. */
    enum Intervention {
        TAKE_OVER,
        DESIGNATION
    }
}
