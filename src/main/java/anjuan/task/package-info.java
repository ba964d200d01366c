/**
 * How work is done: each user task of a diagram has one page, and all pages pass the same desk, which checks who may,
 * when, and whether somebody was faster.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"casefile", "officer", "access", "ledger", "engine", "inbox", "deadline", "document"})
package anjuan.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
