package anjuan.engine;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Keeps the engine's own idea of now where the business clock is, so that timers fire by it. */
@Component
public class EngineClock {

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    /** Sets the engine to the business clock; to be called after that clock was moved. */
    public void follow() {
        ClockUtil.reset();
        // asked right after the reset, the engine tells the machine's time
        var machine = ClockUtil.getCurrentTime().toInstant();
        ClockUtil.offset(Duration.between(machine, clock.instant()).toMillis());
    }
}
