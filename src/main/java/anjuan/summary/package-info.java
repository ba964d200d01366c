/**
 * Summary procedure (简易程序): two officers penalise on the spot, hand the decision over there, and bring papers and cash
 * to the bureau afterwards. What turns out not to be simple goes on as an ordinary case.
 *
 * @legal 行政处罚法 第五十一条、第五十二条、第六十八条至第七十一条；市场监督管理行政处罚程序规定 第六十六条至第七十三条；行政复议法 第二十三条
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
            "intake",
            "filing",
            "decision",
            "serving",
            "execution",
            "closure"
        })
package anjuan.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
