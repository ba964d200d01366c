package anjuan.task;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.DueDate;
import anjuan.deadline.Moved;
import anjuan.deadline.MovedListener;
import anjuan.engine.Processes;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows which timer of the diagrams watches which limit, and lets it follow when the due date moves. */
@Component
public class LimitTimers implements MovedListener {

    /** @param fact the fact that the timer was drawn with */
    private record Timer(String id, String fact) {}

    private static final Map<String, Timer> TIMERS = Map.of(
            "A15", new Timer("helpOverdue", "helpDue"),
            "A30", new Timer("preservationExpired", "preservationDue"),
            "A33", new Timer("seizureExpired", "seizureDue"),
            "A02", new Timer("verificationOverdue", "verificationDue"),
            "A80", new Timer("caseOverdue", "caseDue"),
            "A86", new Timer("serviceOverdue", "serviceDue"),
            "A95", new Timer("performanceOverdue", "performanceDue"),
            "A107", new Timer("closureOverdue", "closureDue"));

    private final Deadlines deadlines;
    private final Processes processes;

    LimitTimers(Deadlines deadlines, Processes processes) {
        this.deadlines = deadlines;
        this.processes = processes;
    }

    /** Nothing happens where no timer watches the limit, or none waits. */
    public void follow(Matter matter, String limitId, DueDate dueDate) {
        var timer = TIMERS.get(limitId);
        if (timer != null) {
            processes.reaim(matter, timer.id(), timer.fact(), deadlines.wakeAt(dueDate));
        }
    }

    /** Limits or calendar changed, and the due date of a running clock with them. */
    @Override
    public void moved(Moved moved) {
        deadlines.of(moved.caseNumber()).stream()
                .filter(clock -> clock.limit().id().equals(moved.limitId()) && clock.round() == moved.round())
                .forEach(clock ->
                        follow(new Matter(moved.caseNumber(), clock.matter()), moved.limitId(), clock.dueDate()));
    }
}
