/**
 * Orders to correct (责令改正) and to refund (责令退款), each a matter of its case: proposed by the officers, decided by the
 * head, served, and checked again when its day has come. The time of a refund does not count in the case limit.
 *
 * @legal 行政处罚法 第二十八条；市场监督管理行政处罚程序规定 第六十四条
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "officer",
            "access",
            "engine",
            "deadline",
            "document",
            "task",
            "charge",
            "evidence",
            "decision",
            "serving",
            "closure"
        })
package anjuan.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
