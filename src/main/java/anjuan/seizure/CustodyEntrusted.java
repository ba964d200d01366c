package anjuan.seizure;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.measure.Custody;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Component;

/** 委托第三人保管 (A35): form 26; the bureau bears the cost. */
@Component
class CustodyEntrusted extends SeizureMessage<CustodyEntrusted.Form> {

    record Form(
            @NotBlank @Size(max = 200) String custodian,
            @NotBlank @Size(max = 300) String place,
            @NotBlank @Size(max = 1000) String requirements) {}

    private final Measures measures;
    private final Seizures seizures;
    private final SeizurePapers papers;
    private final Deadlines deadlines;

    CustodyEntrusted(
            MeasureViews views, Measures measures, Seizures seizures, SeizurePapers papers, Deadlines deadlines) {
        super(views);
        this.measures = measures;
        this.seizures = seizures;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十一条；行政强制法 第二十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", "", "");
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var obstacle = seizures.obstacle(matter, work.occurredOn());
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        measures.entrust(matter, Custody.THIRD_PERSON, form.custodian().strip());
        var until = deadlines.find(matter, "A33").orElseThrow().dueDate();
        papers.custody(matter, work.occurredOn(), until, form.place(), form.requirements());
        return Verdict.done("ENTRUSTED").about(form.custodian()).because(form.requirements());
    }
}
