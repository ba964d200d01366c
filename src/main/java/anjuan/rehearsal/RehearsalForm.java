package anjuan.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants rehearsed.
 *
 * @param cases numbers of cases, parted by blanks, commas or lines; read only where cases are to be named
 * @param isFromCaller whether to begin with the outermost process that called the one of the draft
 */
public record RehearsalForm(
        RehearsalChoice choice, @Nullable String cases, boolean isFromCaller) {}
