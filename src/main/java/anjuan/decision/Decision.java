package anjuan.decision;

import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a party (A82).
 *
 * @param meeting round of the leaders' meeting that it follows, where one was held
 */
public record Decision(
        Matter matter,
        int round,
        DecisionKind kind,
        @Nullable String number,
        Penalty penalty,
        String reasons,
        @Nullable Integer meeting,
        Credit credit,
        String head,
        LocalDate decidedOn) {

    /** What the party is still to bear, when what another organ took is set off. */
    public Penalty toBear() {
        return new Penalty(
                penalty.warning(),
                penalty.fine().subtract(credit.fine()),
                penalty.gain().subtract(credit.gain()),
                penalty.goods(),
                penalty.goodsValue(),
                penalty.restriction(),
                penalty.restrictionTerms(),
                penalty.correction());
    }
}
