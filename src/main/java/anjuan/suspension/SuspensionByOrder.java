package anjuan.suspension;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.deadline.StopReason;
import anjuan.document.CaseFields;
import anjuan.engine.Processes;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspends an investigation that a head ordered together with something else, and lets it go on when the cause has ended,
 * without anybody asking for it.
 *
 * @legal 市场监督管理行政处罚程序规定 第四十六条、第六十四条
 */
@Service
public class SuspensionByOrder {

    private final SuspensionMapper mapper;
    private final Suspensions suspensions;
    private final Terminations terminations;
    private final Matters matters;
    private final Deadlines deadlines;
    private final Processes processes;
    private final CaseFields words;

    SuspensionByOrder(
            SuspensionMapper mapper,
            Suspensions suspensions,
            Terminations terminations,
            Matters matters,
            Deadlines deadlines,
            Processes processes,
            CaseFields words) {
        this.mapper = mapper;
        this.suspensions = suspensions;
        this.terminations = terminations;
        this.matters = matters;
        this.deadlines = deadlines;
        this.processes = processes;
        this.words = words;
    }

    /** What stands against suspending a case on a day. */
    public Optional<Refusal> obstacle(CaseNumber caseNumber, LocalDate on) {
        var before = suspensions.of(caseNumber).stream()
                .filter(one -> one.isOpen() || one.isLasting())
                .findFirst();
        if (before.isPresent()) {
            return Optional.of(Refusal.of("SUSPENSION_LASTS", before.get().requestedOn()));
        }
        if (terminations.granted(caseNumber).isPresent()) {
            return Optional.of(Refusal.of("TERMINATION_GRANTED"));
        }
        boolean isRunning = deadlines
                .find(caseNumber, UnderInvestigation.CASE_LIMIT)
                .filter(clock -> clock.isRunning() && !on.isBefore(clock.start()))
                .isPresent();
        return isRunning ? Optional.empty() : Optional.of(Refusal.of("CLOCK_NOT_RUNNING"));
    }

    /** What stands against ordering it on that day: also that the limit has run out, for nothing stops it then. */
    public Optional<Refusal> obstacleToOrder(CaseNumber caseNumber, LocalDate on) {
        return obstacle(caseNumber, on).or(() -> deadlines
                .find(caseNumber, UnderInvestigation.CASE_LIMIT)
                .filter(clock ->
                        !clock.isTicking() || clock.dueDate().effective().isBefore(on))
                .map(clock ->
                        Refusal.of("SUSPENSION_LIMIT_OVER", clock.dueDate().effective())));
    }

    /**
     * Suspends a case; the days after the order do not count in its limit.
     *
     * @param paper what the order rests on, by which its end is known again
     * @param head name of the head who ordered it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(
            CaseNumber caseNumber, SuspensionGround ground, String reason, String paper, String head, LocalDate on) {
        var label = "中止：" + words.word("suspensionGround", ground.name());
        var matter = matters.open(caseNumber, Matter.Kind.SUSPENSION, label, on);
        mapper.insert(matter, new SuspensionRequested.Form(ground, reason, paper), on);
        mapper.decide(matter, new HeadDecision(true, null), head, on);
        if (deadlines.stop(caseNumber, UnderInvestigation.CASE_LIMIT, on, StopReason.SUSPENSION, paper, head)
                instanceof ClockChange.Refused refused) {
            throw new IllegalStateException("the limit of %s cannot stop: %s".formatted(caseNumber, refused));
        }
        processes.branch("suspendCase", matter);
    }

    /**
     * Lets a case go on that was suspended on a paper, if it still is.
     *
     * @param endingPaper what shows that the cause has ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void causeEnded(CaseNumber caseNumber, String paper, String endingPaper, LocalDate on) {
        suspensions.lasting(caseNumber).filter(one -> one.paper().equals(paper)).ifPresent(lasting -> {
            var matter = new Matter(caseNumber, lasting.matterId());
            var day = latest(on, Objects.requireNonNull(lasting.decidedOn()));
            deadlines
                    .find(caseNumber, UnderInvestigation.CASE_LIMIT)
                    .filter(RunningClock::isRunning)
                    .ifPresent(clock ->
                            deadlines.resume(caseNumber, UnderInvestigation.CASE_LIMIT, day, StopReason.SUSPENSION));
            mapper.resume(matter, new ResumeInvestigation.Form(day, endingPaper), day);
            processes.tell("suspensionCauseEnded", matter);
        });
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
