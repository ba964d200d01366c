/**
 * Who may see and do what on which case: one predicate over the bureau tree, posts and named officers, in which recusal
 * always wins.
 *
 * @legal 行政处罚法 第四十二条、第四十三条
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer"})
package anjuan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
