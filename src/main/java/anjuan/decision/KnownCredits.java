package anjuan.decision;

import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known to have been taken from a party by other organs, and whether a decision sets it off. */
@Component
class KnownCredits {

    private static final int LONGEST = 200;

    private final List<TakenElsewhere> sources;

    KnownCredits(List<TakenElsewhere> sources) {
        this.sources = sources;
    }

    /** All that is known, as one. */
    Credit of(Matter party) {
        var all = sources.stream().flatMap(one -> one.from(party).stream()).toList();
        return all.isEmpty()
                ? Credit.NONE
                : new Credit(
                        sum(all, Credit::fine),
                        sum(all, Credit::gain),
                        words(all, Credit::organ),
                        words(all, Credit::paper));
    }

    /** What of it a penalty can set off. */
    Credit of(Matter party, Penalty penalty) {
        var known = of(party);
        return new Credit(
                known.fine().min(penalty.fine()), known.gain().min(penalty.gain()), known.organ(), known.paper());
    }

    /** What stands against a credit: more than is imposed, less than is known, or nobody named who took it. */
    List<Refusal> refusals(Matter party, Credit credit, Penalty penalty) {
        var refusals = new ArrayList<Refusal>();
        var known = of(party, penalty);
        check("credit.fine", credit.fine(), penalty.fine(), known.fine(), refusals);
        check("credit.gain", credit.gain(), penalty.gain(), known.gain(), refusals);
        if (!credit.isNothing() && credit.organ() == null) {
            refusals.add(Refusal.at("credit.organ", "REQUIRED"));
        }
        if (!credit.isNothing() && credit.paper() == null) {
            refusals.add(Refusal.at("credit.paper", "REQUIRED"));
        }
        return refusals;
    }

    private static void check(
            String field, BigDecimal credited, BigDecimal imposed, BigDecimal known, List<Refusal> refusals) {
        if (credited.compareTo(imposed) > 0) {
            refusals.add(Refusal.at(field, "CREDIT_OVER_PENALTY", imposed));
        } else if (credited.compareTo(known) < 0) {
            refusals.add(Refusal.at(field, "CREDIT_BELOW_TAKEN", known));
        }
    }

    private static BigDecimal sum(List<Credit> all, Function<Credit, BigDecimal> part) {
        return all.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable String words(List<Credit> all, Function<Credit, @Nullable String> part) {
        var text = all.stream().map(part).filter(Objects::nonNull).distinct().collect(Collectors.joining("、"));
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
