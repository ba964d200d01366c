/**
 * Officers, investigative acts, evidence and the investigation report.
 *
 * @legal 市场监督管理行政处罚程序规定 第十九条至第四十八条
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
            "evidence",
            "gains"
        })
package anjuan.investigation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
