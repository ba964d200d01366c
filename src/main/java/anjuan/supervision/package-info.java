/**
 * Who is shown which limits run out: the warned clocks to the officer, then to the unit head and the heads, and the
 * supervision board (督办台) over bureaus and units, down to the case and the reason given for being late.
 *
 * <p>{@link anjuan.supervision.Supervision} reads, {@link anjuan.supervision.Explaining} takes the reasons in.
 *
 * @legal 市场监督管理行政处罚程序规定 第十八条、第六十四条
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer", "access", "ledger", "deadline", "task"})
package anjuan.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
