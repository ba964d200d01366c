package anjuan.seizure;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureViews;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 公告寻找权利人 (A36, A40): nobody is known who could agree to an early disposal, or to whom goods could be given back. */
@Component
class OwnerSought extends SeizureMessage<OwnerSought.Form> {

    record Form(
            OwnerNotice.@NotNull Purpose purpose,
            @NotBlank @Size(max = 200) String medium,
            @NotBlank @Size(max = 200) String way,
            @NotBlank @Size(max = 1000) String reason) {}

    private final Seizures seizures;
    private final SeizureMapper mapper;
    private final GoodsLists goodsLists;
    private final SeizurePapers papers;
    private final Deadlines deadlines;

    OwnerSought(
            MeasureViews views,
            Seizures seizures,
            SeizureMapper mapper,
            GoodsLists goodsLists,
            SeizurePapers papers,
            Deadlines deadlines) {
        super(views);
        this.seizures = seizures;
        this.mapper = mapper;
        this.goodsLists = goodsLists;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十一条、第四十二条、第八十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var purpose = goodsLists.of(matter).has(Fate.RELEASED)
                ? OwnerNotice.Purpose.CLAIM
                : OwnerNotice.Purpose.EARLY_DISPOSAL;
        return new Form(purpose, "", "", "");
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refused = obstacle(work, form);
        if (refused.isPresent()) {
            return Verdict.refused(refused.get());
        }
        var matter = work.matter();
        var on = work.occurredOn();
        var until = deadlines.start(matter, "A36", on);
        mapper.insertNotice(new OwnerNotice(
                matter.caseNumber(),
                matter.id(),
                mapper.notices(matter.caseNumber(), matter.id()).size() + 1,
                form.purpose(),
                form.medium(),
                on));
        if (form.purpose() == OwnerNotice.Purpose.CLAIM) {
            papers.noticeOfClaim(matter, on, form.reason(), form.medium());
        } else {
            papers.noticeOfDisposal(matter, on, until, form.reason(), form.way());
        }
        return Verdict.done("OWNER_CALLED").about(form.medium()).because(form.reason());
    }

    private Optional<Refusal> obstacle(Work work, Form form) {
        var matter = work.matter();
        if (form.purpose() == OwnerNotice.Purpose.EARLY_DISPOSAL) {
            var obstacle = seizures.obstacle(matter, work.occurredOn());
            if (obstacle.isPresent()) {
                return obstacle;
            }
        } else if (!goodsLists.of(matter).has(Fate.RELEASED)) {
            return Optional.of(Refusal.at("purpose", "GOODS_NOT_RELEASED"));
        }
        if (!deadlines.isInForce("A36", work.occurredOn())) {
            return Optional.of(Refusal.at("occurredOn", "LIMIT_NOT_IN_FORCE"));
        }
        return deadlines
                .find(matter, "A36")
                .filter(RunningClock::isRunning)
                .map(running ->
                        Refusal.of("OWNER_NOTICE_RUNS", running.dueDate().effective()));
    }
}
