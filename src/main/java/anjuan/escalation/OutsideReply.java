package anjuan.escalation;

import anjuan.escalation.InstructionRequest.State;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reply of a bureau that does not work with this system, entered by the one that asked it. */
@Component
class OutsideReply {

    private final Replying replying;

    OutsideReply(Replying replying) {
        this.replying = replying;
    }

    Verdict enter(
            Work work,
            InstructionRequest request,
            Reply.Kind kind,
            @Nullable AnswerKind answer,
            String number,
            String body) {
        if (request.upperFile() != null) {
            return Verdict.refused(Refusal.of("UPPER_REPLIES_ITSELF", request.upper()));
        }
        if (request.state() != State.SENT) {
            return Verdict.refused(Refusal.of("REQUEST_OUT_OF_TURN"));
        }
        if (request.sentOn() != null && work.occurredOn().isBefore(request.sentOn())) {
            return Verdict.refused(
                    Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), request.sentOn()));
        }
        if (kind == Reply.Kind.RECEIVED || kind == Reply.Kind.PASSED_UP) {
            return Verdict.refused(Refusal.at("kind", "REPLY_IS_NEWS"));
        }
        if (kind == Reply.Kind.ANSWERED && answer == null) {
            return Verdict.refused(Refusal.at("answer", "REQUIRED"));
        }
        replying.note(
                request.matter(),
                kind,
                kind == Reply.Kind.ANSWERED ? answer : null,
                number,
                null,
                body,
                String.valueOf(request.upper()),
                work.occurredOn());
        return Verdict.done(kind.name()).about(number).because(body);
    }
}
