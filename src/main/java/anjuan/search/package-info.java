/** Finds cases among those that one may see. */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer", "access"})
package anjuan.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
