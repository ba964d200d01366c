package anjuan.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The late penalty (加处罚款, A98) on a fine that is not paid in time, with the way it was found. A sum of money of each
 * day: three per cent of what was unpaid of the fine when the day began, in all never more than the whole fine.
 *
 * <p>The first day counted is the day after the last day to pay; the last is the day that is asked about. The day of a
 * payment still counts with what it pays, the day after it no longer. Days within a stop do not count, the first and the
 * last day of the stop among them. The total alone is rounded, half up, to the fen.
 *
 * @param amount in yuan, with two decimals
 * @param capped whether the rate alone would have given more
 * @legal 行政处罚法 第七十二条、第七十三条；市场监督管理行政处罚程序规定 第七十五条
 */
public record LatePenalty(BigDecimal amount, boolean capped, List<Line> lines) {

    /** Three per cent. */
    static final BigDecimal RATE = new BigDecimal("0.03");

    static final LatePenalty NONE = new LatePenalty(BigDecimal.ZERO, false, List.of());

    /** Why the late penalty does not run. */
    public enum Reason {
        REVIEW,
        SUIT,
        DEFERRAL
    }

    /** @param amount of the fine, in yuan */
    public record Paid(LocalDate on, BigDecimal amount) {}

    /**
     * Days that do not count.
     *
     * @param from first of them
     * @param to last of them, absent while it lasts
     */
    public record Stop(LocalDate from, @Nullable LocalDate to, Reason reason) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * Some days on end of which each counts alike, both ends included.
     *
     * @param base what was unpaid of the fine on each of them
     * @param reason why they do not count, absent where they do
     * @param amount what they add, in yuan, not rounded
     */
    public record Line(
            LocalDate from,
            LocalDate to,
            BigDecimal base,
            @Nullable Reason reason,
            BigDecimal amount) {

        public long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    public LatePenalty {
        lines = List.copyOf(lines);
    }

    /**
     * Counts the late penalty up to and with a day.
     *
     * @param fine the whole fine, in yuan
     * @param dueOn last day to pay, which is not late
     * @param paid on which days how much of the fine was paid, in any order
     */
    public static LatePenalty of(BigDecimal fine, LocalDate dueOn, List<Paid> paid, List<Stop> stops, LocalDate asOf) {
        var lines = new ArrayList<Line>();
        var total = BigDecimal.ZERO;
        var days = breaks(dueOn.plusDays(1), asOf.plusDays(1), paid, stops);
        for (var from = days.pollFirst(); from != null && !days.isEmpty(); from = days.pollFirst()) {
            var line = line(fine, from, days.first().minusDays(1), paid, stops);
            total = total.add(line.amount());
            if (line.base().signum() > 0) {
                append(lines, line);
            }
        }
        boolean isCapped = total.compareTo(fine) > 0;
        return new LatePenalty((isCapped ? fine : total).setScale(2, RoundingMode.HALF_UP), isCapped, lines);
    }

    /** The days on which something changes, from the first late day to the day behind the last that counts. */
    private static TreeSet<LocalDate> breaks(LocalDate first, LocalDate behind, List<Paid> paid, List<Stop> stops) {
        var days = new TreeSet<LocalDate>();
        if (!first.isBefore(behind)) {
            return days;
        }
        paid.forEach(payment -> days.add(payment.on().plusDays(1)));
        stops.forEach(stop -> {
            days.add(stop.from());
            if (stop.to() != null) {
                days.add(stop.to().plusDays(1));
            }
        });
        days.removeIf(day -> !day.isAfter(first) || !day.isBefore(behind));
        days.add(first);
        days.add(behind);
        return days;
    }

    private static Line line(BigDecimal fine, LocalDate from, LocalDate to, List<Paid> paid, List<Stop> stops) {
        var base = paid.stream()
                .filter(payment -> payment.on().isBefore(from))
                .map(Paid::amount)
                .reduce(fine, BigDecimal::subtract)
                .max(BigDecimal.ZERO);
        Optional<Reason> reason = stops.stream()
                .filter(stop -> stop.covers(from))
                .map(Stop::reason)
                .findFirst();
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        var amount = reason.isPresent() ? BigDecimal.ZERO : base.multiply(RATE).multiply(BigDecimal.valueOf(days));
        return new Line(from, to, base, reason.orElse(null), amount);
    }

    /** Joins what differs only in that something else changed. */
    private static void append(List<Line> lines, Line line) {
        var last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (last != null && last.reason() == line.reason() && last.base().compareTo(line.base()) == 0) {
            lines.set(
                    lines.size() - 1,
                    new Line(
                            last.from(),
                            line.to(),
                            last.base(),
                            last.reason(),
                            last.amount().add(line.amount())));
        } else {
            lines.add(line);
        }
    }
}
