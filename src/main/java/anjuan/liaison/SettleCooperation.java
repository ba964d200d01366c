package anjuan.liaison;

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
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 办结协作事项 (H03, H04): what we owed to police or procuratorate is done, or not needed any more. */
@Component
class SettleCooperation implements TaskPage<SettleCooperation.Form> {

    record Form(@NotBlank @Size(max = 2000) String settlement) {}

    private final LiaisonMapper mapper;
    private final Matters matters;

    SettleCooperation(LiaisonMapper mapper, Matters matters) {
        this.mapper = mapper;
        this.matters = matters;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "关于推进行政执法与刑事司法衔接工作的规定（高检发释字〔2021〕4号）";
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
        return Map.of("contact", find(matter).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (mapper.settle(work.matter(), form.settlement().strip(), work.occurredOn()) == 0) {
            return Verdict.refused(Refusal.of("COOPERATION_SETTLED"));
        }
        matters.end(work.matter(), work.occurredOn());
        return Verdict.done("COOPERATION_SETTLED").because(form.settlement());
    }

    private Optional<Contact> find(Matter matter) {
        return mapper.contacts(matter.caseNumber()).stream()
                .filter(one -> matter.id().equals(one.matter()))
                .findFirst();
    }
}
