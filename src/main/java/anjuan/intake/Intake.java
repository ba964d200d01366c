package anjuan.intake;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NewCaseFile;
import anjuan.casefile.Party;
import anjuan.casefile.Source;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.engine.Processes;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.officer.Bureau;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.officer.Unit;
import anjuan.task.FormCheck;
import anjuan.task.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes clues in: each opens a file and starts its process. */
@Service
public class Intake {

    private final CaseFiles files;
    private final IntakeMapper mapper;
    private final Deadlines deadlines;
    private final Processes processes;
    private final Organisation organisation;
    private final FormCheck formCheck;
    private final Clock clock;

    Intake(
            CaseFiles files,
            IntakeMapper mapper,
            Deadlines deadlines,
            Processes processes,
            Organisation organisation,
            FormCheck formCheck,
            Clock clock) {
        this.files = files;
        this.mapper = mapper;
        this.deadlines = deadlines;
        this.processes = processes;
        this.organisation = organisation;
        this.formCheck = formCheck;
        this.clock = clock;
    }

    /**
     * Lodges a clue at the clerk's bureau. A reference that the bureau knows is not taken twice.
     *
     * @legal 市场监督管理行政处罚程序规定 第十八条
     */
    @Transactional
    public Registered lodge(Officer clerk, ClueForm form) {
        var refusals = check(clerk, form);
        if (!refusals.isEmpty()) {
            return new Registered.Refused(refusals);
        }
        var reference = form.reference();
        if (reference != null) {
            var known = mapper.findByReference(clerk.bureauId(), reference);
            if (known.isPresent()) {
                return new Registered.Known(known.get());
            }
        }
        var bureau = organisation.bureau(clerk.bureauId());
        var number = files.open(new NewCaseFile(
                bureau.id(),
                bureau.path(),
                bureau.code(),
                form.unitId(),
                form.source(),
                form.rightKind(),
                form.rightNumber(),
                form.rightName(),
                form.summary(),
                form.receivedOn(),
                form.parties(),
                Stage.CLUE));
        mapper.insertClue(number, reference, clerk.name(), bureau.id());
        processes.start(
                "handleClue",
                Matter.of(number),
                new Act(
                        number,
                        form.receivedOn(),
                        Actor.of(clerk, Post.CLERK),
                        "lodgeClue",
                        reference,
                        form.source().name(),
                        null,
                        "市场监督管理行政处罚程序规定 第十八条",
                        null,
                        form.toString()));
        return new Registered.Opened(number);
    }

    /**
     * What a case gives to the file that comes of it.
     *
     * @param parties those of the new file
     * @param verification what was found, where it needs no verification any more; its case number is not read
     * @param on day on which the new file is opened; the clue counts as received on it
     * @param by who opens it
     */
    public record Offspring(
            CaseFile from,
            Source source,
            List<Party> parties,
            @Nullable Verification verification,
            LocalDate on,
            Actor by) {}

    /**
     * Opens the file that comes of a case, at the bureau that it is handed over to or at the same, and starts its
     * process. At another bureau its first unit that handles cases has it. It is a clue there, which that bureau verifies
     * and files itself; with a verification, it awaits the decision to file.
     *
     * @legal 市场监督管理行政处罚程序规定 第十四条至第十八条
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseNumber receive(Offspring child, Bureau to) {
        var from = child.from();
        var number = files.open(new NewCaseFile(
                to.id(),
                to.path(),
                to.code(),
                unitOf(from, to),
                child.source(),
                from.rightKind(),
                from.rightNumber(),
                from.rightName(),
                from.summary(),
                child.on(),
                child.parties(),
                Stage.CLUE));
        mapper.insertClue(number, null, child.by().name(), to.id());
        if (child.verification() != null) {
            verified(child.verification().of(number));
        }
        processes.start(
                "handleClue",
                Matter.of(number),
                new Act(
                        number,
                        child.on(),
                        child.by(),
                        "lodgeClue",
                        from.number().value(),
                        child.source().name(),
                        null,
                        "市场监督管理行政处罚程序规定 第十八条",
                        null,
                        from.number().value()));
        return number;
    }

    private String unitOf(CaseFile from, Bureau to) {
        return to.id().equals(from.bureauId())
                ? from.unitId()
                : organisation.unitsOf(to.id()).stream()
                        .filter(Unit::handlesCases)
                        .map(Unit::id)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no unit of %s handles cases".formatted(to.id())));
    }

    /** Writes down what was found where a clue was verified outside its own task; the file then awaits the decision to file. */
    @Transactional
    public void verified(Verification verification) {
        mapper.insertVerification(verification);
        files.change(verification.caseNumber()).stage(Stage.FILING).save();
    }

    /** The latest verification of a clue. */
    public Optional<Verification> verification(CaseNumber caseNumber) {
        return mapper.latestVerification(caseNumber);
    }

    private List<Refusal> check(Officer clerk, ClueForm form) {
        if (!clerk.holds(Post.CLERK)) {
            return List.of(Refusal.of("POST_NEEDED", "CLERK"));
        }
        var refusals = new ArrayList<>(formCheck.check(form));
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (!form.source().isOfClue()) {
            refusals.add(Refusal.at("source", "SOURCE_NOT_OF_CLUE"));
        }
        var unit = organisation.findUnit(form.unitId());
        if (unit.isEmpty()
                || !unit.get().bureauId().equals(clerk.bureauId())
                || !unit.get().handlesCases()) {
            refusals.add(Refusal.at("unitId", "UNIT_NOT_OURS"));
        }
        var today = LocalDate.now(clock);
        if (form.receivedOn().isAfter(today)) {
            refusals.add(Refusal.at("receivedOn", "DATE_IN_FUTURE", form.receivedOn(), today));
        } else if (!deadlines.isInForce("A02", form.receivedOn())) {
            refusals.add(Refusal.at("receivedOn", "DATE_TOO_EARLY", form.receivedOn()));
        }
        return refusals;
    }
}
