/**
 * Publicity (公示) of penalty decisions: de-identified, checked by a second person, withdrawn when the decision falls, and
 * ended after its tier's time.
 *
 * @legal 市场监督管理行政处罚信息公示规定 第二条至第十六条；行政处罚法 第四十八条
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
            "investigation",
            "decision",
            "closure",
            "serving"
        })
package anjuan.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
