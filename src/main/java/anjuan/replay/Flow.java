package anjuan.replay;

import java.util.List;
import java.util.Optional;

/** One unusual flow of a published case: what is entered for it beside the ordinary course, and how the file shows it. */
interface Flow {

    FlowKind kind();

    /** What it is about, for the report: in a few words, with the days and sums that were published. */
    String told();

    /** What is to be entered for it next; it waits its turn where its day comes after the next task of the course. */
    default Optional<Scene> next(Moment moment) {
        return Optional.empty();
    }

    /** Whether the file shows it. */
    boolean isCarried(Standing standing);

    /** What had to be assumed so that it could be entered. */
    default List<String> assumed() {
        return List.of();
    }
}
