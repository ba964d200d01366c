/**
 * The append-only record (留痕) of every act on a case, chained by SHA-256 from entry to entry, with its export and its
 * verifier, which needs no database.
 *
 * @legal 行政处罚法 第四十七条
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"casefile", "officer"})
package anjuan.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
