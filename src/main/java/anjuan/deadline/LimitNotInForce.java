package anjuan.deadline;

import java.time.LocalDate;

/** A clock would start under a text that was not in force then and has no earlier one on record. */
public final class LimitNotInForce extends RuntimeException {

    private final String limitId;
    private final LocalDate day;
    private final LocalDate first;

    LimitNotInForce(String limitId, LocalDate day, LocalDate first) {
        super("limit %s governs from %s; config/limits.yml has no text of it for %s".formatted(limitId, first, day));
        this.limitId = limitId;
        this.day = day;
        this.first = first;
    }

    public String limitId() {
        return limitId;
    }

    public LocalDate day() {
        return day;
    }

    /** First day of the first version on record. */
    public LocalDate first() {
        return first;
    }
}
