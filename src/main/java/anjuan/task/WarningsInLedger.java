package anjuan.task;

import anjuan.deadline.NewWarning;
import anjuan.deadline.WarningListener;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Writes each warning of a deadline into the chain of its case. */
@Component
class WarningsInLedger implements WarningListener {

    private final Ledger ledger;
    private final Clock clock;

    WarningsInLedger(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void warned(NewWarning warning) {
        ledger.append(new Act(
                warning.caseNumber(),
                LocalDate.now(clock),
                Actor.CLOCK,
                "deadlineWarning",
                (warning.matter().isWholeCase() ? "" : warning.matter().id() + " ") + warning.limitId() + " "
                        + warning.dueOn(),
                warning.stage().name(),
                null,
                null,
                null,
                ""));
    }
}
