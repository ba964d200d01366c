package anjuan.awaited;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.evidence.EvidenceKind;
import anjuan.evidence.EvidenceLine;
import anjuan.evidence.EvidenceRegister;
import anjuan.evidence.Exemplar;
import anjuan.evidence.Obtained;
import anjuan.evidence.Origin;
import org.springframework.stereotype.Component;

/** 制作抽样记录: form 29, and each sealed sample becomes an item of evidence. */
@Component
class RecordSample implements Step {

    private final AwaitedMapper mapper;
    private final AwaitedPapers papers;
    private final EvidenceRegister register;
    private final CaseFiles files;
    private final Matters matters;

    RecordSample(
            AwaitedMapper mapper, AwaitedPapers papers, EvidenceRegister register, CaseFiles files, Matters matters) {
        this.mapper = mapper;
        this.papers = papers;
        this.register = register;
        this.files = files;
        this.matters = matters;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var sampling = mapper.sampling(matter.caseNumber(), matter.id()).orElseThrow();
        var sealedOn = sampling.sealedOn();
        if (sealedOn == null) {
            throw new IllegalStateException("the samples of " + matter + " are not sealed");
        }
        var samples = mapper.samples(matter.caseNumber(), matter.id());
        papers.makeSamplingRecord(files.read(matter.caseNumber()), sampling, samples);
        register.register(
                matter.caseNumber(),
                samples.stream().map(line -> line(sampling, line)).toList(),
                new Obtained(
                        Origin.COLLECTED,
                        sealedOn,
                        sampling.officers(),
                        sampling.keeper(),
                        sampling.place(),
                        sampling.media(),
                        null,
                        matter.id()));
        matters.end(matter, sealedOn);
        return Outcome.done();
    }

    private static EvidenceLine line(Sampling sampling, SampleLine sample) {
        return new EvidenceLine(
                EvidenceKind.OBJECT,
                sample.name(),
                "抽取样品 " + sample.quantity() + "，封条 " + sampling.sealNo(),
                sampling.sampled(),
                Exemplar.ORIGINAL,
                null);
    }
}
