package anjuan.extension;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Approver;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批延长期限: the head grants or refuses the step that is his. */
@Component
class DecideExtension implements TaskPage<DecideExtension.Form> {

    /** @param amount in the unit of the step, where the text gives no length */
    record Form(
            @NotNull Boolean granted,
            @Nullable @Min(1) @Max(365) Integer amount,
            @Nullable @Size(max = 2000) String opinion) {}

    /** The panel's step is entered by the head until panels have pages of their own. */
    private static final Set<Approver> LEVELS = Set.of(Approver.HEAD, Approver.PANEL);

    private final ExtensionRequests requests;

    DecideExtension(ExtensionRequests requests) {
        this.requests = requests;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十八条、第五十五条、第六十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return requests.facts(file.number());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        return requests.decide(
                work,
                LEVELS,
                new ExtensionRequests.Decision(form.granted(), form.amount(), form.opinion(), null, work.occurredOn()));
    }
}
