package anjuan.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;

/** Answers when a limit would end, by the same rules as the clock of a case; nothing is kept. */
@Service
public class Calculator {

    /**
     * What is asked.
     *
     * @param at hour and minute of the start, for a limit in hours
     * @param governedOn the day whose law decides; that of the start where it is absent
     * @param extensions in the order of the steps of the limit
     */
    public record Question(
            String limitId,
            LocalDate start,
            @Nullable LocalTime at,
            @Nullable LocalDate governedOn,
            List<Stopped> stops,
            List<Extended> extensions) {

        public Question {
            stops = List.copyOf(stops);
            extensions = List.copyOf(extensions);
        }
    }

    /** A supposed stop, not checked yet: either day may be missing, and they may be the wrong way round. */
    public record Stopped(
            @Nullable LocalDate from, @Nullable LocalDate to, StopReason reason) {

        public Stopped {
            if (from == null && to == null) {
                throw new IllegalArgumentException("a stop by " + reason + " without a day");
            }
        }

        private LocalDate first() {
            return Objects.requireNonNull(from == null ? to : from);
        }
    }

    /**
     * A supposed extension.
     *
     * @param amount in the unit of its step, absent to take what the step gives
     */
    public record Extended(LocalDate approvedOn, @Nullable Integer amount) {}

    /** What came of a question. */
    public sealed interface Answer {

        record Made(Limit limit, DueDate dueDate) implements Answer {}

        /**
         * @param index the place of the part among the stops or the extensions of the question, 0 where it is neither
         * @param inForce from when to when there is a text, where there is none for the day that decides
         */
        record Refused(
                ClockRefusal reason,
                Part part,
                int index,
                @Nullable Conflict conflict,
                @Nullable InForce inForce) implements Answer {

            /** Why, and the two events or the days that it is about; where these contradict each other, that is why. */
            public List<MessageSourceResolvable> sentences() {
                List<MessageSourceResolvable> sentences = new ArrayList<>();
                if (reason != ClockRefusal.CLOCK_DATE_OUT_OF_ORDER) {
                    sentences.add(new DefaultMessageSourceResolvable("refusal." + reason));
                }
                if (conflict != null) {
                    sentences.add(conflict.sentence());
                }
                if (inForce != null) {
                    sentences.add(inForce.sentence());
                }
                return sentences;
            }
        }
    }

    /** Of what in the question a refusal speaks. */
    public enum Part {
        START,
        GOVERNED_ON,
        STOP_REASON,
        STOP_FROM,
        STOP_TO,
        EXTENDED_ON,
        EXTENDED_BY
    }

    /** The days between which a limit has a text on record; without an end while it is in force. */
    public record InForce(LocalDate from, @Nullable LocalDate until) {

        private MessageSourceResolvable sentence() {
            return until == null
                    ? new DefaultMessageSourceResolvable(new String[] {"clock.inForceSince"}, new Object[] {from})
                    : new DefaultMessageSourceResolvable(
                            new String[] {"clock.inForceBetween"}, new Object[] {from, until});
        }
    }

    private final Limits limits;
    private final WorkingCalendar calendar;

    Calculator(Limits limits, WorkingCalendar calendar) {
        this.limits = limits;
        this.calendar = calendar;
    }

    /** @throws NoSuchLimit when there is no limit of that name */
    public Answer answer(Question question) {
        List<Limit> versions = limits.versions(question.limitId());
        LocalDate decides = Objects.requireNonNullElse(question.governedOn(), question.start());
        Part deciding = question.governedOn() == null ? Part.START : Part.GOVERNED_ON;
        if (!WorkingCalendar.covers(question.start())) {
            return outOfRange(Part.START);
        }
        if (!WorkingCalendar.covers(decides)) {
            return outOfRange(deciding);
        }
        return versions.stream()
                .filter(version -> version.isInForce(decides))
                .findFirst()
                .map(limit -> new Trial(limit, question).run())
                .orElseGet(() -> new Answer.Refused(
                        ClockRefusal.LIMIT_NOT_IN_FORCE,
                        deciding,
                        0,
                        null,
                        new InForce(
                                versions.get(0).validFrom(),
                                versions.get(versions.size() - 1).validUntil())));
    }

    private static Answer outOfRange(Part part) {
        return new Answer.Refused(ClockRefusal.CLOCK_DATE_OUT_OF_RANGE, part, 0, null, null);
    }

    public boolean knows(String limitId) {
        return limits.knows(limitId);
    }

    /** The limits with a text in force on a day, in the order of the file. */
    public List<Limit> inForceOn(LocalDate day) {
        return limits.all().stream().filter(limit -> limit.isInForce(day)).toList();
    }

