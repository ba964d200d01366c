package anjuan.extension;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
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

/** Enters a decision on an extension that was taken elsewhere and stands in a paper. */
abstract class DecisionOnPaper implements TaskPage<DecisionOnPaper.Form> {

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
    private final Approver level;

    DecisionOnPaper(ExtensionRequests requests, Approver level) {
        this.requests = requests;
        this.level = level;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, "", null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return requests.facts(file.number());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        return requests.decide(
                work,
                Set.of(level),
                new ExtensionRequests.Decision(
                        form.granted(), form.amount(), form.opinion(), form.paper(), form.decidedOn()));
    }
}
