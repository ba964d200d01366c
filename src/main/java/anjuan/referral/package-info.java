/**
 * The hand-over of acts that may be crimes to the police (移送涉嫌犯罪案件): who decides it, what goes with it and by when, what
 * the police and the procuratorate answer, and what becomes of the case meanwhile. These organs have no account here: the
 * officers enter what they said, with the paper. One charge of one suspect is one referral; the rest of the case goes on.
 *
 * @legal 行政执法机关移送涉嫌犯罪案件的规定；行政处罚法 第二十七条、第三十五条；公安机关办理刑事案件程序规定 第一百八十条至第一百八十二条
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
            "threshold",
            "charge",
            "measure",
            "preservation",
            "seizure",
            "suspension",
            "decision",
            "closure",
            "exchange"
        })
package anjuan.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
