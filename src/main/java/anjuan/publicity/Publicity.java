package anjuan.publicity;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.deadline.DueDate;
import anjuan.deadline.RunningClock;
import anjuan.engine.Processes;
import anjuan.officer.Officer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The publications of a case, and the register of all that somebody may see. */
@Service
public class Publicity {

    private final PublicityMapper mapper;
    private final CaseFiles files;
    private final Matters matters;
    private final Deadlines deadlines;
    private final Processes processes;
    private final Access access;

    Publicity(
            PublicityMapper mapper,
            CaseFiles files,
            Matters matters,
            Deadlines deadlines,
            Processes processes,
            Access access) {
        this.mapper = mapper;
        this.files = files;
        this.matters = matters;
        this.deadlines = deadlines;
        this.processes = processes;
        this.access = access;
    }

    public List<Entry> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    /** The register, the latest decisions first. */
    @Transactional(readOnly = true)
    public List<Registered> register(
            Officer officer, Entry.@Nullable State state, @Nullable Position before, int limit) {
        return mapper.register(access.viewer(officer), state, before, limit);
    }

    /**
     * Notes that a decision was changed or annulled: what is published of it is withdrawn within three working days, what
     * is not published stays so. Nothing happens where it was never to be published, or its publication has ended.
     *
     * @param paper what it rests on, such as the number of a judgment
     * @legal 市场监督管理行政处罚信息公示规定 第十一条；行政处罚法 第四十八条
     */
    @Transactional
    public void altered(
            CaseNumber caseNumber,
            String decision,
            Entry.Alteration alteration,
            String paper,
            String reason,
            LocalDate on) {
        mapper.of(caseNumber).stream()
                .filter(entry -> entry.decision().equals(decision) && entry.alteredOn() == null)
                .filter(entry -> matters.find(entry.of())
                        .filter(matter -> matter.isOpen())
                        .isPresent())
                .forEach(entry -> {
                    mapper.alter(entry.of(), on, alteration, paper, reason);
                    processes.tell("decisionAltered", entry.of());
                });
    }

    Entry read(Matter matter) {
        return mapper.find(matter).orElseThrow();
    }

    Deidentification deidentification(CaseNumber caseNumber) {
        return new Deidentification(files.parties(caseNumber));
    }

    /** Ends the matter and what still runs of its clocks. */
    void close(Matter matter, LocalDate on) {
        endClocks(matter, on);
        matters.end(matter, on);
    }

    void endClocks(Matter matter, LocalDate on) {
        deadlines.of(matter.caseNumber()).stream()
                .filter(RunningClock::isRunning)
                .filter(clock -> clock.matter().equals(matter.id()))
                .forEach(clock ->
                        deadlines.end(matter, clock.limit().id(), on.isBefore(clock.start()) ? clock.start() : on));
    }

    /** The last day of a limit that would begin on a day; nothing where no text of it was in force then. */
    Optional<LocalDate> lastDay(String limitId, LocalDate from) {
        return deadlines.limits().stream()
                .filter(limit -> limit.id().equals(limitId) && limit.isInForce(from))
                .findFirst()
                .map(limit -> DueDate.of(limit, from, List.of(), List.of(), deadlines.calendar())
                        .effective());
    }

    /** The last day on which an entry is published; nothing before it is, or where no text of that day is known. */
    public Optional<LocalDate> ends(Entry entry) {
        return entry.publishedOn() == null || entry.tier() == null
                ? Optional.empty()
                : lastDay(entry.tier().limit(), entry.publishedOn());
    }

    /** The last day before it may end on request. */
    public Optional<LocalDate> mayEnd(Entry entry) {
        return entry.publishedOn() == null || entry.tier() == null
                ? Optional.empty()
                : lastDay(entry.tier().earliest(), entry.publishedOn());
    }
}
