package anjuan.task;

import anjuan.casefile.Matter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page makes of a form: done, with what the diagram asks next, or refused. */
public sealed interface Verdict {

    /**
     * @param outcome code shown through {@code outcome.<code>}
     * @param facts what the gateways behind the task ask
     * @param object what it was done to, such as a document number
     * @param opened the matter whose course a message begins, or null
     */
    record Done(
            String outcome,
            Map<String, Object> facts,
            @Nullable String object,
            @Nullable String reason,
            @Nullable Matter opened)
            implements Verdict {

        public Done about(@Nullable String named) {
            return new Done(outcome, facts, named, reason, opened);
        }

        public Done because(@Nullable String text) {
            return new Done(outcome, facts, object, text == null || text.isBlank() ? null : text, opened);
        }

        /** The message begins the course of this matter. */
        public Done opening(Matter matter) {
            return new Done(outcome, facts, object, reason, matter);
        }
    }

    record Refused(List<Refusal> refusals) implements Verdict {}

    static Done done(String outcome) {
        return new Done(outcome, Map.of(), null, null, null);
    }

    static Done done(String outcome, Map<String, Object> facts) {
        return new Done(outcome, facts, null, null, null);
    }

    static Verdict refused(List<Refusal> refusals) {
        return new Refused(List.copyOf(refusals));
    }

    static Verdict refused(Refusal refusal) {
        return new Refused(List.of(refusal));
    }
}
