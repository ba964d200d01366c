package anjuan.inbox;

import anjuan.access.Role;
import anjuan.engine.OpenTask;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An open task, whom it asks, and who has claimed it. */
public record WaitingTask(
        OpenTask open, Role role, @Nullable String assignee, Instant since) {}
