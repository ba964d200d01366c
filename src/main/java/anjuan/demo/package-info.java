/** The demonstration: a fictional organisation, cases made by running the real processes, and a clock that can be moved. */
@NullMarked
package anjuan.demo;

import org.jspecify.annotations.NullMarked;
