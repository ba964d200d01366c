package anjuan.remedy;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 反馈整改情况 (A100b): what the bureau has put right is reported to the organ of review. */
@Component
class ReportRectification implements TaskPage<ReportRectification.Form> {

    record Form(@NotBlank @Size(max = 2000) String rectification) {}

    private final RemedyMapper mapper;
    private final Remedies remedies;
    private final Deadlines deadlines;
    private final Matters matters;

    ReportRectification(RemedyMapper mapper, Remedies remedies, Deadlines deadlines, Matters matters) {
        this.mapper = mapper;
        this.remedies = remedies;
        this.deadlines = deadlines;
        this.matters = matters;
    }

    @Override
    public Role role() {
        return Role.REVIEWER;
    }

    @Override
    public String legalBasis() {
        return "行政复议法 第七十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "remedy",
                remedies.read(matter),
                "clock",
                deadlines.find(matter, "A100b").orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        mapper.rectify(work.matter(), form.rectification(), work.occurredOn());
        deadlines.end(work.matter(), "A100b", work.occurredOn());
        matters.end(work.matter(), work.occurredOn());
        return Verdict.done("REPORTED").because(form.rectification());
    }
}
