package anjuan.deadline;

import anjuan.casefile.CaseNumber;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps why limits were not kept: one reason for each due date that a clock missed. */
@Service
public class OverdueReasons {

    private final OverdueReasonMapper mapper;
    private final Clock clock;

    OverdueReasons(OverdueReasonMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Keeps a reason; who calls holds the case and has asked whether the clock is overdue.
     *
     * @return whether it is the first for this due date
     */
    @Transactional
    public boolean keep(CaseNumber caseNumber, OverdueReason reason) {
        return mapper.insert(caseNumber.value(), reason, clock.instant()) == 1;
    }

    public List<OverdueReason> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber.value());
    }
}
