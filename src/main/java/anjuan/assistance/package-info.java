/**
 * Help between bureaus (协助调查): letters that ask another bureau for it, each a matter of its case with a limit from the
 * receipt on, and the letters that come in from others, with the day by which to answer them. A bureau that helps sees
 * the letter, never the case.
 *
 * @legal 行政处罚法 第二十六条；市场监督管理行政处罚程序规定 第四十五条
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
            "investigation",
            "inbox",
            "closure",
            "escalation"
        })
package anjuan.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
