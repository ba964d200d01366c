package anjuan.hearing;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 移交听证材料 (A66): the officers hand the case papers to the host, who from then on has five working days. */
@Component
class SendHearingPapers implements TaskPage<SendHearingPapers.Form> {

    record Form(@NotBlank @Size(max = 1000) String handedOver) {}

    private final Hearings hearings;
    private final Deadlines deadlines;

    SendHearingPapers(Hearings hearings, Deadlines deadlines) {
        this.hearings = hearings;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚听证办法 第十九条";
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
        return hearings.facts(matter);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var hearing = hearings.open(work.matter());
        if (hearing.isEmpty()) {
            return Verdict.refused(Refusal.of("HEARING_NOT_OPEN"));
        }
        if (hearings.serving(hearing.get(), Duty.HOST).isEmpty()) {
            return Verdict.refused(Refusal.of("HEARING_HOST_MISSING"));
        }
        deadlines.end(work.matter(), "A66", work.occurredOn());
        deadlines.start(work.matter(), "A67", work.occurredOn());
        return Verdict.done("HEARING_PAPERS_SENT").because(form.handedOver());
    }
}
