package anjuan.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A thing on a case that runs a course of its own, as the case page lists it.
 *
 * @param label what tells it from others of its kind, such as a respondent's name or what was seized
 * @param lastActOn legal date of its latest act; no later act of it may be dated before
 * @param endedOn absent while it runs
 * @param stage how far the course of a party has come; other matters have none
 */
public record OpenedMatter(
        Matter matter,
        Matter.Kind kind,
        String label,
        LocalDate openedOn,
        LocalDate lastActOn,
        @Nullable LocalDate endedOn,
        @Nullable Stage stage) {

    public boolean isOpen() {
        return endedOn == null;
    }
}
