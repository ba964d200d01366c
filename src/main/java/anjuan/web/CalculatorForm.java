package anjuan.web;

import anjuan.deadline.Calculator.Extended;
import anjuan.deadline.Calculator.Part;
import anjuan.deadline.Calculator.Question;
import anjuan.deadline.Calculator.Stopped;
import anjuan.deadline.StopReason;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of the calculator; a row of stop or extension that is left empty is absent. */
record CalculatorForm(
        @Nullable LocalDate start,
        @Nullable LocalTime at,
        @Nullable LocalDate governed,
        @Nullable Halt stop1,
        @Nullable Halt stop2,
        @Nullable Halt stop3,
        @Nullable Halt stop4,
        @Nullable Halt stop5,
        @Nullable Longer extension1,
        @Nullable Longer extension2,
        @Nullable Longer extension3) {

    static final int STOPS = 5;
    static final int EXTENSIONS = 3;

    record Halt(
            @Nullable StopReason reason,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record Longer(@Nullable LocalDate on, @Nullable Integer by) {}

    /** What is missing for a question. */
    List<Refusal> missing() {
        List<Refusal> missing = new ArrayList<>();
        if (start == null) {
            missing.add(required("start"));
        }
        var halts = halts();
        for (int row = 1; row <= STOPS; row++) {
            var halt = halts.get(row - 1);
            if (halt != null && halt.reason() == null) {
                missing.add(required("stop" + row + ".reason"));
            }
            if (halt != null && halt.from() == null && halt.to() == null) {
                missing.add(required("stop" + row + ".from"));
            }
        }
        var steps = longers();
        boolean isFollowed = false;
        for (int row = EXTENSIONS; row >= 1; row--) {
            var step = steps.get(row - 1);
            if (step == null ? isFollowed : step.on() == null) {
                missing.add(required("extension" + row + ".on"));
            }
            isFollowed |= step != null;
        }
        return missing;
    }

    /** Only where nothing is missing. */
    Question question(String limitId) {
        if (start == null) {
            throw new IllegalStateException("a question without a start");
        }
        List<Stopped> stopped = new ArrayList<>();
        for (var halt : halts()) {
            if (halt != null && halt.reason() != null) {
                stopped.add(new Stopped(halt.from(), halt.to(), halt.reason()));
            }
        }
        List<Extended> extended = new ArrayList<>();
        for (var step : longers()) {
            if (step != null && step.on() != null) {
                extended.add(new Extended(step.on(), step.by()));
            }
        }
        return new Question(limitId, start, at, governed, stopped, extended);
    }

    /** The field that holds a part of the question. */
    String field(Part part, int index) {
        return switch (part) {
            case START -> "start";
            case GOVERNED_ON -> "governed";
            case STOP_REASON -> "stop" + row(halts(), index) + ".reason";
            case STOP_FROM -> "stop" + row(halts(), index) + ".from";
            case STOP_TO -> "stop" + row(halts(), index) + ".to";
            case EXTENDED_ON -> "extension" + (index + 1) + ".on";
            case EXTENDED_BY -> "extension" + (index + 1) + ".by";
        };
    }

    /** The row of the one of this index among those that are filled in. */
    private static int row(List<?> rows, int index) {
        int row = 0;
        for (int left = index; left >= 0; row++) {
            left -= rows.get(row) == null ? 0 : 1;
        }
        return row;
    }

    private List<@Nullable Halt> halts() {
        return Arrays.asList(stop1, stop2, stop3, stop4, stop5);
    }

    private List<@Nullable Longer> longers() {
        return Arrays.asList(extension1, extension2, extension3);
    }

    private static Refusal required(String field) {
        return Refusal.at(field, "REQUIRED");
    }
}
