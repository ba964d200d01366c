package anjuan.guidance;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.document.CaseFields;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import anjuan.guidance.Guidance.State;
import anjuan.jurisdiction.Intervening;
import anjuan.officer.Organisation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 发出文书: the paper is numbered and lies with the bureau below as a matter of its case; a case that is moved, moves. */
@Component
class IssueGuidance implements Step {

    private final Guidances guidances;
    private final GuidanceMapper mapper;
    private final GuidancePapers papers;
    private final CaseFiles files;
    private final Matters matters;
    private final Deadlines deadlines;
    private final Intervening intervening;
    private final Organisation organisation;
    private final CaseFields words;
    private final Processes processes;

    IssueGuidance(
            Guidances guidances,
            GuidanceMapper mapper,
            GuidancePapers papers,
            CaseFiles files,
            Matters matters,
            Deadlines deadlines,
            Intervening intervening,
            Organisation organisation,
            CaseFields words,
            Processes processes) {
        this.guidances = guidances;
        this.mapper = mapper;
        this.papers = papers;
        this.files = files;
        this.matters = matters;
        this.deadlines = deadlines;
        this.intervening = intervening;
        this.organisation = organisation;
        this.words = words;
        this.processes = processes;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var guidance = guidances.read(matter.caseNumber());
        if (guidance.state() != State.SIGNED) {
            throw new IllegalStateException("the head did not sign " + matter);
        }
        var on = Objects.requireNonNull(guidance.signedOn());
        var ofCase = files.lock(guidance.ofCase());
        if (guidance.kind().movesCase()) {
            move(guidance, ofCase, on);
        } else {
            ask(guidance, on);
        }
        return Outcome.done(Map.of("isAwaited", !guidance.kind().movesCase()));
    }

    private void move(Guidance guidance, CaseFile ofCase, LocalDate on) {
        var upper = files.read(guidance.file());
        intervening.intervene(
                ofCase,
                upper.bureauId(),
                guidance.kind() == GuidanceKind.DESIGNATION ? guidance.designatedId() : null,
                guidance.body(),
                organisation.officer(Objects.requireNonNull(guidance.signerId())),
                on);
        mapper.issue(guidance.file(), papers.designation(guidance.ofCase()), null, null, State.ENDED);
        mapper.end(guidance.file(), State.ENDED, Objects.requireNonNull(guidance.signedBy()), on);
        files.change(guidance.file()).stage(Stage.GUIDED).ended(on).save();
    }

    private void ask(Guidance guidance, LocalDate on) {
        var label = words.word("guidanceKind", guidance.kind().name()) + "：" + guidance.subject();
        var matter = matters.open(guidance.ofCase(), Matter.Kind.GUIDANCE, label, on);
        var answerOn = startToAnswer(guidance, matter, on);
        var objectOn = guidance.kind() == GuidanceKind.CORRECTION
                ? deadlines.start(matter, "X42", on).effective()
                : null;
        mapper.issue(
                guidance.file(), papers.issue(guidance, on, answerOn, objectOn), matter.id(), answerOn, State.ISSUED);
        processes.branch("followGuidance", matter);
    }

    /** The last day to answer by law; absent where the paper sets it. */
    private @Nullable LocalDate startToAnswer(Guidance guidance, Matter matter, LocalDate on) {
        return switch (guidance.kind()) {
            case PAPERS -> deadlines.start(matter, "X40", on).effective();
            case CORRECTION ->
                deadlines
                        .start(matter, "X41", Objects.requireNonNull(guidance.dueOn()))
                        .effective();
            default -> null;
        };
    }
}
