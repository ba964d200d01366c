/**
 * Whether a clue becomes a case: 立案 or 不予立案.
 *
 * @legal 市场监督管理行政处罚程序规定 第十八条至第二十条
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
            "intake"
        })
package anjuan.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
