/**
 * Performance of a decision by the party.
 *
 * @legal 市场监督管理行政处罚程序规定 第七十一条至第七十六条
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
            "closure"
        })
package anjuan.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
