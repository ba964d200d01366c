/**
 * The hearing (听证) of a party before a penalty is decided: who has a right to one, who leads it, how it is announced,
 * held, suspended and ended, and the report on it. Its time does not count in the case limit.
 *
 * @legal 行政处罚法 第六十三条、第六十四条；市场监督管理行政处罚听证办法
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
            "inbox",
            "task"
        })
package anjuan.hearing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
