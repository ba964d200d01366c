/**
 * Service (送达) of papers, its ways, proof and date.
 *
 * @legal 市场监督管理行政处罚程序规定 第八十一条至第八十三条
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
            "closure"
        })
package anjuan.serving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
