/** The rules of the architecture, each with something small and wrong that it must reject. */
@NullMarked
package anjuan.architecture;

import org.jspecify.annotations.NullMarked;
