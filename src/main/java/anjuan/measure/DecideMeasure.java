package anjuan.measure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The head approves a measure before it is taken, or refuses it. */
public abstract class DecideMeasure implements TaskPage<DecideMeasure.Form> {

    public record Form(
            @NotNull Boolean approved,
            @Nullable @Size(max = 2000) String opinion) {}

    private final Measures measures;
    private final MeasureViews views;
    private final MeasurePapers papers;

    protected DecideMeasure(Measures measures, MeasureViews views, MeasurePapers papers) {
        this.measures = measures;
        this.views = views;
        this.papers = papers;
    }

    @Override
    public Role role() {
        return Role.HEAD;
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
        return views.facts(matter);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var measure = measures.read(matter);
        if (measure.state() != MeasureState.REQUESTED || measure.urgent()) {
            return Verdict.refused(Refusal.of("MEASURE_DECIDED_ALREADY"));
        }
        var obstacles = obstacles(measure);
        if (!obstacles.isEmpty()) {
            return Verdict.refused(obstacles);
        }
        measures.decide(
                matter, form.approved() ? MeasureState.APPROVED : MeasureState.REFUSED, work, form.opinion(), null);
        if (form.approved()) {
            papers.approval(
                    matter,
                    papers.word("matter", measure.isSeizure() ? "SEIZURE" : "PRESERVATION") + "：" + measure.subject(),
                    measure.reason(),
                    work.by().name(),
                    form.opinion(),
                    work.occurredOn());
        }
        return Verdict.done(form.approved() ? "APPROVED" : "REFUSED", Map.of("isApproved", form.approved()))
                .because(form.opinion());
    }

    /** What else stands against a decision at this level. */
    protected List<Refusal> obstacles(Measure measure) {
        return List.of();
    }
}
