package anjuan.recusal;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.hearing.Hearings;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Refusal;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The requests for recusal on a case, who may decide on them, and their decision by whichever level decides. */
@Component
class RecusalRequests {

    /**
     * What was decided, whoever decided it.
     *
     * @param on legal day of the decision: that of the meeting where it stands in minutes
     */
    record Decision(
            boolean granted,
            @Nullable String opinion,
            @Nullable String pastActs,
            @Nullable String minutes,
            LocalDate on) {}

    private static final int FEWEST_OFFICERS = 2;

    /** Whose work must go on whoever is recused; officers are counted apart. */
    private static final List<Role> NEVER_VACANT =
            List.of(Role.CLERK, Role.UNIT_HEAD, Role.REVIEWER, Role.HEAD, Role.CHIEF, Role.ARCHIVIST);

    private final RecusalMapper mapper;
    private final Access access;
    private final Organisation organisation;
    private final TwoOfficers twoOfficers;
    private final Matters matters;
    private final Hearings hearings;

    RecusalRequests(
            RecusalMapper mapper,
            Access access,
            Organisation organisation,
            TwoOfficers twoOfficers,
            Matters matters,
            Hearings hearings) {
        this.mapper = mapper;
        this.access = access;
        this.organisation = organisation;
        this.twoOfficers = twoOfficers;
        this.matters = matters;
        this.hearings = hearings;
    }

    List<RecusalRequest> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    RecusalRequest read(Matter matter) {
        return of(matter.caseNumber()).stream()
                .filter(request -> request.matter().equals(matter.id()))
                .findFirst()
                .orElseThrow();
    }

    /** @throws IllegalStateException when nobody granted it: a redrawn diagram recuses nobody */
    RecusalRequest granted(Matter matter) {
        var request = read(matter);
        if (!Boolean.TRUE.equals(request.granted())) {
            throw new IllegalStateException("recusal %s was not granted".formatted(matter));
        }
        return request;
    }

    /** What stands against a request: one like it, or that nobody would be left to decide on it and those that wait. */
    Optional<Refusal> obstacle(CaseFile file, @Nullable Officer officer, String name, Level level) {
        var waiting = open(file.number());
        var same = waiting.stream()
                .filter(one -> officer == null
                        ? one.officerId() == null && one.name().equals(name)
                        : one.isAbout(officer.id()))
                .findFirst();
        if (same.isPresent()) {
            return Optional.of(
                    Refusal.of("RECUSAL_ASKED_ALREADY", name, same.get().askedOn()));
        }
        if (officer != null && access.isRecused(officer, file.number())) {
            return Optional.of(Refusal.of("RECUSAL_GRANTED_ALREADY", name));
        }
        var asked = asked(waiting);
        if (officer != null) {
            asked.add(officer.id());
        }
        boolean isDecidable = Stream.concat(waiting.stream().map(RecusalRequest::level), Stream.of(level))
                .allMatch(one -> hasDecider(file, one, asked, Set.of()));
        return isDecidable ? Optional.empty() : Optional.of(Refusal.of("RECUSAL_NOBODY_DECIDES", name));
    }

    /** Records a decision by the level that is competent; nobody decides who is himself asked to be recused. */
    Verdict decide(Work work, Level level, Decision decision) {
        var request = read(work.matter());
        if (!request.isOpen() || request.level() != level) {
            return Verdict.refused(Refusal.of("RECUSAL_WRONG_LEVEL"));
        }
        if (asked(open(work.caseNumber())).contains(work.by().id())) {
            return Verdict.refused(Refusal.of(
                    request.isAbout(work.by().id()) ? "RECUSAL_OF_HIMSELF" : "RECUSAL_DECIDER_ASKED",
                    work.by().name()));
        }
        if (decision.on().isBefore(request.askedOn())) {
            return Verdict.refused(Refusal.of("DATE_BEFORE_PREVIOUS_ACT", decision.on(), request.askedOn()));
        }
        if (decision.on().isAfter(work.occurredOn())) {
            return Verdict.refused(Refusal.of("DATE_AFTER_ACT", decision.on(), work.occurredOn()));
        }
        boolean isSilent = decision.opinion() == null || decision.opinion().isBlank();
        if (!decision.granted() && isSilent) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        if (decision.granted()) {
            var obstacle = obstacleToGrant(work.file(), request, decision.on());
            if (obstacle.isPresent()) {
                return Verdict.refused(obstacle.get());
            }
        }
        mapper.decide(work.matter(), decision, work.by().name());
        return Verdict.done(decision.granted() ? "GRANTED" : "REFUSED", Map.of("isRecused", decision.granted()))
                .about(request.name())
                .because(decision.opinion());
    }

    void tell(Matter matter, LocalDate on, String how) {
        mapper.tell(matter, on, how);
    }

    /** What granting would leave undone: too few officers, nobody in a post, or nobody who decides what still waits. */
    private Optional<Refusal> obstacleToGrant(CaseFile file, RecusalRequest request, LocalDate on) {
        var officer = Optional.ofNullable(request.officerId()).flatMap(organisation::findOfficer);
        if (officer.isEmpty()) {
            return Optional.empty();
        }
        if (isHost(officer.get(), file.number())) {
            return Optional.of(Refusal.at("granted", "RECUSAL_OF_HOST", request.name()));
        }
        var id = officer.get().id();
        boolean isOfUnit =
                twoOfficers.candidates(file).stream().anyMatch(one -> one.id().equals(id));
        if (isOfUnit && certified(file, on, id) < FEWEST_OFFICERS) {
            return Optional.of(Refusal.at("granted", "RECUSAL_TOO_FEW_OFFICERS", request.name()));
        }
        boolean isMissed = NEVER_VACANT.stream()
                .filter(role -> officer.get().holds(role.post()))
                .anyMatch(role -> access.holders(role, file, Set.of(id)).isEmpty());
        if (isMissed) {
            return Optional.of(Refusal.at("granted", "RECUSAL_NOBODY_LEFT", request.name()));
        }
        var others = open(file.number()).stream()
                .filter(one -> !one.matter().equals(request.matter()))
                .toList();
        boolean isDecidable = others.stream().allMatch(one -> hasDecider(file, one.level(), asked(others), Set.of(id)));
        return isDecidable
                ? Optional.empty()
                : Optional.of(Refusal.at("granted", "RECUSAL_NOBODY_LEFT", request.name()));
    }

    /** The host of a hearing is recused in the course of the hearing, where another is named at once. */
    private boolean isHost(Officer officer, CaseNumber caseNumber) {
        return matters.of(caseNumber, Matter.Kind.PARTY).stream()
                .anyMatch(party -> access.isHost(officer, party.matter()) && hearings.isOpen(party.matter()));
    }

    private long certified(CaseFile file, LocalDate on, String without) {
        return twoOfficers.candidates(file).stream()
                .filter(one -> !one.id().equals(without) && one.isCertifiedOn(on))
                .count();
    }

    /** A leaders' meeting on the chief is entered by a head; the chief himself is no longer among them when he is asked. */
    private boolean hasDecider(CaseFile file, Level level, Set<String> asked, Set<String> alsoRecused) {
        return access.holders(level == Level.CHIEF ? Role.CHIEF : Role.HEAD, file, alsoRecused).stream()
                .anyMatch(one -> !asked.contains(one.id()));
    }

    private List<RecusalRequest> open(CaseNumber caseNumber) {
        return of(caseNumber).stream().filter(RecusalRequest::isOpen).toList();
    }

    private static Set<String> asked(List<RecusalRequest> requests) {
        return requests.stream()
                .map(RecusalRequest::officerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
