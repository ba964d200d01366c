package anjuan.recusal;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 告知回避决定: the asker was answered in writing, with the reason where it was refused. */
@Component
class TellRecusal implements TaskPage<TellRecusal.Form> {

    /** @param toldHow how the answer was handed over, and what proves it */
    record Form(
            @NotNull LocalDate toldOn,
            @NotBlank @Size(max = 1000) String toldHow) {}

    private final RecusalRequests requests;

    TellRecusal(RecusalRequests requests) {
        this.requests = requests;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
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
        return new Form(null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("request", requests.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var request = requests.read(work.matter());
        if (request.isOpen()) {
            return Verdict.refused(Refusal.of("RECUSAL_NOT_DECIDED"));
        }
        var decidedOn = Objects.requireNonNull(request.decidedOn());
        if (form.toldOn().isBefore(decidedOn)) {
            return Verdict.refused(Refusal.at("toldOn", "DATE_BEFORE_PREVIOUS_ACT", form.toldOn(), decidedOn));
        }
        if (form.toldOn().isAfter(work.occurredOn())) {
            return Verdict.refused(Refusal.at("toldOn", "DATE_AFTER_ACT", form.toldOn(), work.occurredOn()));
        }
        requests.tell(work.matter(), form.toldOn(), form.toldHow());
        return Verdict.done("RECUSAL_TOLD").about(request.askerName()).because(form.toldHow());
    }
}
