package anjuan.hearing;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.Map;

/**
 * An act of the host: it is this person's alone, and only while the hearing is open. Who hosts the hearing of another
 * party of the case is not the host of this one.
 */
abstract class HostPage<F extends Record> implements TaskPage<F> {

    private final Hearings hearings;
    private final Access access;

    HostPage(Hearings hearings, Access access) {
        this.hearings = hearings;
        this.access = access;
    }

    abstract Verdict carryOut(Work work, Hearing hearing, F form);

    @Override
    public final Role role() {
        return Role.HOST;
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return hearings.facts(matter);
    }

    @Override
    public final Verdict carryOut(Work work, F form) {
        var hearing = hearings.open(work.matter());
        if (hearing.isEmpty()) {
            return Verdict.refused(Refusal.of("HEARING_NOT_OPEN"));
        }
        if (!access.isHost(work.by(), work.matter())) {
            return Verdict.refused(Refusal.of("HEARING_HOST_ONLY", work.by().name()));
        }
        return carryOut(work, hearing.get(), form);
    }
}
