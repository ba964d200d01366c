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

/** 提级管辖或者指定管辖 (A14): a head of a bureau above takes the case up, or gives it to another bureau below. */
@Component
class SuperiorIntervened implements TaskPage<SuperiorIntervened.Form> {

    /** @param other name of a bureau below that is not of this installation */
    record Form(
            @NotNull Intervention intervention,
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
        return Role.SUPERIOR;
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
        return new Form(null, null, null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("bureaus", bureaus.others(file));
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
        var own = bureaus.bureau(work.by().bureauId());
        if (form.intervention() == Intervention.TAKE_OVER) {
            return isNamed(form)
                    ? Verdict.refused(Refusal.at("otherId", "JURISDICTION_BUREAU_NOT_ASKED"))
                    : intervened(work, form, Cause.TAKE_OVER, Named.of(own));
        }
        var below = bureaus.below(own).stream()
                .filter(bureau -> !bureau.id().equals(work.file().bureauId()))
                .toList();
        var chosen = bureaus.choose("otherId", form.otherId(), form.other(), below);
        return chosen.wrong().isPresent()
                ? Verdict.refused(chosen.wrong().get())
                : intervened(work, form, Cause.DESIGNATION, chosen.get());
    }

    private Verdict intervened(Work work, Form form, Cause cause, Named receiver) {
        var matter = jurisdiction.open(work, cause, receiver, form.reason());
        mapper.setReport(matter, Named.of(bureaus.bureau(work.by().bureauId())), work.occurredOn());
        mapper.decide(matter, true, receiver, form.reason(), null, work.by().id(), work.occurredOn());
        return Verdict.done(cause.name())
                .about(receiver.name())
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
