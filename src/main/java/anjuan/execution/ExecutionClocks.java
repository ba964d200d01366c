package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.Extension;
import anjuan.deadline.RunningClock;
import anjuan.engine.Processes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The clocks that watch an execution: they end together when it does. */
@Component
public class ExecutionClocks {

    private final Deadlines deadlines;
    private final Deferrals deferrals;
    private final Processes processes;
    private final Clock clock;

    ExecutionClocks(Deadlines deadlines, Deferrals deferrals, Processes processes, Clock clock) {
        this.deadlines = deadlines;
        this.deferrals = deferrals;
        this.processes = processes;
        this.clock = clock;
    }

    /** Ends all clocks of a party; what waits for an instalment looks at once and finds that none is owed. */
    public void end(Matter party, LocalDate on) {
        deadlines.of(party.caseNumber()).stream()
                .filter(running -> running.isRunning() && running.matter().equals(party.id()))
                .forEach(running -> deadlines.end(party, running.limit().id(), notBefore(running, on)));
        deferrals
                .everyOf(party)
                .forEach(plan -> processes.reaim(plan.matter(), "instalmentOver", "instalmentDue", clock.instant()));
    }

    /** A clock cannot end before what was last entered on it, which may be dated later than a slip. */
    private static LocalDate notBefore(RunningClock running, LocalDate on) {
        return Stream.concat(
                        Stream.of(on, running.start()),
                        running.extensions().stream().map(Extension::approvedOn))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
