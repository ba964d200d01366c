/**
 * The HTTP interface (JSON under {@code /api}) for other systems: the same acts, rights and refusals as the pages, each
 * error with a stable code. Decides nothing itself.
 */
@NullMarked
package anjuan.api;

import org.jspecify.annotations.NullMarked;
