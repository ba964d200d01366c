package anjuan.publicity;

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

/** 登记公示 (A89): within twenty working days of the decision, only what a second officer has confirmed. */
@Component
class RecordPublished implements TaskPage<RecordPublished.Form> {

    /** @param place system and address where it can be read */
    record Form(@NotBlank @Size(max = 300) String place) {}

    private final PublicityMapper mapper;
    private final Publicity publicity;
    private final PublicationGuard guard;
    private final Deadlines deadlines;

    RecordPublished(PublicityMapper mapper, Publicity publicity, PublicationGuard guard, Deadlines deadlines) {
        this.mapper = mapper;
        this.publicity = publicity;
        this.guard = guard;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚信息公示规定 第二条至第十条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("国家企业信用信息公示系统");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("entry", publicity.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusals = guard.refusals(work);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        mapper.publish(work.matter(), work.occurredOn(), form.place());
        deadlines.end(work.matter(), "A89", work.occurredOn());
        deadlines.end(work.matter(), "A89.publish", work.occurredOn());
        return Verdict.done("PUBLISHED").about(publicity.read(work.matter()).decision());
    }
}
