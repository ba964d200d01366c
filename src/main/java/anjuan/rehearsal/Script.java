package anjuan.rehearsal;

import anjuan.engine.Courses.Passing;
import anjuan.engine.Drawing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happened to a course from outside, in order: tasks done, messages told, timers fired, called processes ended. It is
 * what a rehearsal does again.
 */
final class Script {

    /**
     * Something that happened.
     *
     * @param from place of the node in the path
     * @param place in the path from which on the nodes follow from it
     * @param at when
     */
    record Event(String node, String message, int from, int place, Instant at) {}

    private final Drawing drawing;
    private final List<Passing> passings;
    private final Trace path;
    private final List<Event> events = new ArrayList<>();

    private Script(Drawing drawing, List<Passing> passings) {
        this.drawing = drawing;
        this.passings = passings;
        this.path = Trace.of(drawing, passings.stream().map(Passing::node).toList(), (from, to) -> hasLeft(from, to));
        for (int i = 0; i < passings.size(); i++) {
            int place = i;
            drawing.shape(passings.get(i).node())
                    .flatMap(shape -> event(shape, place))
                    .ifPresent(events::add);
        }
        events.sort(Comparator.comparingInt(Event::place).thenComparing(Event::at));
    }

    static Script of(Drawing drawing, List<Passing> passings) {
        return new Script(drawing, passings);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    Trace path() {
        return path;
    }

    /** The nodes at which the course stands, or from which it was torn away. */
    Set<String> open() {
        return passings.stream()
                .filter(passing -> passing.until() == null || passing.isBroken())
                .map(Passing::node)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The nodes at which the course stands now. */
    Set<String> standing() {
        return passings.stream()
                .filter(passing -> passing.until() == null)
                .map(Passing::node)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the course came to its end; one that runs, or was torn away as a whole, has not. */
    boolean isAtEnd() {
        for (int i = 0; i < passings.size(); i++) {
            var until = passings.get(i).until();
            if (until == null || (passings.get(i).isBroken() && !goesOnAfter(i, until))) {
                return false;
            }
        }
        return true;
    }

    private boolean goesOnAfter(int place, Instant broken) {
        return passings.stream().skip(place + 1L).anyMatch(later -> !later.since()
                .isBefore(broken));
    }

    /** How often each called process was repeated in a row. */
    Map<String, Integer> repetitions() {
        var counts = new HashMap<String, Integer>();
        int inARow = 0;
        for (int i = 0; i < passings.size(); i++) {
            var node = passings.get(i).node();
            inARow = i > 0 && node.equals(passings.get(i - 1).node()) ? inARow + 1 : 1;
            counts.merge(node, inARow, Math::max);
        }
        return counts;
    }

    /** The codes with which a step refused, time by time, empty where it did its work. */
    List<Optional<String>> refusals(String step) {
        var refusals = new ArrayList<Optional<String>>();
        for (int i = 0; i < passings.size(); i++) {
            if (passings.get(i).node().equals(step)) {
                var next = i + 1 < passings.size()
                        ? drawing.shape(passings.get(i + 1).node())
                        : Optional.<Drawing.Shape>empty();
                refusals.add(next.filter(shape -> shape.attachedTo().equals(step))
                        .map(Drawing.Shape::error)
                        .filter(code -> !code.isEmpty()));
            }
        }
        return refusals;
    }

    private Optional<Event> event(Drawing.Shape shape, int place) {
        var passing = passings.get(place);
        return switch (shape.kind()) {
            case USER_TASK, CALL, CATCH -> {
                var until = passing.until();
                yield until == null || passing.isBroken()
                        ? Optional.empty()
                        : Optional.of(new Event(shape.id(), shape.message(), place, placeBehind(place, until), until));
            }
            case BOUNDARY ->
                shape.error().isEmpty()
                        ? Optional.of(new Event(shape.id(), shape.message(), place, place, passing.since()))
                        : Optional.empty();
            case START ->
                // a part that the course simply comes to is begun by nothing from outside
                shape.part().isEmpty() || (shape.message().isEmpty() && !shape.isTimed())
                        ? Optional.empty()
                        : Optional.of(
                                new Event(shape.id(), shape.message(), place, placeOfPart(place), passing.since()));
            case END, STEP, TABLE, CHOICE, FORK, PART -> Optional.empty();
        };
    }

    /** Where the nodes begin that follow when a node is left. */
    private int placeBehind(int place, Instant until) {
        return path.after(place).orElseGet(() -> {
            int next = place + 1;
            while (next < passings.size() && passings.get(next).since().isBefore(until)) {
                next++;
            }
            return next;
        });
    }

    /** A part that an event starts is come to right before its start. */
    private int placeOfPart(int place) {
        return place > 0
                        && drawing.shape(passings.get(place - 1).node())
                                .filter(shape -> shape.kind() == Drawing.Kind.PART)
                                .isPresent()
                ? place - 1
                : place;
    }

    private boolean hasLeft(int from, int to) {
        var until = passings.get(from).until();
        return until != null
                && !passings.get(from).isBroken()
                && !passings.get(to).since().isBefore(until);
    }
}
