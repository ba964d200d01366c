package anjuan.measure;

import anjuan.task.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The goods of one measure and what became of them: of each line the parts always add up to what was counted. */
public record GoodsList(List<Goods> lines, List<Move> moves) {

    /**
     * So much of a line has this fate.
     *
     * @param toMatter the seizure that took it over, where one did
     */
    public record Part(
            Goods goods,
            Fate fate,
            BigDecimal quantity,
            @Nullable String toMatter) {}

    public GoodsList {
        lines = List.copyOf(lines);
        moves = List.copyOf(moves);
    }

    /** How much of a line was counted on the spot, as one writes it. */
    public String counted(int line) {
        return plain(goods(line).quantity());
    }

    /** How much of a line has a fate; without zeros behind the point. */
    public BigDecimal quantity(int line, Fate fate) {
        var quantity = fate == Fate.HELD ? goods(line).quantity() : BigDecimal.ZERO;
        for (var move : moves) {
            if (move.line() == line) {
                quantity = move.toFate() == fate ? quantity.add(move.quantity()) : quantity;
                quantity = move.fromFate() == fate ? quantity.subtract(move.quantity()) : quantity;
            }
        }
        return new BigDecimal(plain(quantity));
    }

    /** What has become of a line, part by part. */
    public List<Part> parts(int line) {
        return Arrays.stream(Fate.values())
                .filter(fate -> quantity(line, fate).signum() > 0)
                .map(fate -> new Part(goods(line), fate, quantity(line, fate), toMatter(line, fate)))
                .toList();
    }

    /** The parts of all lines that have one of these fates. */
    public List<Part> parts(Predicate<Fate> fates) {
        return lines.stream()
                .flatMap(goods -> parts(goods.line()).stream())
                .filter(part -> fates.test(part.fate()))
                .toList();
    }

    /** All that has a fate, as portions to be moved on. */
    public List<Portion> all(Fate fate) {
        return parts(one -> one == fate).stream()
                .map(part -> new Portion(part.goods().line(), fate, part.quantity()))
                .toList();
    }

    public boolean has(Fate fate) {
        return !parts(one -> one == fate).isEmpty();
    }

    /** Whether nothing more is owed to anybody. */
    public boolean isAccounted() {
        return parts(fate -> !fate.isAccounted()).isEmpty();
    }

    /** What stands against bringing these portions to a fate; fields are those of the list in the form. */
    public List<Refusal> check(List<Portion> portions, Fate to) {
        if (portions.isEmpty()) {
            return List.of(Refusal.at("portions", "GOODS_NONE_CHOSEN"));
        }
        var refusals = new ArrayList<Refusal>();
        var named = new HashSet<String>();
        for (var portion : portions) {
            var there = lines.stream().anyMatch(goods -> goods.line() == portion.line())
                    ? quantity(portion.line(), portion.from())
                    : BigDecimal.ZERO;
            var asked = Objects.requireNonNull(portion.quantity());
            if (!portion.from().leadsTo(to) || there.signum() == 0) {
                refusals.add(Refusal.at("portions", "GOODS_NOT_THERE", portion.line()));
            } else if (!named.add(portion.line() + " " + portion.from())) {
                refusals.add(Refusal.at("portions", "GOODS_LINE_TWICE", portion.line()));
            } else if (asked.compareTo(there) > 0) {
                refusals.add(
                        Refusal.at("portions", "GOODS_MORE_THAN_THERE", portion.line(), plain(asked), plain(there)));
            }
        }
        return refusals;
    }

    Goods goods(int line) {
        return lines.stream()
                .filter(goods -> goods.line() == line)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + line + " in this list of goods"));
    }

    private @Nullable String toMatter(int line, Fate fate) {
        return moves.stream()
                .filter(move -> move.line() == line && move.toFate() == fate && move.toMatter() != null)
                .map(Move::toMatter)
                .distinct()
                .reduce((one, other) -> one + "、" + other)
                .orElse(null);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
