/** The frame of all pages: security, errors, languages, navigation, and the pages that belong to no single capability. */
@NullMarked
package anjuan.web;

import org.jspecify.annotations.NullMarked;
