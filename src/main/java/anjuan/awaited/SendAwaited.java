package anjuan.awaited;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.document.Numbering;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.evidence.EvidenceRegister;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 制发文书并停止计算期限: numbers and makes the paper, hands over what goes with it, and lets limits stand still. */
@Component
class SendAwaited implements Step {

    private final AwaitedMapper mapper;
    private final AwaitedPapers papers;
    private final Standstill standstill;
    private final Deadlines deadlines;
    private final EvidenceRegister register;
    private final CaseFiles files;
    private final Numbering numbering;

    SendAwaited(
            AwaitedMapper mapper,
            AwaitedPapers papers,
            Standstill standstill,
            Deadlines deadlines,
            EvidenceRegister register,
            CaseFiles files,
            Numbering numbering) {
        this.mapper = mapper;
        this.papers = papers;
        this.standstill = standstill;
        this.deadlines = deadlines;
        this.register = register;
        this.files = files;
        this.numbering = numbering;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var thing = read(matter);
        if (thing.sentOn() == null || !thing.isOpen()) {
            throw new IllegalStateException("nothing may be sent for " + matter + ": it is not approved, or has ended");
        }
        if (thing.number() == null) {
            var file = files.read(matter.caseNumber());
            var number = numbering.next(file, thing.kind().number(), thing.sentOn());
            mapper.setNumber(matter.caseNumber(), matter.id(), number);
            thing = read(matter);
            papers.makeRequest(file, thing, mapper.items(matter.caseNumber(), matter.id()));
            handOver(thing);
            standstill.begin(thing);
        }
        return Outcome.done(Map.of("answerDue", deadlines.wakeAfter(thing.dueOn())));
    }

    private void handOver(Awaited thing) {
        for (var sent : mapper.items(thing.caseNumber(), thing.matter())) {
            if (sent.goesAlong()) {
                register.find(thing.caseNumber(), sent.no())
                        .ifPresent(item -> register.handOver(
                                item,
                                thing.askedOf(),
                                null,
                                Objects.requireNonNull(thing.sentOn()),
                                String.valueOf(thing.number()),
                                register.holder(item)));
            }
        }
    }

    private Awaited read(Matter matter) {
        return mapper.find(matter.caseNumber(), matter.id()).orElseThrow();
    }
}
