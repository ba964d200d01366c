package anjuan.deadline;

import anjuan.casefile.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Hears, in the transaction of the change, that the clocks of a case changed. */
public interface NextDeadlineListener {

    /** @param next absent when no clock of the case is ticking */
    void nextDeadlineChanged(CaseNumber caseNumber, @Nullable NextDeadline next);
}
