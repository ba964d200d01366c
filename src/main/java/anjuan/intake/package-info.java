/**
 * Clues (线索) from every source: registration, venue, verification and its extension, import.
 *
 * @legal 市场监督管理行政处罚程序规定 第七条至第十八条
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
            "idempotency"
        })
package anjuan.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
