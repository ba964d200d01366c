/**
 * Who acts: the tree of bureaus, their units, people, posts and certificates, and the login.
 *
 * @legal 行政处罚法 第四十二条
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package anjuan.officer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
