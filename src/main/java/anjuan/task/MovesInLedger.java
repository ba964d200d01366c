package anjuan.task;

import anjuan.deadline.Moved;
import anjuan.deadline.MovedListener;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Writes a due date that moved with limits or calendar into the chain of its case. */
@Component
class MovesInLedger implements MovedListener {

    private final Ledger ledger;
    private final Clock clock;

    MovesInLedger(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void moved(Moved moved) {
        ledger.append(new Act(
                moved.caseNumber(),
                LocalDate.now(clock),
                Actor.CLOCK,
                "deadlineMoved",
                moved.limitId() + " " + moved.before() + " → " + moved.after(),
                "DONE",
                null,
                null,
                null,
                ""));
    }
}
