/**
 * Proposal, notice, statement and the five kinds of decision.
 *
 * @legal 市场监督管理行政处罚程序规定 第五十六条至第六十三条
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
            "hearing",
            "charge",
            "discretion",
            "intake",
            "review",
            "investigation",
            "evidence",
            "gains"
        })
package anjuan.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
