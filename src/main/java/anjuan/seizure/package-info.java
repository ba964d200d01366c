/**
 * Sealing and seizure (查封、扣押): only on a statutory ground, on approval or at once in an urgent case, for thirty days that
 * can be lengthened once; and all that can become of the goods until the last of them is accounted for.
 *
 * @legal 市场监督管理行政处罚程序规定 第三十六条至第四十二条；行政强制法 第十八条至第二十八条
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
            "measure",
            "preservation"
        })
package anjuan.seizure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
