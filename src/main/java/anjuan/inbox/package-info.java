/** What waits for me and for those whose posts I hold, by the nearest due date; a table of ours beside the engine. */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer", "access", "engine", "deadline"})
package anjuan.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
