package anjuan.investigation;

import anjuan.access.Access;
import anjuan.access.Assignment.Duty;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.TaskPage;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 指定办案人员 (A05): two certified officers of the unit, one of them leading. */
@Component
class AppointOfficers implements TaskPage<AppointOfficers.Form> {

    record Form(
            @NotBlank @Size(max = 30) String lead,
            @NotBlank @Size(max = 30) String second) {}

    private final Access access;
    private final TwoOfficers twoOfficers;

    AppointOfficers(Access access, TwoOfficers twoOfficers) {
        this.access = access;
        this.twoOfficers = twoOfficers;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十九条；行政处罚法 第四十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var named = access.assignments(file.number());
        return new Form(
                named.stream()
                        .filter(a -> a.duty() == Duty.LEAD)
                        .map(a -> a.officerId())
                        .findFirst()
                        .orElse(""),
                named.stream()
                        .filter(a -> a.duty() == Duty.SECOND)
                        .map(a -> a.officerId())
                        .findFirst()
                        .orElse(""));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("officers", twoOfficers.candidates(file));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusals = twoOfficers.check(work.file(), form.lead(), form.second(), work.occurredOn());
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var lead = twoOfficers.officer(form.lead());
        var second = twoOfficers.officer(form.second());
        access.assign(work.caseNumber(), lead, List.of(second), work.occurredOn());
        return Verdict.done("APPOINTED").about(lead.name() + "、" + second.name());
    }
}
