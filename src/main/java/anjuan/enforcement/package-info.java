/**
 * Enforcement of a decision that the party does not perform: the demand, the application to the court and what the court
 * says to it.
 *
 * @legal 行政强制法 第三十五条、第三十六条、第五十三条至第五十八条；行政处罚法 第七十二条；市场监督管理行政处罚程序规定 第七十六条
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
            "serving",
            "execution"
        })
package anjuan.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
