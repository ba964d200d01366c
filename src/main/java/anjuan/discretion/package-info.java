/**
 * Discretion (裁量): what the laws let a fine be, shown beside a proposal and a decision.
 *
 * @legal 行政处罚法 第三十二条至第三十四条；市场监督管理行政处罚程序规定 第四十八条
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "task"})
package anjuan.discretion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
