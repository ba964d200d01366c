/**
 * What a case waits for from others (等待事项): the right holder's identification, a test or appraisal, material demanded by a
 * date, a person called to be questioned, a sample bought from afar. Each is a matter with a course of its own; the
 * first two make limits stand still from the letter to the answer.
 *
 * @legal 市场监督管理行政处罚程序规定 第十八条、第二十九条至第三十二条、第六十四条
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
            "investigation",
            "closure"
        })
package anjuan.awaited;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
