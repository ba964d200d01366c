/**
 * The command {@code replay FILE}: carries published cases through the API of a running demonstration, each with its own
 * dates, from its source to its known outcome, and says what it computed, assumed and could not carry.
 *
 * <p>It is a client: no Spring context, no database; what it reports about a case is what the API answered.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "deadline"})
package anjuan.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
