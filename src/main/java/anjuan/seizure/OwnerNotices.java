package anjuan.seizure;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.task.Refusal;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The public notices to owners who are not known, and whether their time is over. */
@Component
class OwnerNotices {

    private final SeizureMapper mapper;
    private final Deadlines deadlines;

    OwnerNotices(SeizureMapper mapper, Deadlines deadlines) {
        this.mapper = mapper;
        this.deadlines = deadlines;
    }

    /** What stands against acting as if nobody will come: no notice of this purpose, or its time is not over. */
    List<Refusal> obstacles(Work work, OwnerNotice.Purpose purpose) {
        var matter = work.matter();
        var notices = mapper.notices(matter.caseNumber(), matter.id());
        var clock = deadlines.find(matter, "A36").filter(RunningClock::isRunning);
        boolean isPublished =
                !notices.isEmpty() && notices.get(notices.size() - 1).purpose() == purpose;
        if (!isPublished || clock.isEmpty()) {
            return List.of(Refusal.of("OWNER_NOTICE_NEEDED"));
        }
        var last = clock.get().dueDate().effective();
        return work.occurredOn().isAfter(last) ? List.of() : List.of(Refusal.of("OWNER_NOTICE_RUNS", last));
    }

    /** Somebody came, or the head decided: the notice has done its work. */
    void end(Matter matter, LocalDate on) {
        deadlines.end(matter, "A36", on);
    }
}
