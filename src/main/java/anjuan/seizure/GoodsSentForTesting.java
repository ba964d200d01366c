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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 物品送检 (A33): the length of the seizure stands still; the period is fixed and told to the party in writing. */
@Component
class GoodsSentForTesting extends SeizureMessage<GoodsSentForTesting.Form> {

    /** @param until the last day of the period that the party is told */
    record Form(
            @NotNull TestKind kind,
            @NotBlank @Size(max = 200) String testBody,
            @NotNull LocalDate until,
            @Nullable @Size(max = 400) List<@Valid Portion> portions) {}

    private final Seizures seizures;
    private final SeizureMapper mapper;
    private final GoodsLists goodsLists;
    private final SeizurePapers papers;
    private final Deadlines deadlines;
    private final LimitTimers timers;

    GoodsSentForTesting(
            MeasureViews views,
            Seizures seizures,
            SeizureMapper mapper,
            GoodsLists goodsLists,
            SeizurePapers papers,
            Deadlines deadlines,
            LimitTimers timers) {
        super(views);
        this.seizures = seizures;
        this.mapper = mapper;
        this.goodsLists = goodsLists;
        this.papers = papers;
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
        return new Form(null, "", null, goodsLists.of(matter).all(Fate.HELD));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var on = work.occurredOn();
        var obstacle = seizures.obstacle(matter, on);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        if (form.until().isBefore(on)) {
            return Verdict.refused(Refusal.at("until", "TEST_ENDS_BEFORE_IT_BEGINS", form.until(), on));
        }
        var portions = Portion.chosen(form.portions());
        var wrong = goodsLists.of(matter).check(portions, Fate.USED_UP);
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        var test = new TestPeriod(
                matter.caseNumber(),
                matter.id(),
                mapper.tests(matter.caseNumber(), matter.id()).size() + 1,
                form.kind(),
                form.testBody(),
                on,
                form.until(),
                null,
                null);
        var change = deadlines.stop(matter, "A33", on, StopReason.TESTING, form.testBody(), null);
        if (change instanceof ClockChange.Refused refused) {
            return Verdict.refused(Refusal.of(refused.reason().name()));
        }
        mapper.insertTest(test);
        timers.follow(matter, "A33", ((ClockChange.Made) change).dueDate());
        var number = papers.testPeriod(matter, test, portions);
        return Verdict.done("SENT_FOR_TESTING").about(number).because(form.testBody());
    }
}
