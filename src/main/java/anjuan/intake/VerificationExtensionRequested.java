package anjuan.intake;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 申请延长核查期限: the officers ask for the one extension that the rule allows; asked once at a time. */
@Component
class VerificationExtensionRequested implements TaskPage<VerificationExtensionRequested.Form> {

    record Form(@NotBlank @Size(max = 2000) String reason) {}

    private final IntakeMapper mapper;

    VerificationExtensionRequested(IntakeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file) {
        return new Form("");
    }

    @Override
    public Set<Stage> openIn() {
        return Set.of(Stage.VERIFYING);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var before = mapper.latestExtension(work.caseNumber());
        if (before.isPresent() && before.get().granted() == null) {
            return Verdict.refused(
                    Refusal.of("EXTENSION_ASKED_ALREADY", before.get().requestedOn()));
        }
        if (before.isPresent() && Boolean.TRUE.equals(before.get().granted())) {
            return Verdict.refused(Refusal.of("EXTENSION_GRANTED_ALREADY"));
        }
        mapper.insertExtension(
                work.caseNumber(),
                before.map(IntakeMapper.ExtensionRow::round).orElse(0) + 1,
                form.reason(),
                work.occurredOn());
        return Verdict.done("ASKED").because(form.reason());
    }
}
