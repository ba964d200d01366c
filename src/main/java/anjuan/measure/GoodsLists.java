package anjuan.measure;

import anjuan.casefile.Matter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lists of goods of all measures. */
@Service
public class GoodsLists {

    private final GoodsMapper mapper;

    GoodsLists(GoodsMapper mapper) {
        this.mapper = mapper;
    }

    public GoodsList of(Matter matter) {
        return new GoodsList(
                mapper.goods(matter.caseNumber(), matter.id()), mapper.moves(matter.caseNumber(), matter.id()));
    }

    /** Writes the list of a measure, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Matter matter, List<GoodsLine> lines) {
        requireNone(matter);
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            mapper.insert(new Goods(
                    matter.caseNumber(),
                    matter.id(),
                    at + 1,
                    line.name().strip(),
                    line.brand(),
                    line.specification(),
                    line.quantity(),
                    line.unit().strip(),
                    line.worth(),
                    line.place(),
                    line.remark(),
                    null));
        }
    }

    /** Takes goods from one measure into the list of another; each list names the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(Matter from, Matter into, List<Portion> portions, LocalDate on) {
        requireNone(into);
        var list = of(from);
        move(from, portions, Fate.SEIZED, on, into.id(), null);
        int line = 0;
        for (var portion : portions) {
            var goods = list.goods(portion.line());
            mapper.insert(new Goods(
                    into.caseNumber(),
                    into.id(),
                    ++line,
                    goods.name(),
                    goods.brand(),
                    goods.specification(),
                    portion.quantity(),
                    goods.unit(),
                    shareOf(goods, portion.quantity()),
                    goods.place(),
                    goods.remark(),
                    goods.line()));
        }
    }

    /**
     * Brings portions to a fate.
     *
     * @throws IllegalStateException when they are not there to be brought: a redrawn diagram cannot give back twice
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Matter matter, List<Portion> portions, Fate to, LocalDate on, @Nullable String note) {
        move(matter, portions, to, on, null, note);
    }

    private void move(
            Matter matter,
            List<Portion> portions,
            Fate to,
            LocalDate on,
            @Nullable String toMatter,
            @Nullable String note) {
        var list = of(matter);
        var refusals = list.check(portions, to);
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("goods of %s cannot become %s: %s".formatted(matter, to, refusals));
        }
        int seq = list.moves().size();
        for (var portion : portions) {
            mapper.insertMove(new Move(
                    matter.caseNumber(),
                    matter.id(),
                    ++seq,
                    portion.line(),
                    portion.from(),
                    to,
                    Objects.requireNonNull(portion.quantity()),
                    on,
                    toMatter,
                    note));
        }
    }

    private void requireNone(Matter matter) {
        if (!of(matter).lines().isEmpty()) {
            throw new IllegalStateException("the list of goods of " + matter + " is written already");
        }
    }

    private static @Nullable BigDecimal shareOf(Goods goods, BigDecimal quantity) {
        return goods.worth() == null
                ? null
                : goods.worth().multiply(quantity).divide(goods.quantity(), 2, RoundingMode.HALF_UP);
    }
}
