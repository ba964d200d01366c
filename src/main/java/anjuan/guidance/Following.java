package anjuan.guidance;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The course of a guidance at the bureau below: its clocks and its end. */
@Component
class Following {

    /** The limits of the bureau below: to answer a notice, to report a correction, to object. */
    private static final List<String> LIMITS = List.of("X40", "X41", "X42");

    private final Matters matters;
    private final Deadlines deadlines;
    private final CaseFiles files;

    Following(Matters matters, Deadlines deadlines, CaseFiles files) {
        this.matters = matters;
        this.deadlines = deadlines;
        this.files = files;
    }

    /** Notes that something was done about it, on the case or above. */
    void acted(Matter matter, LocalDate on) {
        matters.find(matter).filter(one -> one.lastActOn().isBefore(on)).ifPresent(one -> matters.acted(matter, on));
    }

    /** The bureau below has answered. A report before the end of the time set ends its clock on the day it would begin. */
    void answered(Matter matter, LocalDate on) {
        for (var limit : LIMITS) {
            deadlines
                    .find(matter, limit)
                    .filter(RunningClock::isRunning)
                    .ifPresent(clock -> deadlines.end(matter, limit, on.isBefore(clock.start()) ? clock.start() : on));
        }
    }

    /**
     * The time to correct was set anew, and the time to report with it.
     *
     * @return last day to report, as far as it was not reported
     */
    Optional<LocalDate> correctAnew(Matter matter, LocalDate dueOn, LocalDate on) {
        return deadlines.find(matter, "X41").filter(RunningClock::isRunning).map(clock -> {
            deadlines.end(matter, "X41", on.isBefore(clock.start()) ? clock.start() : on);
            return deadlines.start(matter, "X41", dueOn).effective();
        });
    }

    /** Nothing more is asked of the bureau below. */
    void end(Matter matter, LocalDate on) {
        files.lock(matter.caseNumber());
        answered(matter, on);
        matters.end(matter, on);
    }
}
