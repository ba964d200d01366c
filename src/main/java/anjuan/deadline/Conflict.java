package anjuan.deadline;

import java.time.LocalDate;

/**
 * Two events of a clock that cannot both be.
 *
 * @param recorded the one on record; END also where the count itself was full
 * @param recordedOn its legal date
 * @param attempted the one that was refused
 */
public record Conflict(EventKind recorded, LocalDate recordedOn, EventKind attempted, LocalDate attemptedOn) {}
