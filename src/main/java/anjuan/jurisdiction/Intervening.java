package anjuan.jurisdiction;

import anjuan.casefile.CaseFile;
import anjuan.engine.Processes;
import anjuan.officer.Bureau;
import anjuan.officer.Officer;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A bureau above that works with this system takes a case up, or gives it to another below (A14): decided there, carried out
 * here as every handing over.
 *
 * @legal 市场监督管理行政处罚程序规定 第十五条
 */
@Service
public class Intervening {

    private final Jurisdiction jurisdiction;
    private final QuestionMapper mapper;
    private final Bureaus bureaus;
    private final Processes processes;

    Intervening(Jurisdiction jurisdiction, QuestionMapper mapper, Bureaus bureaus, Processes processes) {
        this.jurisdiction = jurisdiction;
        this.mapper = mapper;
        this.bureaus = bureaus;
        this.processes = processes;
    }

    /** The bureaus below a superior that can have cases, by which a page offers them. */
    public List<Bureau> receivers(String superiorId) {
        return bureaus.below(bureaus.bureau(superiorId)).stream()
                .filter(bureaus::handlesCases)
                .toList();
    }

    /**
     * What stands against it on a day.
     *
     * @param receiverId the bureau that is to have the case; absent where the superior takes it up itself
     */
    public Optional<Refusal> obstacle(CaseFile file, String superiorId, @Nullable String receiverId, LocalDate on) {
        return jurisdiction
                .obstacleToRaising(file)
                .or(() -> jurisdiction.obstacleToHandingOver(file, on))
                .or(() -> obstacleAtReceiver(file, superiorId, receiverId));
    }

    /**
     * Carries it out; form 2 is made with a number of the superior.
     *
     * @param by the head of the superior who decided it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void intervene(
            CaseFile file, String superiorId, @Nullable String receiverId, String reason, Officer by, LocalDate on) {
        var obstacle = obstacle(file, superiorId, receiverId, on);
        if (obstacle.isPresent()) {
            throw new IllegalStateException("%s does not move: %s".formatted(file.number(), obstacle.get()));
        }
        var superior = Named.of(bureaus.bureau(superiorId));
        var receiver = receiverId == null ? superior : Named.of(bureaus.bureau(receiverId));
        var cause = receiverId == null ? Cause.TAKE_OVER : Cause.DESIGNATION;
        var matter = jurisdiction.open(file.number(), cause, receiver, reason, on);
        mapper.setReport(matter, superior, on);
        mapper.decide(matter, true, receiver, null, null, by.id(), on);
        processes.tell("superiorIntervened", matter);
    }

    private Optional<Refusal> obstacleAtReceiver(CaseFile file, String superiorId, @Nullable String receiverId) {
        var superior = bureaus.bureau(superiorId);
        boolean isUnknown = receiverId != null
                && bureaus.siblings(file, Named.of(superior)).stream()
                        .noneMatch(bureau -> bureau.id().equals(receiverId));
        if (isUnknown) {
            return Optional.of(Refusal.at("designatedId", "JURISDICTION_BUREAU_UNKNOWN"));
        }
        return receiverId == null && !bureaus.handlesCases(superior)
                ? Optional.of(Refusal.of("JURISDICTION_HANDLES_NO_CASES", superior.name()))
                : Optional.empty();
    }
}
