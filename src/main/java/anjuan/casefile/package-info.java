/** The file itself: its number, stage, parties and the right in dispute, from clue to archive. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package anjuan.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
