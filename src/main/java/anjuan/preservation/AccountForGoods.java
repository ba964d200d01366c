package anjuan.preservation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.decision.Decisions;
import anjuan.measure.Fate;
import anjuan.measure.GoodsList;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureViews;
import anjuan.measure.Portion;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 清点保存物品去向 (A30): what was released, lapsed or sent for testing is given back or otherwise accounted for. */
@Component
class AccountForGoods implements TaskPage<AccountForGoods.Form> {

    /** What became of goods in the end. */
    enum End {
        GIVEN_BACK(Fate.RETURNED),
        USED_UP(Fate.USED_UP),
        CONFISCATED(Fate.CONFISCATED);

        private final Fate fate;

        End(Fate fate) {
            this.fate = fate;
        }
    }

    /** @param receiver who signed for what was given back */
    record Form(
            @NotNull End end,
            @Nullable @Size(max = 200) String receiver,
            @Nullable Boolean signed,
            @Nullable @Size(max = 400) List<@Valid Portion> portions) {}

    private final Preservations preservations;
    private final GoodsLists goodsLists;
    private final Decisions decisions;
    private final MeasureViews views;

    AccountForGoods(Preservations preservations, GoodsLists goodsLists, Decisions decisions, MeasureViews views) {
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
        return "市场监督管理行政处罚程序规定 第三十四条、第三十五条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null, open(goodsLists.of(matter)));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return views.facts(matter);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var portions = Portion.chosen(form.portions());
        var wrong = goodsLists.of(matter).check(portions, form.end().fate);
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        if (portions.stream().anyMatch(portion -> portion.from() == Fate.HELD)) {
            return Verdict.refused(Refusal.at("portions", "GOODS_STILL_HELD"));
        }
        if (form.end() == End.GIVEN_BACK && (isBlank(form.receiver()) || !Boolean.TRUE.equals(form.signed()))) {
            return Verdict.refused(Refusal.at("receiver", "RETURN_NOT_SIGNED"));
        }
        if (form.end() == End.CONFISCATED
                && decisions.goodsConfiscatedOn(work.caseNumber()).isEmpty()) {
            return Verdict.refused(Refusal.at("end", "CONFISCATION_NOT_DECIDED"));
        }
        goodsLists.move(matter, portions, form.end().fate, work.occurredOn(), form.receiver());
        return Verdict.done(form.end().name(), preservations.settle(matter, work.occurredOn()));
    }

    private static List<Portion> open(GoodsList goods) {
        return Stream.of(Fate.RELEASED, Fate.LAPSED, Fate.TESTING)
                .flatMap(fate -> goods.all(fate).stream())
                .toList();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
