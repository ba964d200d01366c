package anjuan.measure;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.officer.Officer;
import anjuan.task.TwoOfficers;
import anjuan.task.Work;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of preservations and seizures: from the request to the day on which the last of the goods is accounted for. */
@Service
public class Measures {

    /** What a measure begins with; the particulars of a seizure are absent for a preservation. */
    public record Beginning(
            boolean urgent,
            String subject,
            String reason,
            @Nullable String ground,
            @Nullable SeizureWay way,
            @Nullable String origin) {}

    /** The stages in which a measure may be taken: from the verification of the clue until the decision. */
    public static final Set<Stage> UNTIL_DECISION = Set.of(
            Stage.VERIFYING,
            Stage.FILING,
            Stage.INVESTIGATING,
            Stage.REVIEWING,
            Stage.PROPOSING,
            Stage.NOTIFYING,
            Stage.DECIDING);

    /** The stages in which goods may still have to be accounted for, after the case has ended too. */
    public static final Set<Stage> UNTIL_ARCHIVED =
            EnumSet.complementOf(EnumSet.of(Stage.CLUE, Stage.CLOSED, Stage.ARCHIVED));

    private static final Set<MeasureState> ENDINGS = EnumSet.of(
            MeasureState.REFUSED,
            MeasureState.HANDLED,
            MeasureState.LAPSED,
            MeasureState.EXPIRED,
            MeasureState.NOT_CONFIRMED);

    private final MeasureMapper mapper;
    private final Matters matters;
    private final GoodsLists goodsLists;
    private final TwoOfficers twoOfficers;

    Measures(MeasureMapper mapper, Matters matters, GoodsLists goodsLists, TwoOfficers twoOfficers) {
        this.mapper = mapper;
        this.matters = matters;
        this.goodsLists = goodsLists;
        this.twoOfficers = twoOfficers;
    }

