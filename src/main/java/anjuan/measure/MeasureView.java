package anjuan.measure;

import anjuan.deadline.RunningClock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure as its pages show it.
 *
 * @param taken absent until something was taken
 * @param clock of its length, absent until it runs
 */
public record MeasureView(
        Measure measure,
        @Nullable Taken taken,
        GoodsList goods,
        @Nullable RunningClock clock,
        List<MeasureRequest> requests) {}
