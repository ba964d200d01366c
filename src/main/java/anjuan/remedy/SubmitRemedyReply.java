package anjuan.remedy;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 提交答复 (A100a): reply, evidence and legal grounds go to the organ of review or the court. */
@Component
class SubmitRemedyReply implements TaskPage<SubmitRemedyReply.Form> {

    /** @param reply what was handed in: the reply, the evidence, the law relied on */
    record Form(@NotBlank @Size(max = 2000) String reply) {}

    private final RemedyMapper mapper;
    private final Remedies remedies;
    private final Deadlines deadlines;

    SubmitRemedyReply(RemedyMapper mapper, Remedies remedies, Deadlines deadlines) {
        this.mapper = mapper;
        this.remedies = remedies;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.REVIEWER;
    }

    @Override
    public String legalBasis() {
        return "行政诉讼法 第六十七条；行政复议法 第四十六条、第四十八条、第五十四条";
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
        var remedy = remedies.read(matter);
        return Map.of(
                "remedy",
                remedy,
                "clock",
                deadlines.find(matter, remedy.replyLimit()).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var remedy = remedies.read(work.matter());
        mapper.reply(work.matter(), form.reply(), work.occurredOn());
        deadlines.end(work.matter(), remedy.replyLimit(), work.occurredOn());
        return Verdict.done("REPLIED").about(remedy.reference());
    }
}
