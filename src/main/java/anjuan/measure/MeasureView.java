package anjuan.measure;

import anjuan.deadline.RunningClock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure as its pages show it.
 *
 * @param ground the law that a seizure rests on, absent for a preservation
 * @param taken absent until something was taken
 * @param clock of its length, absent until it runs
 */
public record MeasureView(
        Measure measure,
        @Nullable SeizureGround ground,
        @Nullable Taken taken,
        GoodsList goods,
        @Nullable RunningClock clock,
        List<MeasureRequest> requests) {}
