/**
 * The register of evidence (证据): what each item is, what it proves, where it came from, whether it was found true, and
 * in whose hands it has been.
 *
 * <p>{@link anjuan.evidence.EvidenceRegister} keeps the items for the modules whose acts bring them;
 * {@link anjuan.evidence.EvidenceKeeping} is where people enter, judge and hand over.
 *
 * @legal 行政处罚法 第四十六条、第四十七条；市场监督管理行政处罚程序规定 第二十三条至第二十七条、第四十四条
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer", "access", "ledger", "document", "task"})
package anjuan.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
