package anjuan.api;

import anjuan.deadline.Calculator.Extended;
import anjuan.deadline.Calculator.Question;
import anjuan.deadline.Calculator.Stopped;
import anjuan.deadline.StopReason;
import anjuan.task.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a question about a limit from the parameters of an address; all that cannot be read is refused at once. */
@Component
class LimitQuestions {

    private static final Pattern STOP = Pattern.compile("([A-Z_]+):([0-9-]*)\\.\\.([0-9-]*)");
    private static final Pattern EXTENSION = Pattern.compile("([0-9-]+)(?::([0-9]{1,9}))?");

    private final Wording wording;

    LimitQuestions(Wording wording) {
        this.wording = wording;
    }

    Question read(
            String limitId,
            @Nullable String start,
            @Nullable String at,
            @Nullable String governed,
            @Nullable String stops,
            @Nullable String extensions) {
        List<Refusal> refusals = new ArrayList<>();
        var startDay = one(start, LocalDate::parse, Refusal.at("start", "BAD_DATE"), refusals);
        if (isEmpty(start)) {
            refusals.add(Refusal.at("start", "REQUIRED"));
        }
        var time = one(at, LocalTime::parse, Refusal.at("at", "BAD_TIME"), refusals);
        var governedDay = one(governed, LocalDate::parse, Refusal.at("governed", "BAD_DATE"), refusals);
        var reasons = Arrays.stream(StopReason.values()).map(StopReason::name).collect(Collectors.joining(", "));
        var stopped = all(stops, LimitQuestions::stopped, Refusal.at("stops", "BAD_STOPS", reasons), refusals);
        var extended = all(extensions, LimitQuestions::extended, Refusal.at("extensions", "BAD_EXTENSIONS"), refusals);
        if (startDay == null || !refusals.isEmpty()) {
            throw new Refused(422, wording.refused("REFUSED", refusals));
        }
        return new Question(limitId, startDay, time, governedDay, stopped, extended);
    }

    LocalDate day(String parameter, String text) {
        List<Refusal> refusals = new ArrayList<>();
        var day = one(text, LocalDate::parse, Refusal.at(parameter, "BAD_DATE"), refusals);
        if (day == null) {
            throw new Refused(
                    422,
                    wording.refused(
                            "REFUSED", refusals.isEmpty() ? List.of(Refusal.at(parameter, "REQUIRED")) : refusals));
        }
        return day;
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Absent where nothing is given, and where it cannot be read, which is noted. */
    private static <T> @Nullable T one(
            @Nullable String text, Function<String, T> reader, Refusal unreadable, List<Refusal> refusals) {
        if (isEmpty(text)) {
            return null;
        }
        try {
            return reader.apply(text.trim());
        } catch (DateTimeException | IllegalArgumentException bad) {
            refusals.add(unreadable);
            return null;
        }
    }

    private static <T> List<T> all(
            @Nullable String text, Function<String, T> reader, Refusal unreadable, List<Refusal> refusals) {
        List<T> found = one(
                text,
                whole -> Arrays.stream(whole.split(",", -1))
                        .map(String::trim)
                        .map(reader)
                        .toList(),
                unreadable,
                refusals);
        return found == null ? List.of() : found;
    }

    private static Stopped stopped(String text) {
        var parts = STOP.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Stopped(dayOrNone(parts.group(2)), dayOrNone(parts.group(3)), StopReason.valueOf(parts.group(1)));
    }

    private static Extended extended(String text) {
        var parts = EXTENSION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Extended(
                LocalDate.parse(parts.group(1)), parts.group(2) == null ? null : Integer.valueOf(parts.group(2)));
    }

    private static @Nullable LocalDate dayOrNone(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
