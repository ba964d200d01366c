/**
 * Handing processes, tables and settings from one installation to another (规则交换): one signed file goes out; what comes in is
 * shown before anything happens, and is taken over as drafts that go the way of every change.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"officer", "engine", "ledger", "definition", "rulechange", "task"})
package anjuan.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
