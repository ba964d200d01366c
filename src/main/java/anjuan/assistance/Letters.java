package anjuan.assistance;

import anjuan.access.Access;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.document.Paper;
import anjuan.document.Papers;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.officer.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters that came in to a bureau, and who may see them and do what with them. */
@Service
public class Letters {

    private static final int MOST = 200;

    private final AssistanceMapper mapper;
    private final Organisation organisation;
    private final Papers papers;
    private final Access access;

    Letters(AssistanceMapper mapper, Organisation organisation, Papers papers, Access access) {
        this.mapper = mapper;
        this.organisation = organisation;
        this.papers = papers;
        this.access = access;
    }

    /** Whether an officer has to do with incoming letters at all. */
    public boolean concern(Officer officer) {
        return sees(officer).isPresent();
    }

    /** The letters that an officer may see: those of the bureau, or those given to the own unit; open ones first. */
    public List<Letter> of(Officer officer) {
        return sees(officer)
                .map(scope -> mapper.letters(officer.bureauId(), scope.unitId(), MOST))
                .orElse(List.of());
    }

    /** @throws NoSuchLetter also where there is one, but not for this officer */
    public Letter read(Officer officer, String id) {
        return mapper.letter(id).filter(letter -> maySee(officer, letter)).orElseThrow(() -> new NoSuchLetter(id));
    }

    public List<LetterEvent> events(Letter letter) {
        return mapper.events(letter.id());
    }

    /** The letter itself as a Word document, where a bureau of ours sent it. */
    public Optional<Paper> paper(Letter letter) {
        return mapper.origin(letter.id())
                .flatMap(origin -> mapper.request(origin.originCase(), origin.originMatter()))
                .flatMap(request -> papers.find(request.caseNumber(), String.valueOf(request.paperId())));
    }

    /** The letters of police, procuratorates and courts about a case, for whoever sees the case; the earliest first. */
    public List<Letter> about(CaseNumber caseNumber) {
        return mapper.lettersAbout(caseNumber);
    }

    /** Who may be named to answer a letter: the officers of the unit that it was given to. */
    public List<Officer> handlers(Letter letter) {
        return letter.unitId() == null
                ? List.of()
                : organisation.officersOf(organisation.unit(letter.unitId()), Post.OFFICER);
    }

    /** Whether an officer may name who answers a letter. */
    public boolean mayAssign(Officer officer, Letter letter) {
        return letter.isTakenIn()
                && letter.isOpen()
                && officer.unitId().equals(letter.unitId())
                && officer.holds(Post.UNIT_HEAD);
    }

    /** The units of a bureau that a letter may be given to. */
    public List<Unit> units(Officer officer) {
        return organisation.unitsOf(officer.bureauId()).stream()
                .filter(Unit::handlesCases)
                .toList();
    }

    public boolean mayTakeIn(Officer officer) {
        return officer.holds(Post.CLERK);
    }

    /** Whether an officer may answer a letter, or tell of a delay: whoever was named, or the head of the unit. */
    public boolean mayAnswer(Officer officer, Letter letter) {
        boolean isOfUnit = officer.unitId().equals(letter.unitId());
        return letter.isTakenIn()
                && letter.isOpen()
                && isOfUnit
                && (officer.holds(Post.UNIT_HEAD)
                        || officer.holds(Post.OFFICER)
                                && (letter.handlerId() == null
                                        || letter.handlerId().equals(officer.id())));
    }

    /**
     * A letter of a case to a bureau of ours.
     *
     * @param dueOn day by which an answer is wanted; null where the rule for help sets it
     */
    public record Outgoing(
            Matter matter,
            String receiverId,
            LetterKind kind,
            String sender,
            @Nullable String reference,
            String facts,
            String subject,
            LocalDate sentOn,
            @Nullable LocalDate dueOn) {}

    /** Puts the letter of a case before the clerk of a bureau of ours, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deliver(Outgoing sent) {
        var matter = sent.matter();
        if (mapper.letterOf(matter.caseNumber(), matter.id()).isPresent()) {
            return;
        }
        mapper.insertLetter(
                new Letter(
                        UUID.randomUUID().toString(),
                        sent.receiverId(),
                        sent.kind(),
                        sent.sender(),
                        sent.reference(),
                        sent.facts(),
                        sent.subject(),
                        sent.sentOn(),
                        null,
                        sent.dueOn(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true),
                matter.caseNumber(),
                matter.id());
    }

    /** What a bureau of ours answered to the letter of a matter. */
    public Optional<Letter> answerTo(Matter matter) {
        return mapper.letterOf(matter.caseNumber(), matter.id()).filter(letter -> letter.answeredOn() != null);
    }

    /** @param unitId the unit whose letters only are seen, null for the whole bureau */
    private record Scope(@Nullable String unitId) {}

    private static Optional<Scope> sees(Officer officer) {
        if (officer.holds(Post.CLERK) || officer.holds(Post.HEAD) || officer.holds(Post.CHIEF)) {
            return Optional.of(new Scope(null));
        }
        return officer.holds(Post.UNIT_HEAD) || officer.holds(Post.OFFICER)
                ? Optional.of(new Scope(officer.unitId()))
                : Optional.empty();
    }

    private boolean maySee(Officer officer, Letter letter) {
        return letter.bureauId().equals(officer.bureauId())
                && (isOfLegalSection(officer, letter)
                        || sees(officer)
                                .filter(scope ->
                                        scope.unitId() == null || scope.unitId().equals(letter.unitId()))
                                .isPresent());
    }

    /** Courts, procuratorates and police concern the legal section too, but nobody who may not see the case. */
    private boolean isOfLegalSection(Officer officer, Letter letter) {
        return officer.holds(Post.REVIEWER)
                && letter.kind().isJudicial()
                && (letter.aboutCase() == null || access.maySee(officer, letter.aboutCase()));
    }
}