    /** Opens the next measure of a kind on a case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Matter open(Work work, Matter.Kind kind, Beginning beginning) {
        var matter = matters.open(work.caseNumber(), kind, beginning.subject(), work.occurredOn());
        mapper.insert(new Measure(
                matter.caseNumber(),
                matter.id(),
                MeasureState.REQUESTED,
                beginning.urgent(),
                beginning.ground(),
                beginning.way(),
                beginning.origin(),
                beginning.subject(),
                beginning.reason(),
                work.occurredOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        return matter;
    }

    public Optional<Measure> find(Matter matter) {
        return mapper.find(matter.caseNumber(), matter.id());
    }

    public Measure read(Matter matter) {
        return find(matter).orElseThrow(() -> new IllegalStateException("no measure is taken or asked on " + matter));
    }

    /** All measures of a case in the order in which they were asked for. */
    public List<Measure> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    /** The approval, before or after the measure, or its refusal. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(Matter matter, MeasureState state, Work work, @Nullable String opinion, @Nullable String paper) {
        mapper.decide(matter.caseNumber(), matter.id(), state, work.by().name(), opinion, paper, work.occurredOn());
    }

    /** Writes how it was taken on the spot. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Matter matter, Work work, Taking taking) {
        Officer second = twoOfficers.officer(taking.withOfficer());
        mapper.insertTaking(new Taken(
                matter.caseNumber(),
                matter.id(),
                work.occurredOn(),
                taking.takenAt(),
                taking.place().strip(),
                taking.holderKind(),
                taking.holder(),
                taking.holderAddress(),
                taking.custody(),
                taking.custodian(),
                work.by().name() + "、" + second.name(),
                taking.partyPresent(),
                taking.attendant(),
                taking.witness(),
                taking.sceneRecord(),
                taking.partyOpinion()));
        set(matter, MeasureState.TAKEN);
    }

    /** Writes how it was taken on the spot, and the list of what was taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Matter matter, Work work, Taking taking, List<GoodsLine> goods) {
        take(matter, work, taking);
        goodsLists.enter(matter, goods);
    }

    public Optional<Taken> taking(Matter matter) {
        return mapper.taking(matter.caseNumber(), matter.id());
    }

    /** @throws IllegalStateException when nothing was taken */
    public Taken taken(Matter matter) {
        return taking(matter).orElseThrow(() -> new IllegalStateException("nothing was taken under " + matter));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void set(Matter matter, MeasureState state) {
        mapper.setState(matter.caseNumber(), matter.id(), state);
    }

    /** It has its number and runs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setInForce(Matter matter, String number) {
        mapper.setInForce(matter.caseNumber(), matter.id(), number);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void report(Matter matter, LocalDate on, LocalTime at) {
        mapper.setReported(matter.caseNumber(), matter.id(), on, at);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void entrust(Matter matter, Custody custody, @Nullable String custodian) {
        mapper.setCustody(matter.caseNumber(), matter.id(), custody, custodian);
    }

    /** Brings goods that go back to where they are: at hand they are still to be given back, on site they are back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(Matter matter, List<Portion> portions, Fate released, LocalDate on) {
        goodsLists.move(matter, portions, released, on, null);
        if (taken(matter).custody() == Custody.ON_SITE) {
            var back = portions.stream()
                    .map(portion -> new Portion(portion.line(), released, portion.quantity()))
                    .toList();
            goodsLists.move(matter, back, Fate.RETURNED, on, null);
        }
    }

    /**
     * Ends the measure and its matter on the day of the latest act on it.
     *
     * @throws IllegalStateException when goods are not accounted for: a redrawn diagram cannot lose them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Matter matter) {
        if (!ENDINGS.contains(read(matter).state()) || !goodsLists.of(matter).isAccounted()) {
            throw new IllegalStateException("the measure %s has not come to its end".formatted(matter));
        }
        var last = matters.find(matter).orElseThrow().lastActOn();
        mapper.setEnded(matter.caseNumber(), matter.id(), last);
        matters.end(matter, last);
    }

    /** Keeps a request; the head has not decided yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MeasureRequest ask(Matter matter, MeasureRequest.Wish wish, LocalDate on) {
        var request = new MeasureRequest(
                matter.caseNumber(),
                matter.id(),
                requests(matter).size() + 1,
                wish.kind(),
                wish.ground(),
                wish.reason(),
                wish.receiver(),
                wish.way(),
                wish.consentBy(),
                wish.consentOn(),
                on,
                null,
                null,
                null,
                null,
                null);
        mapper.insertRequest(request);
        wish.portions()
                .forEach(
                        portion -> mapper.insertRequestGoods(matter.caseNumber(), matter.id(), request.seq(), portion));
        return request;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(MeasureRequest request, boolean granted, Work work, @Nullable String opinion) {
        mapper.decideRequest(
                request.caseNumber(),
                request.matter(),
                request.seq(),
                granted,
                work.by().name(),
                work.occurredOn(),
                opinion);
    }

    /** Every request on a measure, the oldest first. */
    public List<MeasureRequest> requests(Matter matter) {
        return mapper.requests(matter.caseNumber(), matter.id());
    }

    /** The request that waits for the head; one at a time on a measure. */
    public Optional<MeasureRequest> waiting(Matter matter) {
        return requests(matter).stream().filter(MeasureRequest::isOpen).findFirst();
    }

    /**
     * The request that was granted and is to be carried out now; it is marked, so that nothing is carried out twice.
     *
     * @throws IllegalStateException when there is none: a redrawn diagram cannot carry out what was not granted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MeasureRequest carryOut(Matter matter) {
        var request = requests(matter).stream()
                .filter(MeasureRequest::isToBeCarriedOut)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("nothing that was asked about " + matter + " was granted"));
        mapper.setCarriedOut(
                matter.caseNumber(), matter.id(), request.seq(), Objects.requireNonNull(request.decidedOn()));
        return request;
    }

    /** Asks and grants at once: what the head orders without being asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(Matter matter, MeasureRequest.Wish wish, Work work, @Nullable String opinion) {
        answer(ask(matter, wish, work.occurredOn()), true, work, opinion);
    }

    /** The goods that a request is about. */
    public List<Portion> portions(MeasureRequest request) {
        return mapper.requestedGoods(request.caseNumber(), request.matter(), request.seq()).stream()
                .map(row -> new Portion(row.line(), request.kind().from(), Objects.requireNonNull(row.quantity())))
                .toList();
    }
}
