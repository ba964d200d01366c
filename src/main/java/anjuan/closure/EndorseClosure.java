package anjuan.closure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审签结案意见: the unit head's line on form 53. */
@Component
class EndorseClosure implements TaskPage<EndorseClosure.Form> {

    record Form(
            @NotNull Boolean agrees,
            @NotBlank @Size(max = 2000) String opinion) {}

    private final ClosureMapper mapper;

    EndorseClosure(ClosureMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第七十七条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("closing", mapper.latest(file.number()).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var closing = mapper.latest(work.caseNumber()).orElseThrow();
        mapper.endorse(work.caseNumber(), closing.round(), work.by().name(), form.opinion());
        return Verdict.done(form.agrees() ? "AGREED" : "NOT_AGREED").because(form.opinion());
    }
}
