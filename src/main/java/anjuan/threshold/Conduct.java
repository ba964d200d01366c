package anjuan.threshold;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One act of one respondent, as far as it is known.
 *
 * @param respondent place of the respondent in the case, from 1
 * @param what was done
 * @param from first day of the act
 * @param until day on which it ended, whose rules govern it
 * @param rights numbers or names of the rights, separated by commas
 * @param earlier the conviction or penalty for the same kind of act before it, where there was one
 * @param punishedBy paper by which this act was dealt with already, so that it is not added up again
 * @param punishedOn day of that paper, from which later acts are repeats; absent where it is not known
 * @param otherSerious circumstance that is as serious as a sum
 * @param suspicion why a crime is suspected below the thresholds too (F01)
 */
public record Conduct(
        int no,
        int respondent,
        Offence offence,
        String what,
        LocalDate from,
        LocalDate until,
        String rights,
        @Nullable Earlier earlier,
        @Nullable String punishedBy,
        @Nullable LocalDate punishedOn,
        List<Goods> goods,
        List<Amount> amounts,
        Set<Presumption> presumptions,
        @Nullable String otherSerious,
        boolean ruinsOwner,
        @Nullable String suspicion) {

    /** Years after a conviction or penalty within which the same kind of act is a repeat. */
    static final int REPEAT_YEARS = 2;

    private static final String SEPARATOR = "[、，,；;\\s]+";

    /** What was said of an act of the same kind before. */
    public record Earlier(LocalDate on, String paper) {}

    /**
     * From what it follows that a seller knew.
     *
     * @legal 法释〔2025〕5号 第四条
     */
    public enum Presumption {
        /** 涂改、调换、覆盖商标 */
        MARK_ALTERED,
        /** 伪造、涂改授权文件 */
        AUTHORISATION_FORGED,
        /** 因销售同一种假冒商品受过处理 */
        PUNISHED_BEFORE,
        /** 进货、销售价格明显低于市场价格且无正当理由 */
        PRICE_TOO_LOW,
        /** 被发现后转移、销毁侵权商品、会计凭证 */
        MOVED_OR_DESTROYED,
        /** 其他 */
        OTHER
    }

    public Conduct {
        goods = List.copyOf(goods);
        amounts = List.copyOf(amounts);
        presumptions = Set.copyOf(presumptions);
    }

    /** Whether it counts with other acts: one that was dealt with is not taken twice. */
    public boolean isAddedUp() {
        return punishedBy == null;
    }

    /** Whether part of it lies after the conviction or penalty before it and within two years of it, the last day included. */
    public boolean isRepeat() {
        return earlier != null
                && until.isAfter(earlier.on())
                && !from.isAfter(earlier.on().plusYears(REPEAT_YEARS));
    }

    /** This act as one behind another of the same respondent and kind of offence that was dealt with, where it repeats that. */
    Conduct behind(Conduct punished) {
        boolean isOfSameKind = punished.respondent == respondent && offence.isOfSameKindAs(punished.offence);
        if (!isOfSameKind || punished.punishedOn == null || punished.punishedBy == null || isRepeat()) {
            return this;
        }
        var repeated = new Conduct(
                no,
                respondent,
                offence,
                what,
                from,
                until,
                rights,
                new Earlier(punished.punishedOn, punished.punishedBy),
                punishedBy,
                punishedOn,
                goods,
                amounts,
                presumptions,
                otherSerious,
                ruinsOwner,
                suspicion);
        return repeated.isRepeat() ? repeated : this;
    }

    /** The rights one by one, as they are separated by commas or lines; a name may hold blanks. */
    public List<String> rightList() {
        return rights == null || rights.isBlank()
                ? List.of()
                : Arrays.stream(rights.split("[、，,；;\\r\\n]+"))
                        .map(String::strip)
                        .filter(right -> !right.isEmpty())
                        .distinct()
                        .toList();
    }

    /** The numbers or names in a text, separated by commas or blanks, each once. */
    static List<String> split(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split(SEPARATOR)).distinct().toList();
    }
}
