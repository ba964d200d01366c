package anjuan.replay;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The day of each act of a case, in lawful order.
 *
 * @param known anchors whose day was published; all others are assumed
 * @param tasks day of each user task, by its id
 * @param acts investigative acts in the order of their days
 * @param later the decisions that took the place of the first, in their order
 * @param remarks what was noticed while planning
 */
record Timetable(
        Map<Anchor, LocalDate> anchors,
        Set<Anchor> known,
        Map<String, LocalDate> tasks,
        List<PlannedAct> acts,
        LocalDate actFrom,
        @Nullable LocalDate actUntil,
        List<Round> later,
        List<String> remarks) {

    /** @param isAssumed whether no file tells of it */
    record PlannedAct(EventKind kind, LocalDate on, String text, boolean isAssumed) {}

    Timetable {
        anchors = new EnumMap<>(anchors);
        known = known.isEmpty() ? EnumSet.noneOf(Anchor.class) : EnumSet.copyOf(known);
        tasks = Map.copyOf(tasks);
        acts = List.copyOf(acts);
        later = List.copyOf(later);
        remarks = List.copyOf(remarks);
    }

    LocalDate on(Anchor anchor) {
        var day = anchors.get(anchor);
        if (day == null) {
            throw new IllegalArgumentException("no day planned for " + anchor);
        }
        return day;
    }

    boolean isKnown(Anchor anchor) {
        return known.contains(anchor);
    }
}
