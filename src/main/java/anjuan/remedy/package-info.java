/**
 * Administrative reviews (行政复议) and suits (行政诉讼) against a decision: entered by the officers or the legal section, with
 * the bureau's own clocks to reply. They do not stop the execution; what they do to it is asked of {@link Remedies}.
 *
 * @legal 行政复议法 第二十条至第七十六条；行政诉讼法 第四十五条至第六十七条；行政处罚法 第七十三条
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
            "publicity"
        })
package anjuan.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
