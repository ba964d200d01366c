package anjuan.seizure;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.StopReason;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureViews;
import anjuan.measure.Portion;
import anjuan.task.LimitTimers;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 检测结果已到 (A33): the length of the seizure goes on, that day included. */
@Component
class TestResultCame extends SeizureMessage<TestResultCame.Form> {

    /** @param portions what was used up in the test */
    record Form(
            @NotBlank @Size(max = 2000) String result,
            @Nullable @Size(max = 400) List<@Valid Portion> portions) {}

    private final Seizures seizures;
    private final SeizureMapper mapper;
    private final GoodsLists goodsLists;
    private final Deadlines deadlines;
    private final LimitTimers timers;

    TestResultCame(
            MeasureViews views,
            Seizures seizures,
            SeizureMapper mapper,
            GoodsLists goodsLists,
            Deadlines deadlines,
            LimitTimers timers) {
        super(views);
        this.seizures = seizures;
        this.mapper = mapper;
        this.goodsLists = goodsLists;
        this.deadlines = deadlines;
        this.timers = timers;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十八条；行政强制法 第二十五条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(
                "",
                goodsLists.of(matter).all(Fate.HELD).stream()
                        .map(held -> new Portion(held.line(), held.of(), null))
                        .toList());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var on = work.occurredOn();
        var usedUp = Portion.chosen(form.portions());
        if (!usedUp.isEmpty()) {
            var wrong = goodsLists.of(matter).check(usedUp, Fate.USED_UP);
            if (!wrong.isEmpty()) {
                return Verdict.refused(wrong);
            }
        }
        var change = deadlines.resume(matter, "A33", on, StopReason.TESTING);
        if (change instanceof ClockChange.Refused refused) {
            return Verdict.refused(Refusal.of(refused.reason().name()));
        }
        mapper.setResult(matter.caseNumber(), matter.id(), on, form.result());
        timers.follow(matter, "A33", ((ClockChange.Made) change).dueDate());
        if (!usedUp.isEmpty()) {
            goodsLists.move(matter, usedUp, Fate.USED_UP, on, null);
            seizures.settle(matter, on);
        }
        return Verdict.done("RESULT_CAME").because(form.result());
    }
}
