package anjuan.extension;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.deadline.Approver;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记集体讨论结果: the leaders' meeting has decided how long the case may still take. */
@Component
class RecordExtensionMeeting implements TaskPage<RecordExtensionMeeting.Form> {

    /**
     * @param amount in the unit of the step, where the text gives no length or lets the approver give less
     * @param paper name and number of the minutes or letter that the decision stands in
     * @param decidedOn day of the meeting or of the letter
     */
    record Form(
            @NotNull Boolean granted,
            @Nullable @Min(1) @Max(365) Integer amount,
            @NotBlank @Size(max = 200) String paper,
            @NotNull LocalDate decidedOn,
            @Nullable @Size(max = 2000) String opinion) {}

    private final ExtensionRequests requests;

    RecordExtensionMeeting(ExtensionRequests requests) {
        this.requests = requests;
    }

    @Override
    public Role role() {
        return Role.CHIEF;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第六十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file) {
        return new Form(null, null, "", null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file) {
        return requests.facts(file.number());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        return requests.decide(
                work,
                Set.of(Approver.LEADERS_MEETING),
                new ExtensionRequests.Decision(
                        form.granted(), form.amount(), form.opinion(), form.paper(), form.decidedOn()));
    }
}
