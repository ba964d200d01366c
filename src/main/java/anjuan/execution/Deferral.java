package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.deadline.WorkingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party's request to pay the fine later or in parts (A97), and the plan that the head made of it.
 *
 * @param matter the request itself
 * @param party whose fine it is
 * @param granted absent while it is not decided
 * @param instalments in the order of their days; a deferral as a whole is one instalment
 * @legal 市场监督管理行政处罚程序规定 第七十四条
 */
public record Deferral(
        Matter matter,
        Matter party,
        boolean byInstalments,
        String reason,
        LocalDate requestedOn,
        @Nullable Boolean granted,
        @Nullable String opinion,
        @Nullable String head,
        @Nullable LocalDate decidedOn,
        List<Instalment> instalments) {

    /** @param dueOn last day to pay it, as the notice has it; moved past days off when it is counted */
    public record Instalment(BigDecimal amount, LocalDate dueOn) {}

    /**
     * The last day of a plan.
     *
     * @param missed whether an instalment was not paid by then, so that the plan ended before its time
     */
    public record End(LocalDate on, boolean missed) {}

    public Deferral {
        instalments = List.copyOf(instalments);
    }

    public boolean isOpen() {
        return granted == null;
    }

    public boolean isGranted() {
        return Boolean.TRUE.equals(granted);
    }

    /**
     * When the plan ends by what is known on a day: with its last instalment, or with the first that was not paid by its
     * last day. An instalment is paid when no more of the fine is open than the instalments behind it.
     *
     * @param fine the whole fine
     */
    public End end(BigDecimal fine, List<Payment> payments, LocalDate asOf, WorkingCalendar calendar) {
        var behind = instalments.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var last = requestedOn;
        for (var instalment : instalments) {
            behind = behind.subtract(instalment.amount());
            last = calendar.workingDayFrom(instalment.dueOn());
            if (asOf.isAfter(last) && unpaid(fine, payments, last).compareTo(behind) > 0) {
                return new End(last, true);
            }
        }
        return new End(last, false);
    }

    private static BigDecimal unpaid(BigDecimal fine, List<Payment> payments, LocalDate by) {
        return payments.stream()
                .filter(payment -> !payment.performedOn().isAfter(by))
                .map(Payment::fine)
                .reduce(fine, BigDecimal::subtract);
    }
}
