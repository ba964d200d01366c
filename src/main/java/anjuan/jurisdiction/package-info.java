/**
 * Which bureau has a case (管辖): disputes talked over or taken to the common superior, cases handed over, assigned down,
 * taken up or designated, and enforcement entrusted to an organisation in writing.
 *
 * @legal 市场监督管理行政处罚程序规定 第七条至第十七条；行政处罚法 第二十条、第二十一条、第二十五条；行政强制法 第十七条
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "escalation",
            "decision",
            "casefile",
            "officer",
            "access",
            "ledger",
            "engine",
            "deadline",
            "document",
            "task",
            "intake",
            "assistance",
            "suspension",
            "closure"
        })
package anjuan.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
