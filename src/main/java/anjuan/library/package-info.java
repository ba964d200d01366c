/**
 * The library of answers (批复库): what bureaus above answered to questions on difficult cases, by this system or on paper.
 * The bureau that gave an answer and the one that got it read it as it was given; marked as guidance for like cases, those
 * below read the text that a person checked, and never the case that it was given for. Superseded and withdrawn answers stay.
 *
 * @legal 知识产权行政保护案件请示办理工作办法
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer", "access", "ledger", "document", "task", "escalation"})
package anjuan.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
