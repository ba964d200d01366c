package anjuan.summary;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decisions;
import anjuan.document.Papers;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 交回案件材料 (B04): the papers of a penalty on the spot come to the bureau. */
@Component
class HandInPapers implements TaskPage<HandInPapers.Form> {

    /** @param papers what was handed in, in words */
    record Form(
            @NotBlank @Size(max = 1000) String papers,
            @NotBlank @Size(max = 60) String receivedBy) {}

    private final SummaryMapper mapper;
    private final Decisions decisions;
    private final Papers papers;
    private final Deadlines deadlines;
    private final Matters matters;

    HandInPapers(SummaryMapper mapper, Decisions decisions, Papers papers, Deadlines deadlines, Matters matters) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.papers = papers;
        this.deadlines = deadlines;
        this.matters = matters;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第七十条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "decision",
                decisions.of(file.number()).get(0),
                "papers",
                papers.of(file.number()),
                "clock",
                deadlines.find(matter, "B04").orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (mapper.penalty(work.caseNumber()).isEmpty()) {
            return Verdict.refused(Refusal.of("SPOT_NOT_DECIDED"));
        }
        mapper.insertHandIn(work.caseNumber(), form.papers(), form.receivedBy(), work.occurredOn());
        deadlines.end(work.matter(), "B04", work.occurredOn());
        matters.end(work.matter(), work.occurredOn());
        return Verdict.done("BROUGHT_IN").about(form.receivedBy());
    }
}
