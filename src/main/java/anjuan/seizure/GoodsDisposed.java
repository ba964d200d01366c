package anjuan.seizure;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureViews;
import anjuan.measure.Portion;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 物品已处置 (A36, A40): what the head let be disposed of is auctioned, sold, handed in or destroyed; form 52. */
@Component
class GoodsDisposed extends SeizureMessage<GoodsDisposed.Form> {

    /** @param proceeds in yuan, kept as money of the case or handed in */
    record Form(
            @NotNull DisposalWay way,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 200) String receiver,
            @Nullable @Size(max = 100) String witness,

            @NotNull @PositiveOrZero @Digits(integer = 14, fraction = 2)
            BigDecimal proceeds,

            @NotBlank @Size(max = 1000) String content,
            @Nullable @Size(max = 400) List<@Valid Portion> portions) {}

    private final GoodsLists goodsLists;
    private final SeizurePapers papers;

    GoodsDisposed(MeasureViews views, GoodsLists goodsLists, SeizurePapers papers) {
        super(views);
        this.goodsLists = goodsLists;
        this.papers = papers;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十一条、第四十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", "", null, null, "", goodsLists.of(matter).all(Fate.TO_DISPOSE));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var portions = Portion.chosen(form.portions());
        var wrong = goodsLists.of(work.matter()).check(portions, Fate.DISPOSED);
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        goodsLists.move(
                work.matter(),
                portions,
                Fate.DISPOSED,
                work.occurredOn(),
                form.receiver() + " " + form.proceeds().toPlainString());
        papers.disposal(work.matter(), work.occurredOn(), form, portions);
        return Verdict.done("GOODS_DISPOSED")
                .about(form.proceeds().toPlainString())
                .because(form.content());
    }
}
