package anjuan.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** Facts as the engine keeps them: its timers know moments only in the old type of Java. */
final class EngineFacts {

    private EngineFacts() {}

    static Map<String, Object> of(Map<String, Object> facts) {
        var kept = new HashMap<String, Object>();
        facts.forEach((name, fact) -> kept.put(name, fact instanceof Instant moment ? Date.from(moment) : fact));
        return kept;
    }
}
