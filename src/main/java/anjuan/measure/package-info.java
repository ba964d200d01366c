/**
 * What preservation and seizure share: the measure from its request to the last of its goods, the list of goods and what
 * became of each line, and what the officers ask the head for meanwhile.
 *
 * @legal 市场监督管理行政处罚程序规定 第三十三条至第四十四条；行政强制法 第十八条至第二十八条
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "officer",
            "access",
            "deadline",
            "document",
            "task",
            "investigation",
            "closure"
        })
package anjuan.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
