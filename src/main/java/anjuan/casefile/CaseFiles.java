package anjuan.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of files. */
@Service
public class CaseFiles {

    private final CaseFileMapper mapper;
    private final MatterMapper matters;
    private final Serials serials;
    private final Clock clock;

    CaseFiles(CaseFileMapper mapper, MatterMapper matters, Serials serials, Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.serials = serials;
        this.clock = clock;
    }

    /** Opens a file at stage CLUE; its number carries the year in which the clue was received. */
    @Transactional
    public CaseNumber open(NewCaseFile file) {
        int year = file.receivedOn().getYear();
        var number = CaseNumber.of(file.bureauCode(), year, serials.next("CASE/" + file.bureauId(), year));
        mapper.insert(number, file, file.respondent(), clock.instant());
        insertParties(number, file.parties());
        return number;
    }

    public Optional<CaseFile> find(CaseNumber number) {
        return mapper.find(number);
    }

    public CaseFile read(CaseNumber number) {
        return find(number).orElseThrow(() -> new NoSuchCase(number));
    }

    /**
     * Reads a file and holds it until the transaction ends, so that acts on one case follow one another. With it those are held
     * that are bound to it, all in the order of their numbers, so that two acts that begin at either end never wait for one
     * another.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(CaseNumber number) {
        CaseFile held = null;
        for (var one : boundWith(number)) {
            var file = mapper.lock(one);
            held = one.equals(number) ? file.orElse(null) : held;
        }
        if (held == null) {
            throw new NoSuchCase(number);
        }
        return held;
    }

    /** Binds a file to another on which its acts have effects, so that both are held together from then on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bind(CaseNumber file, CaseNumber other) {
        mapper.insertBond(file, other);
    }

    /** A file and all that are bound to it, also over others, in the order in which they are held. */
    private Set<CaseNumber> boundWith(CaseNumber number) {
        var bound = new TreeSet<>(Comparator.comparing(CaseNumber::value));
        var open = new ArrayDeque<>(List.of(number));
        while (!open.isEmpty()) {
            var one = open.remove();
            if (bound.add(one)) {
                open.addAll(mapper.bonds(one));
            }
        }
        return bound;
    }

    public List<Party> parties(CaseNumber number) {
        return mapper.parties(number);
    }

    @Transactional
    public void replaceParties(CaseNumber number, List<Party> parties) {
        mapper.deleteParties(number);
        insertParties(number, parties);
    }

    /** Starts a change of a file; {@link FileChange#save()} writes it at once. */
    public FileChange change(CaseNumber number) {
        return new FileChange(read(number), this::save);
    }

    /**
     * Starts a change of a file by the course of one party: the stage is that of the party, the file stands where the
     * party stands that is least advanced. For any other matter it is a change of the file itself.
     */
    public FileChange change(Matter matter) {
        if (!matter.is(Matter.Kind.PARTY)) {
            return change(matter.caseNumber());
        }
        var before = read(matter.caseNumber());
        var reached = matters.of(matter.caseNumber()).stream()
                .filter(row -> row.id().equals(matter.id()))
                .map(MatterMapper.MatterRow::stage)
                .findFirst()
                .orElseThrow();
        return new FileChange(before.at(reached), changed -> {
            matters.setStage(matter.caseNumber(), matter.id(), changed.stage());
            save(changed.at(matters.stages(matter.caseNumber()).stream()
                    .min(Comparator.naturalOrder())
                    .orElseThrow()));
        });
    }

    /** Whom a case is against, in the order in which they were registered. */
    public List<Party> respondents(CaseNumber number) {
        return parties(number).stream()
                .filter(party -> party.role() == Party.Role.RESPONDENT)
                .toList();
    }

    /** The respondents of a case by their places, from 1, as a page offers them; one place where none is registered. */
    public SortedMap<Integer, String> respondentPlaces(CaseFile file) {
        var places = new TreeMap<Integer, String>();
        respondents(file.number()).forEach(party -> places.put(places.size() + 1, party.name()));
        if (places.isEmpty()) {
            places.put(1, file.respondent());
        }
        return places;
    }

    /** The respondent whose course a matter is, by the order in which they are registered; the first for any other. */
    public Optional<Party> respondent(Matter matter) {
        return respondents(matter.caseNumber()).stream()
                .skip(matter.is(Matter.Kind.PARTY) ? matter.serial() - 1L : 0)
                .findFirst();
    }

    /** Keeps the nearest running due date beside the file, for lists; all null when none runs. */
    @Transactional
    public void setNextDeadline(
            CaseNumber number, @Nullable String limit, @Nullable LocalDate dueOn, @Nullable LocalDate warnOn) {
        mapper.setNextDeadline(number, limit, dueOn, warnOn);
    }

    private void save(CaseFile file) {
        if (mapper.update(file) != 1) {
            throw new ChangedMeanwhile(file.number());
        }
    }

    private void insertParties(CaseNumber number, List<Party> parties) {
        for (int position = 0; position < parties.size(); position++) {
            mapper.insertParty(number, position + 1, parties.get(position));
        }
    }
}
