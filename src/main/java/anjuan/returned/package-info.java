/**
 * Cases that police or procuratorate return for an administrative penalty (反向移送): the letter that brings one, the file
 * that it went out from, what was taken in the criminal course already, and the reply that is owed to whoever returned it.
 *
 * @legal 行政执法机关移送涉嫌犯罪案件的规定 第十三条；行政处罚法 第二十七条；刑事诉讼法 第一百七十七条
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
            "intake",
            "link",
            "escalation",
            "decision",
            "closure"
        })
package anjuan.returned;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
