package anjuan.inbox;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.deadline.NextDeadline;
import anjuan.deadline.NextDeadlineListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the nearest due date of a case where lists read it, on the file and in the inbox. */
@Component
class NearestDeadline implements NextDeadlineListener {

    private final CaseFiles files;
    private final Inbox inbox;

    NearestDeadline(CaseFiles files, Inbox inbox) {
        this.files = files;
        this.inbox = inbox;
    }

    @Override
    public void nextDeadlineChanged(CaseNumber caseNumber, @Nullable NextDeadline next) {
        if (next == null) {
            files.setNextDeadline(caseNumber, null, null, null);
            inbox.reorder(caseNumber, null);
        } else {
            files.setNextDeadline(caseNumber, next.limitId(), next.dueOn(), next.warnOn());
            inbox.reorder(caseNumber, next.dueOn());
        }
    }
}
