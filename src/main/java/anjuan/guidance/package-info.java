/**
 * Guidance downward: what a bureau above asks of a case of one below, each by a paper with a number and a time of its own.
 * It acts on a file of its own and never sees the case; the bureau below answers on the case, with papers that it chooses.
 *
 * @legal 市场监督管理执法监督规定 第十七条至第十九条；市场监督管理行政处罚程序规定 第十五条
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "officer",
            "access",
            "engine",
            "ledger",
            "deadline",
            "document",
            "task",
            "escalation",
            "jurisdiction",
            "closure"
        })
package anjuan.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