    /**
     * The versions of a limit, the oldest first.
     *
     * @throws NoSuchLimit when there is no limit of that name
     */
    public List<Limit> versions(String limitId) {
        return limits.versions(limitId);
    }

    /** Enters the events of a question one after the other, as an officer would, until one is refused. */
    private final class Trial {

        private final Limit limit;
        private final Question question;
        private final List<ClockEvents.Event> recorded = new ArrayList<>();

        Trial(Limit limit, Question question) {
            this.limit = limit;
            this.question = question;
        }

        Answer run() {
            record(EventKind.START, question.start(), null, null, null);
            Deque<Integer> stops = inOrder(question.stops());
            for (int index = 0; index < question.extensions().size(); index++) {
                LocalDate approvedOn = question.extensions().get(index).approvedOn();
                Answer.Refused refused = enterStops(stops, approvedOn);
                if (refused == null) {
                    refused = enterExtension(index);
                }
                if (refused != null) {
                    return refused;
                }
            }
            Answer.Refused refused = enterStops(stops, LocalDate.MAX);
            if (refused != null) {
                return refused;
            }
            return new Answer.Made(limit, ClockEvents.of(recorded).dueDate(limit, calendar));
        }

        /** The places of the stops by their first days; of two on one day that which lasts comes last. */
        private static Deque<Integer> inOrder(List<Stopped> stops) {
            return IntStream.range(0, stops.size())
                    .boxed()
                    .sorted(Comparator.comparing(
                                    (Integer index) -> stops.get(index).first())
                            .thenComparing(index -> stops.get(index).to() == null))
                    .collect(Collectors.toCollection(ArrayDeque::new));
        }

        /** Enters, and takes away, the stops that begin no later than a day. */
        private Answer.@Nullable Refused enterStops(Deque<Integer> stops, LocalDate upTo) {
            Answer.Refused refused = null;
            while (refused == null
                    && !stops.isEmpty()
                    && !question.stops().get(stops.getFirst()).first().isAfter(upTo)) {
                refused = enterStop(stops.removeFirst());
            }
            return refused;
        }

        private Answer.@Nullable Refused enterStop(int index) {
            Stopped stopped = question.stops().get(index);
            StopReason reason = stopped.reason();
            LocalDate from = stopped.from();
            LocalDate to = stopped.to();
            if (from != null) {
                ClockChange.Refused refused = ClockRules.refuseStop(limit, recorded, from, reason, "", calendar);
                if (refused != null) {
                    return refused(refused, index, Part.STOP_FROM);
                }
                record(EventKind.STOP, from, reason, null, null);
            }
            if (to != null) {
                ClockChange.Refused refused = ClockRules.refuseResume(recorded, to, reason, "");
                if (refused != null) {
                    return refused(refused, index, Part.STOP_TO);
                }
                record(EventKind.RESUME, to, reason, null, null);
            }
            return null;
        }

        private Answer.@Nullable Refused enterExtension(int index) {
            Extended extended = question.extensions().get(index);
            List<ExtensionRule> steps = limit.extensions();
            Approver by = index < steps.size() ? steps.get(index).approver() : Approver.HEAD;
            var grant = new Grant(extended.approvedOn(), by, "", "", extended.amount());
            ClockChange.Refused refused = ClockRules.refuseExtension(limit, recorded, grant, calendar);
            if (refused != null) {
                return refused(refused, index, Part.EXTENDED_ON);
            }
            ExtensionRule step = steps.get(index);
            record(EventKind.EXTEND, extended.approvedOn(), null, grant.amountBy(step), step.unit());
            return null;
        }

        /** @param dated the part that holds the day of the event, which most refusals are about */
        private static Answer.Refused refused(ClockChange.Refused refused, int index, Part dated) {
            Part part =
                    switch (refused.reason()) {
                        case CLOCK_REASON_DOES_NOT_STOP -> Part.STOP_REASON;
                        case CLOCK_EXTENSION_TOO_LONG, CLOCK_EXTENSION_NEEDS_AMOUNT -> Part.EXTENDED_BY;
                        default -> dated;
                    };
            return new Answer.Refused(refused.reason(), part, index, refused.conflict(), null);
        }

        private void record(
                EventKind kind,
                LocalDate on,
                @Nullable StopReason reason,
                @Nullable Integer amount,
                @Nullable LimitUnit unit) {
            boolean isStart = kind == EventKind.START;
            recorded.add(new ClockEvents.Event(
                    "",
                    limit.id(),
                    1,
                    recorded.size() + 1,
                    kind,
                    on,
                    isStart ? question.at() : null,
                    isStart ? question.governedOn() : null,
                    Instant.EPOCH,
                    reason == null ? null : reason.name(),
                    null,
                    null,
                    amount,
                    unit,
                    ""));
        }
    }
}
