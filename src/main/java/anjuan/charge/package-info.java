/**
 * Who is charged with what: the charges of a case, each with its law, and the respondents, who may be found, replaced or
 * gone.
 *
 * @legal 市场监督管理行政处罚程序规定 第四十七条、第四十八条、第六十二条；行政处罚法 第二十九条
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer", "access", "ledger", "engine", "task"})
package anjuan.charge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
