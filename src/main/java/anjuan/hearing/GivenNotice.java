package anjuan.hearing;

import java.time.LocalDate;

/**
 * The notice of a proposed penalty that a party received, as far as a hearing asks.
 *
 * @param number of form 37
 */
public record GivenNotice(String number, LocalDate servedOn, PlannedPenalty planned) {}
