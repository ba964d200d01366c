package anjuan.publicity;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 撤回公示 (A90): within three working days of the change, with the reason made public. */
@Component
class WithdrawPublicity implements TaskPage<WithdrawPublicity.Form> {

    /** @param explanation as it is made public in place of the decision */
    record Form(@NotBlank @Size(max = 1000) String explanation) {}

    private final PublicityMapper mapper;
    private final Publicity publicity;

    WithdrawPublicity(PublicityMapper mapper, Publicity publicity) {
        this.mapper = mapper;
        this.publicity = publicity;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第四十八条；市场监督管理行政处罚信息公示规定 第十一条";
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
        return Map.of("entry", publicity.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var entry = publicity.read(work.matter());
        var alteredOn = entry.alteredOn();
        if (alteredOn == null) {
            return Verdict.refused(Refusal.of("PUBLICITY_NOT_ALTERED"));
        }
        if (work.occurredOn().isBefore(alteredOn)) {
            return Verdict.refused(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), alteredOn));
        }
        mapper.withdraw(work.matter(), work.occurredOn(), form.explanation());
        publicity.close(work.matter(), work.occurredOn());
        return Verdict.done("PUBLICITY_WITHDRAWN").about(entry.decision()).because(form.explanation());
    }
}
