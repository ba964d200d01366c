package anjuan.enforcement;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 提交强制执行申请 (A102): form 49 goes to the court, whose five working days to accept it begin (A103). */
@Component
class FileApplication implements Step {

    private static final List<String> MATERIALS =
            List.of("强制执行申请书", "行政处罚决定书及作出决定的事实、理由和依据", "当事人的意见及行政机关催告情况", "申请强制执行标的情况", "法律、行政法规规定的其他材料");

    private final EnforcementMapper mapper;
    private final Enforcement enforcement;
    private final Amounts amounts;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Numbering numbering;
    private final Papers papers;
    private final CaseFields caseFields;

    FileApplication(
            EnforcementMapper mapper,
            Enforcement enforcement,
            Amounts amounts,
            CaseFiles files,
            Deadlines deadlines,
            Numbering numbering,
            Papers papers,
            CaseFields caseFields) {
        this.mapper = mapper;
        this.enforcement = enforcement;
        this.amounts = amounts;
        this.files = files;
        this.deadlines = deadlines;
        this.numbering = numbering;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var application = enforcement.application(matter).orElseThrow();
        if (!Boolean.TRUE.equals(application.signed())) {
            throw new IllegalStateException("the application of %s was not signed".formatted(matter));
        }
        var filedOn = Objects.requireNonNull(application.decidedOn());
        var file = files.read(matter.caseNumber());
        var number = numbering.next(file, NumberKind.ENFORCEMENT_APPLICATION, filedOn);
        mapper.setNumber(matter.caseNumber(), application.round(), number);
        makePaper(file, application, number, filedOn);
        deadlines.end(matter, "A101", filedOn);
        deadlines.end(matter, "A102", filedOn);
        deadlines.start(matter, "A103", filedOn);
        return Outcome.done();
    }

    private void makePaper(CaseFile file, Application application, String number, LocalDate filedOn) {
        var party = application.party();
        var demand = enforcement.demand(party).orElseThrow();
        var decision = enforcement.decision(party);
        var fields = caseFields.of(file, party);
        fields.put("headName", Objects.requireNonNullElse(application.head(), ""));
        fields.put("decisionNumber", Objects.requireNonNullElse(decision.number(), ""));
        fields.put("decidedOn", decision.decidedOn());
        fields.put("servedOn", deadlines.find(party, "A95").orElseThrow().start());
        fields.put("amounts", amounts.rows(party, filedOn));
        fields.put("duties", amounts.duties(party, filedOn, demand.duties()));
        fields.put("demandedOn", Objects.requireNonNull(demand.servedOn()));
        fields.put("demandNumber", demand.number());
        fields.put("grounds", application.grounds());
        fields.put("court", application.court());
        var materials = new ArrayList<Map<String, String>>();
        for (var material : MATERIALS) {
            materials.add(Map.of("no", Integer.toString(materials.size() + 1), "material", material, "copies", "1"));
        }
        fields.put("materials", materials);
        fields.put("issuedOn", filedOn);
        papers.make(file.number(), PaperKind.ENFORCEMENT_APPLICATION, number, filedOn, fields);
    }
}
