package anjuan.demo;

import anjuan.deadline.DeadlineSweep;
import anjuan.engine.EngineClock;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The business date of the demonstration; it only moves forward, and what is due then happens. */
@Service
@Profile("demo")
public class BusinessDate {

    /** No further than this in one move, so that a slip does not end in another century. */
    public static final int MOST_DAYS = 366;

    private final DemoClock clock;
    private final DemoMapper mapper;
    private final EngineClock engineClock;
    private final DeadlineSweep sweep;
    private final TransactionTemplate transaction;

    BusinessDate(
            DemoClock clock,
            DemoMapper mapper,
            EngineClock engineClock,
            DeadlineSweep sweep,
            TransactionTemplate transaction) {
        this.clock = clock;
        this.mapper = mapper;
        this.engineClock = engineClock;
        this.sweep = sweep;
        this.transaction = transaction;
    }

    /** Takes up the date at which the demonstration stood when it was stopped. */
    void resume() {
        clock.setDaysAhead(mapper.daysAhead().orElse(0));
        engineClock.follow();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Moves the date forward; timers fire and warnings appear.
     *
     * @param days at least 1, at most {@link #MOST_DAYS}
     * @return whether the number of days was one of these
     */
    public boolean move(long days) {
        if (days < 1 || days > MOST_DAYS) {
            return false;
        }
        int ahead = clock.daysAhead() + (int) days;
        transaction.executeWithoutResult(status -> {
            mapper.forget();
            mapper.insert(ahead);
        });
        clock.setDaysAhead(ahead);
        engineClock.follow();
        sweep.sweep();
        return true;
    }

    /** Moves the date forward to a day; see {@link #move(long)}. */
    public boolean moveTo(LocalDate day) {
        return move(clock.daysTo(day));
    }
}
