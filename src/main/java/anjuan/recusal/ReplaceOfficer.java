package anjuan.recusal;

import anjuan.access.Access;
import anjuan.access.Assignment;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.inbox.Inbox;
import anjuan.task.TaskPage;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 更换办案人员: two certified officers must remain when one is recused; the open tasks pass on to those named. */
@Component
class ReplaceOfficer implements TaskPage<ReplaceOfficer.Form> {

    record Form(
            @NotBlank @Size(max = 30) String lead,
            @NotBlank @Size(max = 30) String second) {}

    private final RecusalRequests requests;
    private final Access access;
    private final TwoOfficers twoOfficers;
    private final Inbox inbox;

    ReplaceOfficer(RecusalRequests requests, Access access, TwoOfficers twoOfficers, Inbox inbox) {
        this.requests = requests;
        this.access = access;
        this.twoOfficers = twoOfficers;
        this.inbox = inbox;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第四十二条、第四十三条；市场监督管理行政处罚程序规定 第四条、第十九条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var left = access.assignments(file.number()).stream()
                .map(Assignment::officerId)
                .toList();
        return new Form(left.isEmpty() ? "" : left.get(0), "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("request", requests.read(matter), "officers", twoOfficers.candidates(file));
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
        inbox.passOn(work.caseNumber());
        return Verdict.done("APPOINTED").about(lead.name() + "、" + second.name());
    }
}
