/**
 * Whether an act may be a crime (刑事追诉标准): what is found about an act of a respondent, what the criminal rules of its
 * day ask, and how far the one is from the other. {@link anjuan.threshold.CrimeThresholds} answers whether an act must
 * be handed to the police; nothing here hands it over.
 *
 * @legal 行政执法机关移送涉嫌犯罪案件的规定 第三条；行政处罚法 第二十七条；法释〔2025〕5号
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer", "access", "engine", "evidence", "task"})
package anjuan.threshold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
