package anjuan.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of files. */
@Service
public class CaseFiles {

    private final CaseFileMapper mapper;
    private final Serials serials;
    private final Clock clock;

    CaseFiles(CaseFileMapper mapper, Serials serials, Clock clock) {
        this.mapper = mapper;
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

    /** Reads a file and holds it until the transaction ends, so that acts on one case follow one another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(CaseNumber number) {
        return mapper.lock(number).orElseThrow(() -> new NoSuchCase(number));
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
