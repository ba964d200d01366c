/**
 * Preservation of evidence (先行登记保存): on approval, or at once in an urgent case; handled within seven working days or
 * ended by itself.
 *
 * @legal 市场监督管理行政处罚程序规定 第三十三条至第三十五条；行政处罚法 第五十六条
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "officer",
            "access",
            "ledger",
            "engine",
            "inbox",
            "deadline",
            "document",
            "task",
            "decision",
            "measure"
        })
package anjuan.preservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
