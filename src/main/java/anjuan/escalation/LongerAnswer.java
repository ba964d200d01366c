package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Approver;
import anjuan.deadline.Deadlines;
import anjuan.deadline.Grant;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one step by which the time to answer a question may be extended (Q10), a default of ours that is not verified. */
@Component
class LongerAnswer {

    private final Deadlines deadlines;

    LongerAnswer(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** What stands against extending it on a day. */
    Optional<Refusal> obstacle(CaseNumber file, LocalDate on, String by, String reason) {
        return deadlines
                .extensionObstacle(Matter.of(file), "Q10", grant(on, by, reason))
                .map(refused -> Refusal.of(refused.name()));
    }

    static Grant grant(LocalDate on, String head, String reason) {
        return new Grant(on, Approver.HEAD, head, reason, null);
    }
}
