package anjuan.seizure;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decisions;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureViews;
import anjuan.measure.Portion;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 扣押物品已决定没收: the decision confiscates them; what is then done with them belongs to its execution. */
@Component
class ConfiscationRecorded extends SeizureMessage<ConfiscationRecorded.Form> {

    record Form(
            @Nullable @Size(max = 500) String note,
            @Nullable @Size(max = 400) List<@Valid Portion> portions) {}

    private final Seizures seizures;
    private final GoodsLists goodsLists;
    private final Decisions decisions;
    private final Deadlines deadlines;

    ConfiscationRecorded(
            MeasureViews views, Seizures seizures, GoodsLists goodsLists, Decisions decisions, Deadlines deadlines) {
        super(views);
        this.seizures = seizures;
        this.goodsLists = goodsLists;
        this.decisions = decisions;
        this.deadlines = deadlines;
    }

    @Override
    public String legalBasis() {
        return "行政强制法 第二十七条；市场监督管理行政处罚程序规定 第四十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, goodsLists.of(matter).all(Fate.HELD));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var portions = Portion.chosen(form.portions());
        var wrong = goodsLists.of(matter).check(portions, Fate.CONFISCATED);
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        var decidedOn = decisions.goodsConfiscatedOn(work.caseNumber());
        if (decidedOn.isEmpty()) {
            return Verdict.refused(Refusal.of("CONFISCATION_NOT_DECIDED"));
        }
        var due = deadlines.find(matter, "A33").orElseThrow().dueDate();
        // what was free before the decision is not confiscated by a seizure that was over
        if (!due.standsStill() && decidedOn.get().isAfter(due.effective())) {
            return Verdict.refused(Refusal.of("SEIZURE_TIME_UP", due.effective()));
        }
        goodsLists.move(matter, portions, Fate.CONFISCATED, work.occurredOn(), form.note());
        seizures.settle(matter, work.occurredOn());
        return Verdict.done("CONFISCATED").because(form.note());
    }
}
