package anjuan.awaited;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 要求限期提供材料 (A23): papers or other material by the date that the letter sets. */
@Component
class MaterialDemanded extends AskingPage<MaterialDemanded.Form> {

    /** @param subject the material, one kind a line */
    record Form(
            @NotBlank @Size(max = 200) String askedOf,
            @NotBlank @Size(max = 2000) String subject,
            @NotNull LocalDate dueOn) {}

    private final Awaiting awaiting;

    MaterialDemanded(Awaiting awaiting) {
        this.awaiting = awaiting;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(file.respondent(), "", null);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        return awaiting.ask(
                work, Awaiting.Draft.of(AwaitedKind.MATERIAL, form.askedOf(), form.subject(), form.dueOn()));
    }
}
