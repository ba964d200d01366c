package anjuan.awaited;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 告知当事人结果 (A26): the party is told what the test or appraisal found. */
@Component
class TellResult implements TaskPage<TellResult.Form> {

    /** @param objection what the party had to say to the result */
    record Form(
            @NotBlank @Size(max = 100) String toldTo,
            @Nullable @Size(max = 2000) String objection) {}

    private final Awaiting awaiting;
    private final AwaitedMapper mapper;
    private final Matters matters;

    TellResult(Awaiting awaiting, AwaitedMapper mapper, Matters matters) {
        this.awaiting = awaiting;
        this.mapper = mapper;
        this.matters = matters;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(file.respondent(), null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return awaiting.facts(matter);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var thing = awaiting.find(work.matter()).filter(Awaited::isToBeTold);
        if (thing.isEmpty() || thing.get().toldOn() != null) {
            return Verdict.refused(Refusal.of("AWAITED_NOT_OPEN"));
        }
        mapper.tell(work.caseNumber(), thing.get().matter(), form.toldTo(), work.occurredOn());
        matters.end(work.matter(), work.occurredOn());
        return Verdict.done("TOLD").about(form.toldTo()).because(form.objection());
    }
}
