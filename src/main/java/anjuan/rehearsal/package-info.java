/**
 * Rehearsal (试运行): a draft of a process is run in the engine's sandbox against the courses that real cases took, and one
 * of a decision table is asked what they asked; what would become different is told. Nothing of a case is read but the nodes
 * of its diagrams and what it asks the tables, and nothing of it changes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer", "engine", "definition", "task"})
package anjuan.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
