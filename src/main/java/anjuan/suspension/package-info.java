/**
 * Suspension of the investigation (中止调查), its resumption, and its end because nobody is left to answer (终止调查).
 *
 * @legal 市场监督管理行政处罚程序规定 第四十六条、第四十七条、第六十四条
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"casefile", "officer", "access", "engine", "deadline", "document", "task", "closure"})
package anjuan.suspension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
