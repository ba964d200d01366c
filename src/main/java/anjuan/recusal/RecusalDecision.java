package anjuan.recusal;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides on a recusal as one leader, by himself. */
abstract class RecusalDecision implements TaskPage<RecusalDecision.Form> {

    /**
     * @param opinion the reason; needed where it is refused, since the asker is told
     * @param pastActs what is said of the evidence and the acts that the person took part in before
     */
    record Form(
            @NotNull Boolean granted,
            @Nullable @Size(max = 2000) String opinion,
            @Nullable @Size(max = 2000) String pastActs) {}

    private final RecusalRequests requests;
    private final Level level;

    RecusalDecision(RecusalRequests requests, Level level) {
        this.requests = requests;
        this.level = level;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第四十三条；市场监督管理行政处罚程序规定 第四条";
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
        return Map.of("request", requests.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        return requests.decide(
                work,
                level,
                new RecusalRequests.Decision(form.granted(), form.opinion(), form.pastActs(), null, work.occurredOn()));
    }
}
