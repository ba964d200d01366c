package anjuan.measure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head makes good what was taken in an urgent case, or holds that it should not have been taken: then it is released
 * at once.
 *
 * @legal 市场监督管理行政处罚程序规定 第三十三条、第三十六条；行政强制法 第十九条
 */
public abstract class ConfirmMeasure implements TaskPage<ConfirmMeasure.Form> {

    public record Form(
            @NotNull Boolean confirmed,
            @Nullable @Size(max = 2000) String opinion) {}

    private final Measures measures;
    private final MeasureViews views;
    private final MeasurePapers papers;
    private final GoodsLists goodsLists;
    private final Deadlines deadlines;

    protected ConfirmMeasure(
            Measures measures, MeasureViews views, MeasurePapers papers, GoodsLists goodsLists, Deadlines deadlines) {
        this.measures = measures;
        this.views = views;
        this.papers = papers;
        this.goodsLists = goodsLists;
        this.deadlines = deadlines;
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
        boolean isTimeUp = measure.state() == MeasureState.EXPIRED;
        boolean waits = measure.urgent()
                && (measure.isInForce() || isTimeUp)
                && measure.decidedOn() == null
                && measure.reportedOn() != null;
        if (!waits || form.confirmed() && isTimeUp) {
            return Verdict.refused(Refusal.of("MEASURE_NOT_TO_BE_CONFIRMED"));
        }
        deadlines.end(matter, measure.reportLimit(), work.occurredOn());
        var held = goodsLists.of(matter).all(Fate.HELD);
        if (form.confirmed()) {
            confirm(work, measure, form.opinion());
        } else {
            refuse(work, held, form.opinion());
        }
        return Verdict.done(
                        form.confirmed() ? "MADE_GOOD" : "NOT_MADE_GOOD",
                        Map.of("isReleaseOrdered", !form.confirmed() && !held.isEmpty()))
                .because(form.opinion());
    }

    private void confirm(Work work, Measure measure, @Nullable String opinion) {
        measures.decide(work.matter(), MeasureState.IN_FORCE, work, opinion, null);
        papers.approval(
                work.matter(),
                "补办" + papers.word("matter", measure.isSeizure() ? "SEIZURE" : "PRESERVATION") + "批准手续："
                        + measure.subject(),
                measure.reason(),
                work.by().name(),
                opinion,
                work.occurredOn());
    }

    private void refuse(Work work, List<Portion> held, @Nullable String opinion) {
        measures.decide(work.matter(), MeasureState.NOT_CONFIRMED, work, opinion, null);
        if (!held.isEmpty()) {
            measures.order(
                    work.matter(),
                    MeasureRequest.Wish.of(RequestKind.RELEASE, "NOT_CONFIRMED", MeasurePapers.text(opinion), held),
                    work,
                    opinion);
        }
    }
}
