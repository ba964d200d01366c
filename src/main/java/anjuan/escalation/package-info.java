/**
 * Requests for instructions on difficult cases (疑难案件请示), asked level by level. The bureau that asks keeps its case; the
 * bureau above gets the question as a file of its own, with a copy of the case as it stood on the day of sending, and never
 * sees the case itself nor who reported it. Times within are defaults of ours until the articles of the measure are verified.
 *
 * @legal 知识产权行政保护案件请示办理工作办法
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
            "evidence",
            "charge",
            "suspension",
            "decision",
            "closure"
        })
package anjuan.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
