/**
 * Performance of a decision by the party: payment, late penalty, deferral and instalments, suspension and end of the
 * execution, and what becomes of confiscated goods.
 *
 * @legal 行政处罚法 第六十七条、第七十二条至第七十四条；市场监督管理行政处罚程序规定 第七十一条至第七十六条；行政强制法 第三十九条、第四十条、第四十三条
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "officer",
            "access",
            "ledger",
            "engine",
            "deadline",
            "document",
            "task",
            "decision",
            "remedy",
            "closure"
        })
package anjuan.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
