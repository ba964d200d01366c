/**
 * Time that does not count in a limit (不计入期限的时间) and has no process that records it, such as a public notice.
 *
 * @legal 市场监督管理行政处罚程序规定 第十八条、第六十四条
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer", "access", "ledger", "deadline", "task"})
package anjuan.pause;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
