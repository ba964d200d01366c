/**
 * Computes, extends, stops and watches the statutory limits (期限) of a case; nothing else in Anjuan computes a date.
 *
 * <p>{@link anjuan.deadline.DueDate#of} is a pure function of a limit, the events of a clock and the working calendar, and
 * carries its derivation. {@link anjuan.deadline.Deadlines} keeps the clocks of cases; {@link
 * anjuan.deadline.DeadlineSweep} warns. Limits and calendars are data, in {@code config/limits.yml} and {@code
 * config/calendar}.
 *
 * @legal 市场监督管理行政处罚程序规定 第十八条、第六十四条、第八十条；行政处罚法 第八十五条
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "rulebook"})
package anjuan.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
