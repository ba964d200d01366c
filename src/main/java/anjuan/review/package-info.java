/**
 * Case review (案件审核) and legal review (法制审核).
 *
 * @legal 市场监督管理行政处罚程序规定 第四十九条至第五十五条
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
            "evidence",
            "gains"
        })
package anjuan.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
