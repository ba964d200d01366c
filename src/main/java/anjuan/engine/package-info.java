/**
 * The one door to the process engine: capabilities offer it steps, and ask it to start, complete, correlate and re-aim.
 * Nothing else of the product knows the engine, so that a maintained fork of it is a change of imports here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer", "ledger"})
package anjuan.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
