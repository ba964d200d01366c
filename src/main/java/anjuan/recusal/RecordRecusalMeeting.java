package anjuan.recusal;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记集体讨论回避结果: the leaders' meeting has decided on the chief; another leader enters it. */
@Component
class RecordRecusalMeeting implements TaskPage<RecordRecusalMeeting.Form> {

    /**
     * @param minutes name and number of the minutes
     * @param decidedOn day of the meeting
     */
    record Form(
            @NotNull Boolean granted,
            @Nullable @Size(max = 2000) String opinion,
            @Nullable @Size(max = 2000) String pastActs,
            @NotBlank @Size(max = 200) String minutes,
            @NotNull LocalDate decidedOn) {}

    private final RecusalRequests requests;

    RecordRecusalMeeting(RecusalRequests requests) {
        this.requests = requests;
    }

    @Override
    public Role role() {
        return Role.HEAD;
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
        return new Form(null, null, null, "", null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("request", requests.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        return requests.decide(
                work,
                Level.LEADERS_MEETING,
                new RecusalRequests.Decision(
                        form.granted(), form.opinion(), form.pastActs(), form.minutes(), form.decidedOn()));
    }
}
