/**
 * Results of tests and identifications that bureaus share (鉴定结果共享): offered by the unit that has one, found by right, product
 * or body, and cited in another case, which becomes an item of its evidence. The case that a result comes from is not
 * shown; that it was cited stands in the ledgers of both.
 *
 * @legal 市场监督管理行政处罚程序规定 第二十三条、第三十条、第三十二条
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"casefile", "officer", "access", "ledger", "document", "task", "evidence", "awaited"})
package anjuan.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
