package anjuan.awaited;

import anjuan.access.Role;
import anjuan.casefile.Stage;
import anjuan.task.TaskPage;
import java.util.Set;

/** A message that asks somebody for something; the page of the evidence leads to it. */
abstract class AskingPage<F extends Record> implements TaskPage<F> {

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Stage> openIn() {
        return Awaiting.OPEN;
    }

    @Override
    public boolean isListed() {
        return false;
    }
}
