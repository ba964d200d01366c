package anjuan.remedy;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.decision.Decision;
import anjuan.decision.Decisions;
import anjuan.decision.Penalty;
import anjuan.engine.Processes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The reviews and suits against the decisions of a case, and what they leave of a penalty. */
@Component
public class Remedies {

    private final RemedyMapper mapper;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final Processes processes;

    Remedies(RemedyMapper mapper, Decisions decisions, Deadlines deadlines, Processes processes) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    /** Those against the decision that was last taken on a party, in the order in which they were entered. */
    public List<Remedy> of(Matter party) {
        return decisions.decision(party).map(this::of).orElse(List.of());
    }

    /** Those against a decision. */
    public List<Remedy> of(Decision decision) {
        return of(decision.matter().caseNumber()).stream()
                .filter(remedy -> remedy.party().equals(decision.matter()) && remedy.decision() == decision.round())
                .toList();
    }

    /** All those of a case. */
    public List<Remedy> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber).stream()
                .map(RemedyMapper.RemedyRow::remedy)
                .sorted(Comparator.comparingInt(remedy -> remedy.matter().serial()))
                .toList();
    }

    /** The one that is not decided yet. */
    public Optional<Remedy> open(Matter party) {
        return of(party).stream().filter(Remedy::isOpen).findFirst();
    }

    /** The one by which the decision on a party no longer stands. */
    public Optional<Remedy> annulment(Matter party) {
        return of(party).stream()
                .filter(remedy -> !remedy.isOpen()
                        && Objects.requireNonNull(remedy.outcome()).isAnnulling())
                .findFirst();
    }

    /** What a penalty is after the changes that were made to it; nothing where it was annulled. */
    public static Penalty left(Decision decision, List<Remedy> remedies) {
        var penalty = decision.toBear();
        for (var remedy : remedies) {
            if (remedy.outcome() != null && remedy.outcome().isAnnulling()) {
                return Penalty.NONE;
            }
            if (remedy.outcome() == Remedy.Outcome.CHANGED) {
                penalty = new Penalty(
                        penalty.warning(),
                        remedy.fine(),
                        remedy.gain(),
                        penalty.goods(),
                        penalty.goodsValue(),
                        penalty.restriction(),
                        penalty.restrictionTerms(),
                        penalty.correction());
            }
        }
        return penalty;
    }

    /**
     * The last day on which the party can still ask for a review or sue; after a suit, the day on which its outcome took
     * effect. Absent while a review or suit is open. The law names the expiry of the periods only; that a suit that was
     * lost counts from its outcome is our reading.
     *
     * @legal 行政强制法 第五十三条；行政复议法 第二十条；行政诉讼法 第四十五条、第四十六条
     */
    public Optional<LocalDate> overOn(Matter party) {
        if (open(party).isPresent()) {
            return Optional.empty();
        }
        var last = of(party).stream().reduce((earlier, later) -> later);
        if (last.isPresent() && last.get().kind() == Remedy.Kind.SUIT) {
            return Optional.ofNullable(last.get().endedOn());
        }
        boolean isReviewed = last.isPresent() && last.get().outcome() != Remedy.Outcome.WITHDRAWN;
        var limits = isReviewed ? Stream.of("A100.review") : Stream.of("A99", "A100");
        return limits.flatMap(limit -> deadlines.find(party, limit).stream())
                .map(clock -> clock.dueDate().rolled())
                .max(Comparator.naturalOrder());
    }

    /** Aims the timer behind which enforcement may begin at the day on which remedies are over, by what is known now. */
    public void aimAtEnd(Matter party) {
        processes.reaim(party, "suitPeriodOver", "suitPeriodDue", wakeAtEnd(party));
    }

    /** When a timer behind the last day for remedies is to fire; in a far year while a review or suit is open. */
    public Instant wakeAtEnd(Matter party) {
        return overOn(party).map(deadlines::wakeAfter).orElse(Deadlines.NEVER);
    }

    /**
     * Counts the time to apply to the court anew, where it had begun, because something that began in time kept it from being
     * used.
     *
     * @param since first day of what kept it: a request to pay later, a suit
     * @param from day behind which it counts
     */
    public void applyAnew(Matter party, LocalDate since, LocalDate from) {
        deadlines
                .find(party, "A102")
                .filter(running -> running.isRunning() && running.start().isBefore(from))
                .filter(running -> !since.isAfter(running.dueDate().rolled()))
                .ifPresent(running -> {
                    deadlines.end(party, "A102", from);
                    var due = deadlines.start(party, "A102", from);
                    processes.reaim(party, "applicationOverdue", "applicationDue", deadlines.wakeAt(due));
                });
    }

    /** Ends the clocks of the party's periods, each with its last day, because they are over. */
    public void closePeriods(Matter party) {
        Stream.of("A99", "A100", "A100.review")
                .flatMap(limit -> deadlines.find(party, limit).stream())
                .filter(RunningClock::isRunning)
                .forEach(running -> deadlines.end(
                        party, running.limit().id(), running.dueDate().rolled()));
    }

    Remedy read(Matter remedy) {
        return of(remedy.caseNumber()).stream()
                .filter(one -> one.matter().equals(remedy))
                .findFirst()
                .orElseThrow();
    }
}
