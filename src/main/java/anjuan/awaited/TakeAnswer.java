package anjuan.awaited;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 恢复计算期限: limits go on with the answer; the result of a test becomes a notice to the party. */
@Component
class TakeAnswer implements Step {

    private final AwaitedMapper mapper;
    private final AwaitedPapers papers;
    private final Standstill standstill;
    private final CaseFiles files;
    private final Matters matters;

    TakeAnswer(AwaitedMapper mapper, AwaitedPapers papers, Standstill standstill, CaseFiles files, Matters matters) {
        this.mapper = mapper;
        this.papers = papers;
        this.standstill = standstill;
        this.files = files;
        this.matters = matters;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var thing = mapper.find(matter.caseNumber(), matter.id()).orElseThrow();
        if (thing.result() == null) {
            throw new IllegalStateException("nothing came back for " + matter);
        }
        standstill.end(thing, goesOnOn(thing));
        if (thing.isToBeTold()) {
            papers.makeResult(files.read(matter.caseNumber()), thing, mapper.items(matter.caseNumber(), matter.id()));
        } else {
            matters.end(matter, Objects.requireNonNull(thing.endedOn()));
        }
        return Outcome.done(Map.of("isToBeTold", thing.isToBeTold()));
    }

    /**
     * With the answer; where none came, with the last day that was set, for the time that the text leaves out is that which the
     * test or identification needs, and nothing was done in it after that day.
     */
    private static LocalDate goesOnOn(Awaited thing) {
        var ended = Objects.requireNonNull(thing.endedOn());
        return thing.result() == AnswerResult.GIVEN_UP && ended.isAfter(thing.dueOn()) ? thing.dueOn() : ended;
    }
}
