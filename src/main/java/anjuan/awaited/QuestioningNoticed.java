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

/** 通知接受询问 (A22): one person is called to come on a day; the questioning itself is an investigative act. */
@Component
class QuestioningNoticed extends AskingPage<QuestioningNoticed.Form> {

    /** @param dueOn day of the questioning */
    record Form(
            @NotBlank @Size(max = 200) String askedOf,
            @NotBlank @Size(max = 2000) String subject,
            @NotBlank @Size(max = 300) String place,
            @NotNull LocalDate dueOn) {}

    private final Awaiting awaiting;

    QuestioningNoticed(Awaiting awaiting) {
        this.awaiting = awaiting;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第二十九条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", "", "", null);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        return awaiting.ask(
                work,
                Awaiting.Draft.of(AwaitedKind.QUESTIONING, form.askedOf(), form.subject(), form.dueOn())
                        .at(form.place()));
    }
}
