/**
 * Changes of the rules by which the bureau works (流程定义): a draft of a process or a decision table is checked, rehearsed,
 * approved by a second person and becomes the active version; running cases are moved to it, or stay on theirs.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"casefile", "officer", "access", "ledger", "engine", "deadline", "inbox", "task"})
package anjuan.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
