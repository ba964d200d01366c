/**
 * Extensions of limits (延长期限): asked by the officers, decided by the level that the limit names, and then clock, timer
 * and the date in the inbox move together.
 *
 * @legal 市场监督管理行政处罚程序规定 第十八条、第五十五条、第六十四条；专利纠纷行政裁决和调解办法 第三十七条
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
            "closure"
        })
package anjuan.extension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
