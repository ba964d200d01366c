/**
 * Recusal (回避): asked by a party or by the person himself, decided by the level that is competent for him, and when it is
 * granted it takes away his tasks and his sight of the case at once.
 *
 * @legal 市场监督管理行政处罚程序规定 第四条；行政处罚法 第四十三条
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "officer",
            "access",
            "ledger",
            "engine",
            "document",
            "inbox",
            "task",
            "hearing",
            "closure"
        })
package anjuan.recusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
