/**
 * Revocation (撤销) of a decision that was served: what it began is stopped, what was paid goes back, and the party is
 * decided on again.
 *
 * @legal 市场监督管理行政处罚程序规定 第六十三条；行政处罚法 第四十八条
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
            "serving",
            "publicity",
            "execution",
            "closure"
        })
package anjuan.revocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
