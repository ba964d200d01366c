package anjuan.enforcement;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.document.PaperKind;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.serving.Service.Document;
import anjuan.serving.Serving;
import org.springframework.stereotype.Component;

/** 起算催告期限 (A101): ten working days from the service of the demand, with its receipt (form 50). */
@Component
class StartDemandTerm implements Step {

    private final EnforcementMapper mapper;
    private final Enforcement enforcement;
    private final Serving serving;
    private final CaseFiles files;
    private final Deadlines deadlines;

    StartDemandTerm(
            EnforcementMapper mapper, Enforcement enforcement, Serving serving, CaseFiles files, Deadlines deadlines) {
        this.mapper = mapper;
        this.enforcement = enforcement;
        this.serving = serving;
        this.files = files;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var demand = enforcement.demand(matter).orElseThrow();
        var service = serving.latest(matter, Document.DEMAND).orElseThrow();
        mapper.updateDemand(new Demand(
                matter,
                demand.decision(),
                demand.number(),
                demand.duties(),
                demand.issuedOn(),
                service.servedOn(),
                null,
                null,
                null,
                null));
        serving.makeReceipt(files.read(matter.caseNumber()), service, PaperKind.PERFORMANCE_DEMAND, demand.number());
        deadlines.start(matter, "A101", service.servedOn());
        return Outcome.done();
    }
}
