package anjuan.api;

import anjuan.idempotency.Answer;
import anjuan.idempotency.Idempotency;
import anjuan.officer.Officer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries out the requests that change something, once for each key. */
@Component
class Requests {

    static final String KEY = "Idempotency-Key";

    /**
     * What an act gives back.
     *
     * @param status 200 or 201
     */
    record Result(int status, Object body) {}

    /** As it is kept: the status stands before the text of the body. */
    private static final char CUT = ' ';

    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Wording wording;

    Requests(Idempotency idempotency, ObjectMapper json, Wording wording) {
        this.idempotency = idempotency;
        this.json = json;
        this.wording = wording;
    }

    /**
     * Carries out an act in one transaction.
     *
     * @param address tells this request from others of the same body
     * @param body what the client sent, as it was understood
     * @param act gives the result, or throws {@link Refused} from nowhere but its own code
     */
    ResponseEntity<String> perform(
            Officer officer, @Nullable String key, String address, Object body, Supplier<Answer<Refused>> act) {
        if (key != null && (key.isBlank() || key.length() > Idempotency.LONGEST_KEY)) {
            throw new Refused(400, wording.errorAt(KEY, "IDEMPOTENCY_KEY_INVALID", Idempotency.LONGEST_KEY));
        }
        var answer = idempotency.perform(officer.id(), key, address + '\n' + text(body), act);
        if (answer instanceof Answer.Done<Refused> done) {
            int cut = done.text().indexOf(CUT);
            return ResponseEntity.status(Integer.parseInt(done.text().substring(0, cut)))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(done.text().substring(cut + 1));
        }
        throw ((Answer.Undone<Refused>) answer).reason();
    }

    Answer<Refused> done(int status, Object body) {
        return new Answer.Done<>("" + status + CUT + text(body));
    }

    static Answer<Refused> refused(int status, ApiError error) {
        return new Answer.Undone<>(new Refused(status, error));
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain data: " + body.getClass(), e);
        }
    }
}
