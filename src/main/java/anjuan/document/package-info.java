/**
 * The papers (文书) of a case as Word documents from templates, their numbers, the attachments, and the store of bytes.
 *
 * @legal 市场监督管理行政处罚文书格式范本（2021年修订版）
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer", "access", "rulebook"})
package anjuan.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
