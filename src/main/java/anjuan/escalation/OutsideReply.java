package anjuan.escalation;

import anjuan.escalation.InstructionRequest.State;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reply of a bureau that does not work with this system, entered by the one that asked it. */
@Component
class OutsideReply {

    /** @param answer what an answer says; for an answer only */
    record Form(
            @NotNull Reply.Kind kind,
            @Nullable AnswerKind answer,
            @NotBlank @Size(max = 100) String number,
            @NotBlank @Size(max = 4000) String body) {

        static final Form BLANK = new Form(null, null, "", "");
    }

    private final Replying replying;

    OutsideReply(Replying replying) {
        this.replying = replying;
    }

    Verdict enter(Work work, InstructionRequest request, Form form) {
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
        if (form.kind() == Reply.Kind.RECEIVED || form.kind() == Reply.Kind.PASSED_UP) {
            return Verdict.refused(Refusal.at("kind", "REPLY_IS_NEWS"));
        }
        if (form.kind() == Reply.Kind.ANSWERED && form.answer() == null) {
            return Verdict.refused(Refusal.at("answer", "REQUIRED"));
        }
        replying.note(
                request.matter(),
                form.kind(),
                form.kind() == Reply.Kind.ANSWERED ? form.answer() : null,
                form.number(),
                null,
                form.body(),
                String.valueOf(request.upper()),
                work.occurredOn());
        return Verdict.done(form.kind().name()).about(form.number()).because(form.body());
    }
}
