package anjuan.summary;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 收到罚款 (A96): from now on it is for the bureau to bring the cash to the bank. */
@Component
class ReceiveCash implements Step {

    private final SummaryMapper mapper;
    private final Deadlines deadlines;

    ReceiveCash(SummaryMapper mapper, Deadlines deadlines) {
        this.mapper = mapper;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var cash = mapper.cash(matter.caseNumber()).orElseThrow();
        var due = deadlines.start(matter, "A96.bank", cash.handedInOn());
        return Outcome.done(Map.of("bankDue", deadlines.wakeAt(due)));
    }
}
