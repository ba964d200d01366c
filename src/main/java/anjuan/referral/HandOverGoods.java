package anjuan.referral;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.referral.Referral.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 移交涉案物品 (F11): within three days of the filing notice, with list and minutes; the party whose goods were seized is told
 * by form 6. Goods of other acts stay where they are.
 */
@Component
class HandOverGoods implements TaskPage<HandOverGoods.Form> {

    /**
     * @param receiver who took them over for the police
     * @param goods keys of the lines that go, as {@link GoodsForPolice.Line} names them
     * @param papers what else was handed over
     * @param without why no goods go although some are held
     */
    record Form(
            @NotBlank @Size(max = 200) String receiver,
            @NotBlank @Size(max = 200) String place,
            @Nullable @Size(max = 400) List<@NotNull String> goods,
            @NotBlank @Size(max = 2000) String papers,
            @Nullable @Size(max = 1000) String without) {}

    private final Referrals referrals;
    private final GoodsForPolice goods;
    private final ReferralPapers papers;
    private final Deadlines deadlines;

    HandOverGoods(Referrals referrals, GoodsForPolice goods, ReferralPapers papers, Deadlines deadlines) {
        this.referrals = referrals;
        this.goods = goods;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第十二条；行政强制法 第二十一条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", "", List.of(), "", null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        facts.put("referral", referrals.read(matter));
        facts.put("events", referrals.events(matter));
        var held = goods.held(file.number());
        facts.put("held", held);
        facts.put("measures", goods.views(held));
        deadlines.find(matter, "F11").ifPresent(due -> facts.put("clock", due));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var referral = referrals.read(matter);
        var wrong = new ArrayList<Refusal>();
        referrals.outOfTurn(referral, State.POLICE_FILED).ifPresent(wrong::add);
        var held = goods.held(work.caseNumber());
        var chosen = Materials.given(form.goods()).stream().distinct().toList();
        wrong.addAll(goods.refusals(held, chosen, work.occurredOn()));
        boolean isUnexplained = form.without() == null || form.without().isBlank();
        if (chosen.isEmpty() && !held.isEmpty() && isUnexplained) {
            wrong.add(Refusal.at("goods", "GOODS_NOT_HANDED_OVER"));
        }
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        var rows = goods.handOver(work, referral, held, chosen);
        var minutes = papers.minutes(referral, work, form.receiver(), form.place(), form.papers(), rows);
        deadlines.end(matter, "F11", work.occurredOn());
        referrals.set(matter, State.HANDED_OVER);
        referrals.note(
                work,
                matter,
                ReferralEvent.Kind.HANDED_OVER,
                null,
                referral.police(),
                null,
                null,
                minutes.id(),
                form.receiver() + (isUnexplained ? "" : "；" + form.without()));
        return Verdict.done("GOODS_HANDED_OVER").about(form.receiver()).because(form.without());
    }
}
