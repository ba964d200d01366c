/**
 * Dealings with police, procuratorates and supervision commissions beside a transfer: help before filing, joint actions, early
 * consultation, goods that lie with the police, and letters with clues of other crimes, which are no cases.
 *
 * @legal 行政执法机关移送涉嫌犯罪案件的规定 第十九条；关于推进行政执法与刑事司法衔接工作的规定（高检发释字〔2021〕4号）
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
            "task",
            "investigation",
            "closure"
        })
package anjuan.liaison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
