/**
 * A repeated request has one effect: what was answered under a key is told again, in the transaction in which the act
 * itself is kept. Knows neither HTTP nor pages; both come here with a key and the text of the request.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile"})
package anjuan.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
