/**
 * The command {@code replay FILE}: carries published cases through the API of a running demonstration, each with its own
 * dates, from its source to its known outcome, and says what it computed, assumed and could not carry.
 *
 * <p>One case goes this way: {@code CaseList} reads it ({@code PublishedCase}), {@code Planner} finds a day for each act
 * ({@code Timetable}), {@code Flows} finds its unusual flows, and {@code Carrier} enters what the {@code Script} says for each
 * task that waits, after whatever a {@code Flow} wants to be done before. {@code CaseReport} tells what came of it. A new
 * unusual flow is one more {@code Flow}.
 *
 * <p>It is a client: no Spring context, no database; what it reports about a case is what the API answered.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "deadline"})
package anjuan.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
