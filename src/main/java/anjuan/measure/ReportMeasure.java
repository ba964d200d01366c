package anjuan.measure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.Map;

/**
 * The officers report what they took in an urgent case and ask the head to make it good, within 24 hours.
 *
 * @legal 市场监督管理行政处罚程序规定 第三十三条、第三十六条；行政强制法 第十九条
 */
public abstract class ReportMeasure implements TaskPage<ReportMeasure.Form> {

    /** @param reportedAt hour and minute of the report */
    public record Form(
            @NotNull LocalTime reportedAt,
            @NotBlank @Size(max = 2000) String content) {}

    private final Measures measures;
    private final MeasureViews views;
    private final Deadlines deadlines;

    protected ReportMeasure(Measures measures, MeasureViews views, Deadlines deadlines) {
        this.measures = measures;
        this.views = views;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, measures.read(matter).reason());
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "measure", views.of(matter),
                "report",
                        deadlines
                                .find(matter, measures.read(matter).reportLimit())
                                .orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var measure = measures.read(matter);
        boolean lasts = measure.isInForce() || measure.state() == MeasureState.EXPIRED;
        if (!measure.urgent() || !lasts || measure.reportedOn() != null) {
            return Verdict.refused(Refusal.of("MEASURE_NOT_TO_BE_REPORTED"));
        }
        var taken = measures.taken(matter);
        var reported = work.occurredOn().atTime(form.reportedAt());
        if (reported.isBefore(taken.takenOn().atTime(taken.takenAt()))) {
            return Verdict.refused(Refusal.at("reportedAt", "REPORT_BEFORE_MEASURE", taken.takenAt()));
        }
        measures.report(matter, work.occurredOn(), form.reportedAt());
        var due = deadlines
                .find(matter, measure.reportLimit())
                .orElseThrow()
                .dueDate()
                .moment();
        boolean isLate = due != null && reported.isAfter(due);
        return Verdict.done(isLate ? "REPORTED_LATE" : "REPORTED_IN_TIME").because(form.content());
    }
}
