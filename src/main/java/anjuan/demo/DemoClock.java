package anjuan.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A clock that runs like the real one, moved forward by whole days. */
final class DemoClock extends Clock {

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    DemoClock(ZoneId zone) {
        this(Clock.system(zone));
    }

    private DemoClock(Clock real) {
        this.real = real;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var moved = new DemoClock(real.withZone(zone));
        moved.ahead = ahead;
        return moved;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    /** How far this clock is ahead of the real one, in whole days. */
    int daysAhead() {
        return (int) ahead.toDays();
    }

    void setDaysAhead(int days) {
        ahead = Duration.ofDays(days);
    }

    /** Days from the business date to a day; negative when the day is past. */
    long daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(LocalDate.now(this), day);
    }
}
