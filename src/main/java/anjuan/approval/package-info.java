/**
 * Approvals that a bureau adds to a process of its own (加签审批): no law asks for them, an administrator draws them where
 * the bureau wants one more person to look.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"casefile", "officer", "access", "ledger", "engine", "deadline", "document", "task"})
package anjuan.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
