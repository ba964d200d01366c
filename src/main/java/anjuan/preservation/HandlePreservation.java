package anjuan.preservation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.decision.Decisions;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureRequest;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.Portion;
import anjuan.measure.RequestKind;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 处理先行登记保存物品 (A30): within seven working days, all at once or line by line. */
@Component
class HandlePreservation implements TaskPage<HandlePreservation.Form> {

    /** @param reason why, and for a test with whom */
    record Form(
            @NotNull Handling handling,
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = 400) List<@Valid Portion> portions) {}

    private final Measures measures;
    private final Preservations preservations;
    private final GoodsLists goodsLists;
    private final Decisions decisions;
    private final MeasureViews views;

    HandlePreservation(
            Measures measures,
            Preservations preservations,
            GoodsLists goodsLists,
            Decisions decisions,
            MeasureViews views) {
        this.measures = measures;
        this.preservations = preservations;
        this.goodsLists = goodsLists;
        this.decisions = decisions;
        this.views = views;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十五条；行政处罚法 第五十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", goodsLists.of(matter).all(Fate.HELD));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return views.facts(matter);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var obstacle = preservations.obstacle(matter, work.occurredOn());
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        if (!measures.read(matter).isApproved()) {
            return Verdict.refused(Refusal.of("MEASURE_UNCONFIRMED", matter.id()));
        }
        var portions = Portion.chosen(form.portions());
        var fate = fate(form.handling());
        var wrong = goodsLists.of(matter).check(portions, fate);
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        if (form.handling() == Handling.CONFISCATE
                && decisions.goodsConfiscatedOn(work.caseNumber()).isEmpty()) {
            return Verdict.refused(Refusal.at("handling", "CONFISCATION_NOT_DECIDED"));
        }
        var facts = new HashMap<String, Object>();
        if (form.handling().isRelease()) {
            measures.ask(
                    matter,
                    MeasureRequest.Wish.of(RequestKind.RELEASE, form.handling().name(), form.reason(), portions),
                    work.occurredOn());
        } else {
            goodsLists.move(matter, portions, fate, work.occurredOn(), form.reason());
        }
        facts.putAll(preservations.settle(matter, work.occurredOn()));
        facts.put("isReleaseProposed", form.handling().isRelease());
        return Verdict.done(form.handling().name(), facts).because(form.reason());
    }

    private static Fate fate(Handling handling) {
        return switch (handling) {
            case COPY_AND_RETURN, RELEASE -> Fate.RELEASED;
            case SEND_FOR_TESTING -> Fate.TESTING;
            case CONFISCATE -> Fate.CONFISCATED;
        };
    }
}
