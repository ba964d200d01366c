package anjuan.engine;

import java.time.Instant;
import java.util.Map;

/** How a step ended: done, with the facts that the diagram asks for, or refused with a stable code. */
public sealed interface Outcome {

    record Done(Map<String, Object> facts) implements Outcome {
        public Done {
            facts = Map.copyOf(facts);
            facts.forEach(Outcome::requireFact);
        }
    }

    record Refused(String code) implements Outcome {}

    static Outcome done() {
        return new Done(Map.of());
    }

    /** Done, with facts: yes or no, a word, or the moment at which a timer is to fire. */
    static Outcome done(Map<String, Object> facts) {
        return new Done(facts);
    }

    /** Not done; the diagram goes on at the error event with this code. */
    static Outcome refused(String code) {
        return new Refused(code);
    }

    private static void requireFact(String name, Object value) {
        if (!(value instanceof Boolean || value instanceof String || value instanceof Instant)) {
            throw new IllegalArgumentException("a fact is yes or no, a word, or a moment, not " + name + " = " + value);
        }
    }
}
