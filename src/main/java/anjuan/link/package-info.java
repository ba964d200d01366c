/**
 * Cases that belong together (关联案件): several of one clue, one that derives from another, cases merged (并案) or split
 * (分案), and series on one right or one respondent.
 *
 * <p>The procedure rules are silent on all of this. It is therefore kept as a plain record that the head of the bureau
 * approves: a link changes no limit and gives no ground that the law does not know, and a merged case closes as one of
 * the other cases that ought to be closed (市场监督管理行政处罚程序规定 第七十七条).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "escalation",
            "casefile",
            "officer",
            "access",
            "ledger",
            "engine",
            "document",
            "task",
            "charge",
            "evidence",
            "intake",
            "suspension",
            "closure"
        })
package anjuan.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
