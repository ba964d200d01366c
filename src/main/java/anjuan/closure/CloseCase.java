package anjuan.closure;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 结案: form 53; what begins with the closing begins. */
@Component
class CloseCase implements Step {

    private final CaseFiles files;
    private final ClosureMapper mapper;
    private final Papers papers;
    private final CaseFields caseFields;
    private final List<ClosedCaseWatcher> watchers;

    CloseCase(
            CaseFiles files,
            ClosureMapper mapper,
            Papers papers,
            CaseFields caseFields,
            List<ClosedCaseWatcher> watchers) {
        this.files = files;
        this.mapper = mapper;
        this.papers = papers;
        this.caseFields = caseFields;
        this.watchers = watchers;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var closing = mapper.latest(caseNumber).orElseThrow();
        var closedOn = Objects.requireNonNull(closing.decidedOn());
        files.change(caseNumber).stage(Stage.CLOSED).ended(closedOn).save();
        var fields = caseFields.of(files.read(caseNumber));
        fields.put("closingGround", caseFields.word("closing", closing.ground().name()));
        fields.put("execution", caseFields.word("execution", closing.execution().name()));
        fields.put("goodsHandling", closing.goodsHandling());
        fields.put("note", closing.note() == null ? "" : closing.note());
        fields.put("unitHeadName", String.valueOf(closing.unitHead()));
        fields.put("unitHeadOpinion", String.valueOf(closing.unitHeadOpinion()));
        fields.put("headName", String.valueOf(closing.head()));
        fields.put("headOpinion", String.valueOf(closing.headOpinion()));
        fields.put("approvedOn", closedOn.toString());
        papers.make(caseNumber, PaperKind.CLOSURE_APPROVAL, null, closedOn, fields);
        watchers.forEach(watcher -> watcher.closed(caseNumber, closedOn));
        return Outcome.done();
    }
}
