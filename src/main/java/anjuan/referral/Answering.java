package anjuan.referral;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.referral.Referral.State;
import anjuan.suspension.SuspensionByOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows from an answer for the clocks, the state of the referral and the suspended case. */
@Component
class Answering {

    private static final List<String> THEIRS =
            List.of("F08", "F08.supply", "F09", "F10", "F10.complex", "F10.grave", "F13", "F15", "F15.file");

    private final Referrals referrals;
    private final Deadlines deadlines;
    private final SuspensionByOrder suspension;

    Answering(Referrals referrals, Deadlines deadlines, SuspensionByOrder suspension) {
        this.referrals = referrals;
        this.deadlines = deadlines;
        this.suspension = suspension;
    }

    /** The answer that is to be taken in: the last thing that happened, of one of these kinds. */
    ReferralEvent answer(Matter matter, State expected, ReferralEvent.Kind... kinds) {
        var last = referrals.last(matter);
        if (referrals.read(matter).state() != expected || !Arrays.asList(kinds).contains(last.kind())) {
            throw new IllegalStateException("nothing was answered on " + matter + " that can be taken in");
        }
        return last;
    }

    void endClocks(Matter matter, LocalDate on, String... limits) {
        Arrays.asList(limits).forEach(limit -> deadlines.end(matter, limit, on));
    }

    /** The police opened a criminal case: the three days to hand the goods over begin (F11). */
    void filed(Matter matter, ReferralEvent answer) {
        THEIRS.forEach(limit -> deadlines.end(matter, limit, answer.occurredOn()));
        deadlines.start(matter, "F11", answer.occurredOn());
        referrals.set(matter, State.POLICE_FILED);
    }

    /** The police refused: the three days to object begin. */
    void refused(Matter matter, ReferralEvent answer, String limit, State state) {
        THEIRS.forEach(one -> deadlines.end(matter, one, answer.occurredOn()));
        deadlines.start(matter, limit, answer.occurredOn());
        referrals.set(matter, state);
    }

    void endTheirs(Matter matter, LocalDate on) {
        THEIRS.forEach(limit -> deadlines.end(matter, limit, on));
    }

    /** The suspended case goes on at once. */
    void resume(Referral referral, ReferralEvent event) {
        suspension.causeEnded(
                referral.caseNumber(),
                Objects.requireNonNull(referral.number()),
                Objects.requireNonNullElse(event.number(), event.kind().name()),
                event.occurredOn());
    }
}
