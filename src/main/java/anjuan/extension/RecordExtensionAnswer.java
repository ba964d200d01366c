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

/** 登记上级批复: the upper department has answered whether the limit is extended. */
@Component
class RecordExtensionAnswer implements TaskPage<RecordExtensionAnswer.Form> {

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

    RecordExtensionAnswer(ExtensionRequests requests) {
        this.requests = requests;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "专利纠纷行政裁决和调解办法 第三十七条";
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
                Set.of(Approver.UPPER_DEPARTMENT),
                new ExtensionRequests.Decision(
                        form.granted(), form.amount(), form.opinion(), form.paper(), form.decidedOn()));
    }
}
