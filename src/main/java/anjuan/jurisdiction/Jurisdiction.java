package anjuan.jurisdiction;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.casefile.Source;
import anjuan.casefile.Stage;
import anjuan.document.CaseFields;
import anjuan.task.Refusal;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions which bureau has a case. */
@Service
public class Jurisdiction {

    /** From the clue to the decision, which may not be handed over any more. */
    static final Set<Stage> OPEN = EnumSet.of(
            Stage.CLUE,
            Stage.VERIFYING,
            Stage.FILING,
            Stage.INVESTIGATING,
            Stage.REVIEWING,
            Stage.PROPOSING,
            Stage.NOTIFYING,
            Stage.DECIDING);

    private final QuestionMapper mapper;
    private final Matters matters;
    private final CaseFields words;

    Jurisdiction(QuestionMapper mapper, Matters matters, CaseFields words) {
        this.mapper = mapper;
        this.matters = matters;
        this.words = words;
    }

    /** Every question on a case, in the order in which they were raised. */
    @Transactional(readOnly = true)
    public List<Question> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    /** The question at another bureau that brought a case here. */
    @Transactional(readOnly = true)
    public Optional<Question> bringing(CaseNumber caseNumber) {
        return mapper.bringing(caseNumber);
    }

    Question read(Matter matter) {
        return of(matter.caseNumber()).stream()
                .filter(one -> one.matterId().equals(matter.id()))
                .findFirst()
                .orElseThrow();
    }

    /** What stands against an act on a question for which it does not wait, as a redrawn diagram might ask for. */
    Optional<Refusal> outOfTurn(Matter matter, Predicate<Question> awaits) {
        boolean isAwaited = of(matter.caseNumber()).stream()
                .anyMatch(one -> one.matterId().equals(matter.id()) && awaits.test(one));
        return isAwaited ? Optional.empty() : Optional.of(Refusal.of("JURISDICTION_OUT_OF_TURN"));
    }

    /** Opens the next question on the case of an act; nothing else may be open on it. */
    Matter open(Work work, Cause cause, @Nullable Named other, String reason) {
        return open(work.caseNumber(), cause, other, reason, work.occurredOn());
    }

    /** The same where the act is not one on the case. */
    Matter open(CaseNumber caseNumber, Cause cause, @Nullable Named other, String reason, LocalDate on) {
        var label = words.word("jurisdictionCause", cause.name()) + (other == null ? "" : "：" + other.name());
        var matter = matters.open(caseNumber, Matter.Kind.JURISDICTION, label, on);
        mapper.insert(Question.raised(matter, cause, other, reason, on));
        return matter;
    }

    Optional<Refusal> obstacleToRaising(CaseFile file) {
        return matters.of(file.number(), Matter.Kind.JURISDICTION).stream()
                .filter(OpenedMatter::isOpen)
                .findFirst()
                .map(open -> Refusal.of("JURISDICTION_OPEN_ALREADY", open.label()));
    }

    /** A case goes to another bureau only while nothing is decided about any party of it, and not before its latest act. */
    Optional<Refusal> obstacleToHandingOver(CaseFile file, LocalDate on) {
        boolean isDecided = matters.of(file.number(), Matter.Kind.PARTY).stream()
                .anyMatch(party -> party.stage() != null && party.stage().compareTo(Stage.DECIDING) > 0);
        if (isDecided || !OPEN.contains(file.stage())) {
            return Optional.of(Refusal.of("JURISDICTION_CASE_DECIDED"));
        }
        return on.isBefore(file.lastActOn())
                ? Optional.of(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", on, file.lastActOn()))
                : Optional.empty();
    }

    /** Whether another market regulation bureau handed the case over to this one. */
    boolean wasTransferred(CaseFile file) {
        return file.source() == Source.OTHER_BUREAU || bringing(file.number()).isPresent();
    }
}
