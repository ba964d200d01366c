package anjuan.awaited;

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

/** 拆包查验并封样 (A25): a parcel is opened, looked at and sealed, all of it recorded. */
@Component
class SealSample implements TaskPage<SealSample.Form> {

    /** @param media recording of the unpacking and the sealing */
    record Form(
            @NotBlank @Size(max = 60) String sealNo,
            @NotBlank @Size(max = 240) String media) {}

    private final AwaitedMapper mapper;

    SealSample(AwaitedMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十一条";
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
                "sampling", mapper.sampling(matter.caseNumber(), matter.id()).orElseThrow(),
                "samples", mapper.samples(matter.caseNumber(), matter.id()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var sampling = mapper.sampling(work.caseNumber(), matter.id()).filter(one -> one.sealedOn() == null);
        if (sampling.isEmpty()) {
            return Verdict.refused(Refusal.of("AWAITED_NOT_OPEN"));
        }
        mapper.seal(
                work.caseNumber(),
                matter.id(),
                form.sealNo(),
                work.occurredOn(),
                sampling.get().media() + "；" + form.media());
        return Verdict.done("SEALED").about(form.sealNo());
    }
}
