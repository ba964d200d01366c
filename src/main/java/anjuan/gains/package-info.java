/**
 * Illegal gains (违法所得): what a party took in by its act less the lawful costs that it has proven, item by item with the
 * evidence, or the approval of the chief that they cannot be determined. Proposal and decision confiscate what was reckoned.
 *
 * @legal 市场监督管理行政处罚案件违法所得认定办法 第三条至第六条、第十条至第十四条
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"casefile", "officer", "access", "ledger", "engine", "document", "task", "evidence"})
package anjuan.gains;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
