/**
 * Closing (结案) and archiving (归档); nothing closes while something is owed.
 *
 * @legal 市场监督管理行政处罚程序规定 第七十七条、第七十八条
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
            "decision"
        })
package anjuan.closure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
