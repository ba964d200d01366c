package anjuan.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The API of a running demonstration. A request without an answer is sent again, with the same key, until its time is
 * over: the server makes one effect of it.
 */
final class Api {

    record Answer(int status, JsonNode body) {

        boolean isOk() {
            return status / 100 == 2;
        }

        String code() {
            return body.path("code").asText("HTTP " + status);
        }

        /** Every field that the server found wrong, or what it says about the whole. */
        String refusal() {
            var fields = new ArrayList<String>();
            body.path("fields")
                    .forEach(field -> fields.add((field.path("field").asText("") + " "
                                    + field.path("code").asText("") + ": "
                                    + field.path("message").asText(""))
                            .strip()));
            return fields.isEmpty() ? code() + ": " + body.path("message").asText("") : String.join("; ", fields);
        }

        boolean names(String code) {
            if (code().equals(code)) {
                return true;
            }
            for (var field : body.path("fields")) {
                if (field.path("code").asText().equals(code)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Nobody answered in time; what was carried so far stays. */
    static final class ServerGone extends RuntimeException {
        ServerGone(String message) {
            super(message);
        }
    }

    /** The server is there and does not know the accounts of the demonstration. */
    static final class NotAdmitted extends RuntimeException {
        NotAdmitted(String message) {
            super(message);
        }
    }

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(30);
    private static final int MOST_FAULTS = 3;
    private static final Set<String> TRY_AGAIN = Set.of("CHANGED_MEANWHILE", "REQUEST_IN_FLIGHT");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json;
    private final URI base;
    private final String password;
    private final Duration patience;

    /** @param patience how long one request is sent again while nobody answers */
    Api(URI base, String password, Duration patience, ObjectMapper json) {
        this.base = base;
        this.password = password;
        this.patience = patience;
        this.json = json;
    }

    Answer get(Cast who, String path) {
        return send(request(who, path).GET().build());
    }

    /** @param key under which the server remembers the request */
    Answer post(Cast who, String path, String key, Object body) {
        return send(request(who, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(text(body)))
                .build());
    }

    String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form is plain data", e);
        }
    }

    private HttpRequest.Builder request(Cast who, String path) {
        var credentials =
                Base64.getEncoder().encodeToString((who.username() + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(base.resolve(path.substring(1)))
                .timeout(ANSWER_TIME)
                .header("Authorization", "Basic " + credentials)
                .header("Accept-Language", "en")
                .header("Accept", "application/json");
    }

    private Answer send(HttpRequest request) {
        long until = System.nanoTime() + patience.toNanos();
        int faults = 0;
        while (true) {
            var answer = attempt(request);
            if (answer == null || answer.status() == 502 || answer.status() == 503 || answer.status() == 504) {
                if (System.nanoTime() > until) {
                    throw new ServerGone(
                            "no answer from %s within %d s; start it and replay again: what was carried stays, "
                                            .formatted(base, patience.toSeconds())
                                    + "and the replay goes on where it stopped");
                }
            } else if (answer.status() == 401) {
                throw new NotAdmitted(
                        base + " does not know the account "
                                + "of the demonstration, or not by this password (--password); is it started with the demo profile?");
            } else if (answer.status() == 500 && ++faults < MOST_FAULTS) {
                // the key makes a second try safe
            } else if (!TRY_AGAIN.contains(answer.code()) || System.nanoTime() > until) {
                return answer;
            }
            rest();
        }
    }

    private @Nullable Answer attempt(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), read(response.body()));
        } catch (IOException unanswered) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerGone("interrupted");
        }
    }

    private JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerGone("interrupted");
        }
    }
}
