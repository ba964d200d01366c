package anjuan.guidance;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.guidance.Guidance.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签发督办指导文书: the head of the bureau above signs what goes down, or sends it back. */
@Component
class SignGuidance implements TaskPage<SignGuidance.Form> {

    /** @param opinion needed where it is sent back */
    record Form(
            @NotNull Boolean agrees,
            @Nullable @Size(max = 1000) String opinion) {}

    private final Guidances guidances;
    private final GuidanceMapper mapper;
    private final DraftCheck check;
    private final CaseFiles files;

    SignGuidance(Guidances guidances, GuidanceMapper mapper, DraftCheck check, CaseFiles files) {
        this.guidances = guidances;
        this.mapper = mapper;
        this.check = check;
        this.files = files;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return GuidanceLaw.OVERSIGHT + " 第十七条至第二十条；市场监督管理行政处罚程序规定 第十五条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("guidance", guidances.read(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var guidance = guidances.read(work.caseNumber());
        var wrong = new ArrayList<Refusal>();
        Guidances.outOfTurn(guidance, State.DRAFTED).ifPresent(wrong::add);
        if (!form.agrees() && (form.opinion() == null || form.opinion().isBlank())) {
            wrong.add(Refusal.at("opinion", "REQUIRED"));
        }
        if (wrong.isEmpty() && form.agrees()) {
            var asSigned = RedraftGuidance.draft(guidance, work.occurredOn());
            // the form has no such fields: the head sends back what cannot be issued as it stands
            check.check(work.by(), asSigned, files.lock(guidance.ofCase())).stream()
                    .map(refusal -> new Refusal(null, refusal.code(), refusal.args()))
                    .forEach(wrong::add);
        }
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        if (form.agrees()) {
            mapper.sign(work.caseNumber(), form.opinion(), work.by(), work.occurredOn());
        } else {
            mapper.sendBack(work.caseNumber(), form.opinion());
        }
        return Verdict.done(form.agrees() ? "SIGNED" : "NOT_AGREED", Map.of("isSigned", form.agrees()))
                .because(form.opinion());
    }
}
