package anjuan.hearing;

import org.jspecify.annotations.Nullable;

/**
 * Whether a party may ask for a hearing.
 *
 * @param ground act and article that give the right, absent where there is none
 */
public record HearingRight(boolean isOwed, @Nullable String ground) {}
