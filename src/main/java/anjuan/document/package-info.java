/** Papers (文书). */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer"})
package anjuan.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
