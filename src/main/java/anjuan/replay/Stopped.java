package anjuan.replay;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;

/** A case cannot be carried on; the message says at which step, and what the system said. */
final class Stopped extends Exception {
    private final transient Api.Answer answer;

    Stopped(String step, LocalDate on, Api.Answer answer) {
        super("%s on %s was refused: %s".formatted(step, on, answer.refusal()));
        this.answer = answer;
    }

    Stopped(String reason) {
        super(reason);
        this.answer = new Api.Answer(0, MissingNode.getInstance());
    }

    /** What the system answered; nothing where it was not asked. */
    Api.Answer answer() {
        return answer;
    }
}
