package anjuan.guidance;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.document.CaseFields;
import anjuan.engine.Processes;
import anjuan.guidance.Guidance.State;
import anjuan.jurisdiction.HandedOverWatcher;
import anjuan.jurisdiction.Jurisdiction;
import anjuan.jurisdiction.Question;
import anjuan.officer.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a bureau above asked of a case goes with the case where that is handed over to another bureau below it, with the days
 * that are set; where the case leaves the bureaus below, it ends (decision 0023).
 */
@Component
class FollowTheCase implements HandedOverWatcher {

    /** The limits that run on at the receiver from the day on which they began. */
    private static final List<String> LIMITS = List.of("X40", "X41", "X42");

    private static final String GONE = "案件已移送，不再由本机关下级办理。";

    private final Guidances guidances;
    private final GuidanceMapper mapper;
    private final Jurisdiction jurisdiction;
    private final CaseFiles files;
    private final Matters matters;
    private final Deadlines deadlines;
    private final Organisation organisation;
    private final CaseFields words;
    private final Processes processes;

    FollowTheCase(
            Guidances guidances,
            GuidanceMapper mapper,
            Jurisdiction jurisdiction,
            CaseFiles files,
            Matters matters,
            Deadlines deadlines,
            Organisation organisation,
            CaseFields words,
            Processes processes) {
        this.guidances = guidances;
        this.mapper = mapper;
        this.jurisdiction = jurisdiction;
        this.files = files;
        this.matters = matters;
        this.deadlines = deadlines;
        this.organisation = organisation;
        this.words = words;
        this.processes = processes;
    }

    @Override
    public void handedOver(CaseNumber from, @Nullable CaseNumber to, String by, LocalDate on) {
        var running = guidances.of(from).stream()
                .filter(one -> one.state().isRunning() && one.goneOn() == null)
                .toList();
        for (var guidance : running) {
            var there = Optional.ofNullable(to).map(files::read).filter(file -> isBelow(file, guidance));
            if (there.isEmpty()) {
                end(guidance, by, on);
            } else if (guidance.state() == State.ISSUED || guidance.state() == State.OBJECTED) {
                move(guidance, there.get(), on);
            }
            // what was answered lies above, and follows only if more is asked
        }
    }

    /** Whether the case of a guidance is with another bureau now. */
    boolean isGone(CaseNumber ofCase) {
        return lastHandOver(ofCase).isPresent();
    }

    /** Where a case went: its number there, or the bureau that has it outside. */
    String whereTo(CaseNumber ofCase) {
        var question = lastHandOver(ofCase).orElseThrow();
        return question.newCase() == null
                ? String.valueOf(question.receiver())
                : question.newCase().value();
    }

    /** Lets a guidance of which more is asked follow its case, if that was handed over meanwhile; whether it did. */
    boolean catchUp(Guidance guidance, LocalDate on) {
        var there = lastHandOver(guidance.ofCase())
                .map(Question::newCase)
                .map(files::read)
                .filter(file -> isBelow(file, guidance));
        there.ifPresent(file -> move(guidance, file, on));
        return there.isPresent();
    }

    private Optional<Question> lastHandOver(CaseNumber ofCase) {
        return jurisdiction.of(ofCase).stream()
                .filter(one -> one.isAway() && !one.isOpen())
                .reduce((earlier, later) -> later);
    }

    private boolean isBelow(CaseFile there, Guidance guidance) {
        var above = files.read(guidance.file());
        return there.bureauPath().startsWith(above.bureauPath())
                && !there.bureauId().equals(above.bureauId());
    }

    private void move(Guidance guidance, CaseFile there, LocalDate on) {
        var old = guidance.matter();
        files.bind(there.number(), guidance.file());
        var label = words.word("guidanceKind", guidance.kind().name()) + "：" + guidance.subject();
        var matter = matters.open(there.number(), Matter.Kind.GUIDANCE, label, on);
        var bureau = organisation.bureau(there.bureauId());
        mapper.keepMove(new GuidanceMove(
                guidance.file(),
                old.caseNumber(),
                old.id(),
                guidance.below(),
                there.number(),
                matter.id(),
                bureau.name(),
                on));
        mapper.move(guidance.file(), matter, bureau.id(), bureau.name());
        for (var limit : LIMITS) {
            deadlines
                    .find(old, limit)
                    .filter(RunningClock::isRunning)
                    .ifPresent(clock -> deadlines.start(matter, limit, clock.start()));
        }
        processes.tell("guidanceEnded", old);
        processes.branch("followGuidance", matter);
    }

    private void end(Guidance guidance, String by, LocalDate on) {
        mapper.propose(guidance.file(), GONE, guidance.state());
        mapper.end(guidance.file(), State.ENDED, by, on);
        mapper.setGone(guidance.file(), on);
        processes.tell("guidanceLifted", Matter.of(guidance.file()));
    }
}
