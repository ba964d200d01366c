package anjuan.extension;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Approver;
import anjuan.deadline.ClockRefusal;
import anjuan.deadline.Deadlines;
import anjuan.deadline.ExtensionRule;
import anjuan.deadline.Grant;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The request that waits on a case, and its decision by whichever level decides. */
@Component
class ExtensionRequests {

    /**
     * What was decided, whoever decided it.
     *
     * @param on legal day of the decision: that of the meeting or of the letter where it stands in one
     */
    record Decision(
            boolean granted,
            @Nullable Integer amount,
            @Nullable String opinion,
            @Nullable String paper,
            LocalDate on) {}

    private final ExtensionMapper mapper;
    private final Deadlines deadlines;

    ExtensionRequests(ExtensionMapper mapper, Deadlines deadlines) {
        this.mapper = mapper;
        this.deadlines = deadlines;
    }

    ExtensionRequest waiting(CaseNumber caseNumber) {
        return mapper.latest(caseNumber).orElseThrow();
    }

    /** The request and its clock, for the page of whoever decides. */
    Map<String, Object> facts(CaseNumber caseNumber) {
        var request = waiting(caseNumber);
        var clock = deadlines.find(caseNumber, request.limitId()).orElseThrow();
        return Map.of(
                "request", request,
                "clock", clock,
                "step", clock.nextExtension().orElseGet(() -> last(clock.limit().extensions())));
    }

    /** Records the decision; what cannot be granted any more may still be refused. */
    Verdict decide(Work work, Set<Approver> levels, Decision decision) {
        var request = waiting(work.caseNumber());
        if (!request.isOpen() || !levels.contains(request.approver())) {
            return Verdict.refused(Refusal.of("CLOCK_WRONG_APPROVER"));
        }
        if (decision.on().isBefore(request.requestedOn())) {
            return Verdict.refused(Refusal.of("DATE_BEFORE_PREVIOUS_ACT", decision.on(), request.requestedOn()));
        }
        if (decision.on().isAfter(work.occurredOn())) {
            return Verdict.refused(Refusal.of("DATE_AFTER_ACT", decision.on(), work.occurredOn()));
        }
        var decided = request.decided(
                decision.granted(),
                decision.granted() ? decision.amount() : null,
                decision.opinion(),
                decision.paper(),
                work.by().name(),
                decision.on());
        if (decision.granted()) {
            var obstacle = obstacle(decided);
            if (obstacle.isPresent()) {
                return Verdict.refused(obstacle.get());
            }
        }
        mapper.decide(decided);
        return Verdict.done(decision.granted() ? "GRANTED" : "REFUSED", Map.of("isExtended", decision.granted()))
                .because(decision.opinion());
    }

    private Optional<Refusal> obstacle(ExtensionRequest decided) {
        boolean isOfThisRound = deadlines
                .find(decided.caseNumber(), decided.limitId())
                .filter(clock -> clock.round() == decided.round())
                .isPresent();
        var refused = isOfThisRound
                ? deadlines.extensionObstacle(Matter.of(decided.caseNumber()), decided.limitId(), grant(decided))
                : Optional.of(ClockRefusal.CLOCK_NOT_RUNNING);
        return refused.map(reason ->
                Refusal.at(reason.name().startsWith("CLOCK_EXTENSION_") ? "amount" : "granted", reason.name()));
    }

    /** @throws IllegalStateException when nobody granted it: a redrawn diagram cannot extend what was refused */
    Grant grant(ExtensionRequest decided) {
        if (!Boolean.TRUE.equals(decided.granted())) {
            throw new IllegalStateException("request %d of case %s to extend %s was not granted"
                    .formatted(decided.seq(), decided.caseNumber(), decided.limitId()));
        }
        return new Grant(
                Objects.requireNonNull(decided.decidedOn()),
                decided.approver(),
                decided.approver() == Approver.HEAD || decided.paper() == null
                        ? Objects.requireNonNull(decided.decidedBy())
                        : decided.paper(),
                decided.reason(),
                decided.amount());
    }

    private static ExtensionRule last(List<ExtensionRule> steps) {
        return steps.get(steps.size() - 1);
    }
}
