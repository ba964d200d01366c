package anjuan.web;

import anjuan.officer.Officer;
import anjuan.task.Completion;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes a page that is sent twice count once, by the key hidden in it. */
@Component
class Submission {

    boolean isRepeated(Officer officer, Map<String, String> fields) {
        return false;
    }

    Completion once(Officer officer, Map<String, String> fields, Supplier<Completion> act) {
        return act.get();
    }
}
