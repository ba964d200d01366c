package anjuan.threshold;

import anjuan.threshold.Amount.Kind;
import anjuan.threshold.Figure.Part;
import anjuan.threshold.Goods.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what is known of several acts of one offence, measure by measure; a measure of which nothing is known has no
 * figure.
 *
 * @legal 法释〔2025〕5号 第二十八条、第二十九条
 */
final class Figures {

    private static final Set<State> ALL = EnumSet.allOf(State.class);
    private static final Set<State> SOLD = EnumSet.of(State.SOLD);
    private static final Set<State> NOT_SOLD = EnumSet.of(State.UNSOLD, State.MADE);
    private static final Set<State> MADE_OR_SOLD = EnumSet.of(State.SOLD, State.MADE);
    private static final Set<State> NOT_MADE = EnumSet.of(State.SOLD, State.UNSOLD);
    private static final Set<State> ONLY_UNSOLD = EnumSet.of(State.UNSOLD);

    private final Offence offence;
    private final List<Conduct> conducts;
    private final Map<Integer, List<Value>> values;
    private final Map<Measure, Figure> known = new EnumMap<>(Measure.class);

    private Figures(Offence offence, List<Conduct> conducts, Map<Integer, List<Value>> values) {
        this.offence = offence;
        this.conducts = conducts;
        this.values = values;
    }

    /**
     * @param offence under which the acts are added up
     * @param values of the goods of each act by its number
     */
    static Figures of(Offence offence, List<Conduct> conducts, Map<Integer, List<Value>> values) {
        var figures = new Figures(offence, conducts, values);
        figures.put(Measure.GAINS, figures.gains());
        figures.put(Measure.BUSINESS, figures.receipts(ALL));
        figures.put(Measure.SALES, figures.receipts(SOLD));
        figures.put(Measure.UNSOLD, figures.values(NOT_SOLD));
        figures.put(Measure.SOLD_AND_UNSOLD, figures.receipts(ALL));
        figures.put(Measure.LOSS, figures.amounts(Kind.LOSS));
        figures.put(Measure.PIECES, figures.pieces(MADE_OR_SOLD));
        figures.put(Measure.UNSOLD_PIECES, figures.pieces(ONLY_UNSOLD));
        figures.put(Measure.ALL_PIECES, figures.pieces(NOT_MADE));
        figures.put(Measure.COPIES, figures.amounts(Kind.COPIES));
        figures.put(Measure.ITEMS, figures.amounts(Kind.ITEMS));
        figures.put(Measure.DOWNLOADS, figures.amounts(Kind.DOWNLOADS));
        figures.put(Measure.CLICKS, figures.amounts(Kind.CLICKS));
        figures.put(Measure.MEMBERS, figures.amounts(Kind.MEMBERS));
        figures.put(Measure.CIRCUMSTANCE, figures.stated(Conduct::otherSerious));
        figures.put(Measure.RUIN, figures.stated(conduct -> conduct.ruinsOwner() ? conduct.what() : null));
        return figures;
    }

    Optional<Figure> find(Measure measure) {
        return Optional.ofNullable(known.get(measure));
    }

    private void put(Measure measure, List<Part> parts) {
        if (!parts.isEmpty()) {
            known.put(measure, Figure.of(measure, parts));
        }
    }

    /** Receipts count only beside the costs that are taken off them; fees and memberships count as they are. */
    private List<Part> gains() {
        var parts = new ArrayList<Part>();
        for (var conduct : conducts) {
            boolean isCostKnown = conduct.amounts().stream().anyMatch(one -> one.kind() == Kind.COSTS);
            if (isCostKnown) {
                parts.addAll(values(conduct, SOLD));
                parts.addAll(amounts(conduct, Kind.RECEIPTS, false));
                parts.addAll(amounts(conduct, Kind.COSTS, true));
            }
            parts.addAll(amounts(conduct, Kind.FEES, false));
        }
        return parts;
    }

    /** The value of goods in these states, and the receipts that no goods are listed for. */
    private List<Part> receipts(Set<State> states) {
        var parts = new ArrayList<Part>();
        for (var conduct : conducts) {
            parts.addAll(values(conduct, states));
            parts.addAll(amounts(conduct, Kind.RECEIPTS, false));
        }
        return parts;
    }

    private List<Part> values(Set<State> states) {
        return conducts.stream()
                .flatMap(conduct -> values(conduct, states).stream())
                .toList();
    }

    private List<Part> values(Conduct conduct, Set<State> states) {
        return values.getOrDefault(conduct.no(), List.of()).stream()
                .filter(value -> states.contains(value.goods().state()))
                .map(value -> new Part(
                        conduct.no(),
                        value.goods().name(),
                        value.price(),
                        null,
                        value.sum(),
                        value.article(),
                        value.isVerified(),
                        Conduct.split(value.goods().evidence())))
                .toList();
    }

    private List<Part> pieces(Set<State> states) {
        if (offence != Offence.LABELS) {
            return List.of();
        }
        return conducts.stream()
                .flatMap(conduct -> conduct.goods().stream()
                        .filter(goods -> states.contains(goods.state()))
                        .map(goods -> new Part(
                                conduct.no(),
                                goods.name(),
                                null,
                                null,
                                Objects.requireNonNull(goods.quantity()),
                                null,
                                true,
                                Conduct.split(goods.evidence()))))
                .toList();
    }

    private List<Part> amounts(Kind kind) {
        return conducts.stream()
                .flatMap(conduct -> amounts(conduct, kind, false).stream())
                .toList();
    }

    private static List<Part> amounts(Conduct conduct, Kind kind, boolean isTakenOff) {
        return conduct.amounts().stream()
                .filter(amount -> amount.kind() == kind)
                .map(amount -> new Part(
                        conduct.no(),
                        null,
                        null,
                        kind,
                        isTakenOff ? amount.amount().negate() : amount.amount(),
                        null,
                        true,
                        Conduct.split(amount.evidence())))
                .toList();
    }

    private List<Part> stated(Function<Conduct, @Nullable String> text) {
        return conducts.stream()
                .filter(conduct -> text.apply(conduct) != null)
                .limit(1)
                .map(conduct ->
                        new Part(conduct.no(), text.apply(conduct), null, null, BigDecimal.ONE, null, true, List.of()))
                .toList();
    }
}
