package anjuan.hearing;

import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The request that somebody at a hearing step back, and its decision by whoever decides; at most one waits at each level. */
@Component
class HearingRecusals {

    /**
     * What was decided.
     *
     * @param replacement officer who takes the place, or the name of an interpreter
     */
    record Decision(
            boolean granted,
            @Nullable String opinion,
            @Nullable String replacement) {}

    private final HearingMapper mapper;
    private final HearingPeople people;

    HearingRecusals(HearingMapper mapper, HearingPeople people) {
        this.mapper = mapper;
        this.people = people;
    }

    Optional<Recusal> waiting(Hearing hearing, boolean isOfHost) {
        return mapper.recusals(hearing).stream()
                .filter(Recusal::isOpen)
                .filter(recusal -> (person(hearing, recusal).duty() == Duty.HOST) == isOfHost)
                .findFirst();
    }

    Person person(Hearing hearing, Recusal recusal) {
        return mapper.persons(hearing).stream()
                .filter(person -> person.no() == recusal.personNo())
                .findFirst()
                .orElseThrow();
    }

    /** Decides on the request that waits at one level; who steps back is replaced at once, a listener need not be. */
    Verdict decide(Work work, Hearing hearing, boolean isOfHost, Decision decision) {
        var waiting = waiting(hearing, isOfHost);
        if (waiting.isEmpty()) {
            return Verdict.refused(Refusal.of("HEARING_RECUSAL_NOT_WAITING"));
        }
        var person = person(hearing, waiting.get());
        if (!decision.granted() && isBlank(decision.opinion())) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        if (decision.granted()) {
            people.stepBack(person, work.occurredOn(), waiting.get().reason());
            var obstacle = replace(work, hearing, person, decision.replacement());
            if (obstacle.isPresent()) {
                return Verdict.refused(obstacle.get());
            }
        }
        mapper.decideRecusal(decided(work, waiting.get(), decision));
        return Verdict.done(decision.granted() ? "GRANTED" : "REFUSED")
                .about(person.name())
                .because(decision.opinion());
    }

    private Optional<Refusal> replace(Work work, Hearing hearing, Person gone, @Nullable String replacement) {
        if (isBlank(replacement)) {
            return gone.duty() == Duty.LISTENER
                    ? Optional.empty()
                    : Optional.of(Refusal.at("replacement", "HEARING_REPLACEMENT_NEEDED"));
        }
        if (gone.duty() == Duty.INTERPRETER) {
            people.nameInterpreter(hearing, replacement.strip(), work.occurredOn());
            return Optional.empty();
        }
        var refusal = people.refusal(work.file(), hearing, gone.duty(), "replacement", replacement);
        if (refusal.isEmpty()) {
            people.name(hearing, gone.duty(), replacement, work.occurredOn());
        }
        return refusal;
    }

    private static Recusal decided(Work work, Recusal asked, Decision decision) {
        return new Recusal(
                asked.caseNumber(),
                asked.matter(),
                asked.round(),
                asked.no(),
                asked.personNo(),
                asked.askedBy(),
                asked.reason(),
                asked.askedOn(),
                decision.granted(),
                decision.opinion(),
                work.by().name(),
                work.occurredOn());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
