package anjuan.discretion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one text of law lets a fine be, in yuan.
 *
 * @param id rule row of the domain
 * @param from base at or over which the multiple holds, or only above it where {@code over} says so
 * @param times highest fine as a multiple of the base
 * @param most highest fine of the multiple, where the law gives one
 * @param otherwise highest fine where the multiple does not hold
 * @param least lowest fine, where the law gives one
 * @param validFrom first day of acts that the text governs
 * @param validUntil last day of such acts, included; absent while it is in force
 */
public record FineRule(
        String id,
        String titleZh,
        String titleEn,
        Basis base,
        @Nullable BigDecimal from,
        boolean over,
        @Nullable BigDecimal times,
        @Nullable BigDecimal most,
        BigDecimal otherwise,
        @Nullable BigDecimal least,
        String source,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** What a multiple is counted on. */
    public enum Basis {
        /** 违法经营额 */
        TURNOVER,
        /** 违法所得 */
        GAINS,
        NONE
    }

    public FineRule {
        if (base != Basis.NONE && (from == null || times == null)) {
            throw new IllegalArgumentException("config/discretion.yml, " + id + ": a multiple needs from and times");
        }
        if (otherwise.signum() <= 0 || (least != null && least.compareTo(otherwise) > 0)) {
            throw new IllegalArgumentException("config/discretion.yml, " + id + ": the sums do not fit");
        }
    }

    /** Whether the text governs an act of that day. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /**
     * The highest fine, itself allowed.
     *
     * @param amount turnover or gains as {@link #base()} says; absent where there are none
     */
    public BigDecimal highest(@Nullable BigDecimal amount) {
        if (base == Basis.NONE || amount == null || from == null || times == null || !reaches(amount, from)) {
            return otherwise;
        }
        var multiple = amount.multiply(times).setScale(2, RoundingMode.DOWN);
        return most == null ? multiple : multiple.min(most);
    }

    private boolean reaches(BigDecimal amount, BigDecimal line) {
        return over ? amount.compareTo(line) > 0 : amount.compareTo(line) >= 0;
    }
}
