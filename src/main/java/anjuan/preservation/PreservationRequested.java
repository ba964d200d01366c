package anjuan.preservation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.measure.Measures;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 申请先行登记保存 (A30): the officers ask the head before they preserve evidence that may be lost. */
@Component
class PreservationRequested implements TaskPage<PreservationRequested.Form> {

    record Form(
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 2000) String reason) {}

    private final Measures measures;

    PreservationRequested(Measures measures) {
        this.measures = measures;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十三条；行政处罚法 第五十六条";
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
    public Set<Stage> openIn() {
        return Measures.UNTIL_DECISION;
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var opened = measures.open(
                work,
                Matter.Kind.PRESERVATION,
                new Measures.Beginning(false, form.subject().strip(), form.reason(), null, null, null));
        return Verdict.done("ASKED").opening(opened).because(form.reason());
    }
}
