package anjuan.referral;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.HoldsPlaces;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Party;
import anjuan.document.Paper;
import anjuan.referral.Referral.State;
import anjuan.task.Refusal;
import anjuan.task.Work;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What was handed to the police, or is to be: each referral, what happened to it and what went with it. */
@Service
public class Referrals implements HoldsPlaces {

    private final ReferralMapper mapper;
    private final CaseFiles files;
    private final Matters matters;

    Referrals(ReferralMapper mapper, CaseFiles files, Matters matters) {
        this.mapper = mapper;
        this.files = files;
        this.matters = matters;
    }

    /** The referrals of a case in the order in which they were begun. */
    public List<Referral> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    public Optional<Referral> find(Matter matter) {
        return of(matter.caseNumber()).stream()
                .filter(one -> one.matterId().equals(matter.id()))
                .findFirst();
    }

    /** What happened to a referral, the earliest first. */
    public List<ReferralEvent> events(Matter matter) {
        return mapper.events(matter.caseNumber()).stream()
                .filter(one -> one.matterId().equals(matter.id()))
                .toList();
    }

    /** What went to the police with a referral or after it. */
    public List<Material> materials(Matter matter) {
        return mapper.materials(matter.caseNumber()).stream()
                .filter(one -> one.matterId().equals(matter.id()))
                .toList();
    }

    /** The referrals of the acts of one party, by its place, or by its name where it was not registered yet. */
    public List<Referral> against(Matter party) {
        var all = of(party.caseNumber());
        if (all.isEmpty()) {
            return all;
        }
        var name = files.respondent(party).map(Party::name).orElse("");
        return all.stream()
                .filter(one ->
                        one.respondent() == party.serial() || one.suspect().equals(name))
                .toList();
    }

    @Override
    public int highestPlace(CaseNumber caseNumber) {
        return of(caseNumber).stream().mapToInt(Referral::respondent).max().orElse(0);
    }

    Referral read(Matter matter) {
        return find(matter).orElseThrow();
    }

    /** The latest thing of one of these kinds that happened. */
    Optional<ReferralEvent> latest(Matter matter, ReferralEvent.Kind... kinds) {
        var wanted = Set.copyOf(Arrays.asList(kinds));
        return events(matter).stream()
                .filter(one -> wanted.contains(one.kind()))
                .reduce((earlier, later) -> later);
    }

    /** The last thing that happened; there is always one. */
    ReferralEvent last(Matter matter) {
        return events(matter).stream().reduce((earlier, later) -> later).orElseThrow();
    }

    /** Whether an act may be done as a referral stands; what a redrawn diagram asks out of turn is refused. */
    Optional<Refusal> outOfTurn(Referral referral, State... allowed) {
        return Set.of(allowed).contains(referral.state())
                ? Optional.empty()
                : Optional.of(Refusal.of("REFERRAL_OUT_OF_TURN", referral.suspect()));
    }

    void set(Matter matter, State state) {
        mapper.setState(matter, state);
    }

    /** Ends a referral on our side. */
    void end(Matter matter, State state, LocalDate on) {
        mapper.setState(matter, state);
        matters.end(matter, on);
    }

    /** Writes down what we did. */
    void note(Work work, Matter matter, ReferralEvent.Kind kind, @Nullable LocalTime at, @Nullable String body) {
        note(work, matter, kind, at, null, null, null, null, body);
    }

    /** Writes down what we did by a paper. */
    void note(
            Work work,
            Matter matter,
            ReferralEvent.Kind kind,
            @Nullable LocalTime at,
            Paper paper,
            @Nullable String body) {
        note(work, matter, kind, at, null, paper.number(), null, paper.id(), body);
    }

    /** Writes down what happened, also on the other side. */
    void note(
            Work work,
            Matter matter,
            ReferralEvent.Kind kind,
            @Nullable LocalTime at,
            @Nullable String organ,
            @Nullable String number,
            @Nullable LocalDate datedOn,
            @Nullable String item,
            @Nullable String body) {
        mapper.insertEvent(new ReferralEvent(
                matter.caseNumber(),
                matter.id(),
                events(matter).size() + 1,
                kind,
                work.occurredOn(),
                at,
                work.by().name(),
                organ,
                number,
                datedOn,
                item,
                body == null || body.isBlank() ? null : body));
        matters.acted(matter, work.occurredOn());
    }
}
