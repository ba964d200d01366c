/**
 * What a bureau sets for itself beside its diagrams: how such a file is read and what is said of a fault in it, and the
 * versions that two people have approved, each from its day on. Knows nothing of what the rules mean.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package anjuan.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
