/**
 * The rules of the bureau that are no diagrams (本局规则): numbering, its own limits and warnings, Word templates. They change
 * as processes do, by a draft that passes its checks and that a second administrator approves, and govern from a day on.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"rulebook", "definition", "deadline", "document"})
package anjuan.rulechange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
