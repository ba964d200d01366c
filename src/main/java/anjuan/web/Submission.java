package anjuan.web;

import anjuan.idempotency.Answer;
import anjuan.idempotency.Idempotency;
import anjuan.idempotency.KeyReused;
import anjuan.officer.Officer;
import anjuan.task.Completion;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes a page that is sent twice count once, by the key hidden in it; a page sent back after a refusal keeps its key. */
@Component
class Submission {

    /** The hidden field that holds the key. */
    static final String KEY = "idempotencyKey";

    private final Idempotency idempotency;

    Submission(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /**
     * Does what a page asks, once.
     *
     * @param address what the page acts on
     * @throws KeyReused when a page with other content was done under the same key, as after going back in the browser
     */
    <R> Answer<R> once(Officer officer, String address, Map<String, String> fields, Supplier<Answer<R>> act) {
        var key = fields.get(KEY);
        var body = new TreeMap<>(fields);
        body.remove("_csrf");
        boolean hasKey = key != null && !key.isBlank() && key.length() <= Idempotency.LONGEST_KEY;
        return idempotency.perform(officer.id(), hasKey ? key : null, address + body, act);
    }

    /** Completes a task once. */
    Completion complete(Officer officer, String address, Map<String, String> fields, Supplier<Completion> act) {
        Answer<Completion> answer = once(officer, address, fields, () -> {
            var completion = act.get();
            return completion instanceof Completion.Completed completed
                    ? new Answer.Done<>(completed.outcome())
                    : new Answer.Undone<>(completion);
        });
        return answer instanceof Answer.Undone<Completion> undone
                ? undone.reason()
                : new Completion.Completed(((Answer.Done<Completion>) answer).text());
    }
}
