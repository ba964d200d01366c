/**
 * The desk of the legal section (法制机构): reviews, questions up and down, recusals, hearings and letters of courts and police
 * by their nearest deadline, who has how much of it, what helps a review, and figures of the questions of the bureau and those
 * below it and of what was asked of them from above. Reads only.
 *
 * @legal 市场监督管理行政处罚程序规定 第四十九条至第五十五条；知识产权行政保护案件请示办理工作办法
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer", "access", "escalation", "guidance", "decision"})
package anjuan.legal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
