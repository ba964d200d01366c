package anjuan.assistance;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记协查函收到日期 (A15): the limit of the helper runs from its receipt; of a bureau of ours its clerk enters it. */
@Component
class RecordHelpReceipt implements TaskPage<RecordHelpReceipt.Form> {

    static final String ID = "recordHelpReceipt";

    /**
     * @param isReceived false where the request is withdrawn instead
     * @param receivedOn day of receipt by the helper
     */
    record Form(
            @NotNull Boolean isReceived,
            @Nullable LocalDate receivedOn,
            @Nullable @Size(max = 2000) String reason) {}

    private final Helping helping;
    private final AssistanceMapper mapper;

    RecordHelpReceipt(Helping helping, AssistanceMapper mapper) {
        this.helping = helping;
        this.mapper = mapper;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十五条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(true, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("request", helping.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var request = helping.open(work.matter()).filter(one -> one.receivedOn() == null);
        if (request.isEmpty()) {
            return Verdict.refused(Refusal.of("HELP_NOT_OPEN"));
        }
        if (!form.isReceived()) {
            if (form.reason() == null || form.reason().isBlank()) {
                return Verdict.refused(Refusal.at("reason", "REQUIRED"));
            }
            mapper.endRequest(
                    work.caseNumber(),
                    request.get().matter(),
                    HelpResult.WITHDRAWN,
                    form.reason(),
                    null,
                    null,
                    work.occurredOn());
            return Verdict.done("WITHDRAWN", Map.of("isReceived", false)).because(form.reason());
        }
        var receivedOn = form.receivedOn();
        if (receivedOn == null) {
            return Verdict.refused(Refusal.at("receivedOn", "REQUIRED"));
        }
        if (receivedOn.isBefore(request.get().sentOn())) {
            return Verdict.refused(Refusal.at(
                    "receivedOn",
                    "DATE_BEFORE_PREVIOUS_ACT",
                    receivedOn,
                    request.get().sentOn()));
        }
        if (receivedOn.isAfter(work.occurredOn())) {
            return Verdict.refused(Refusal.at("receivedOn", "DATE_AFTER_ACT", receivedOn, work.occurredOn()));
        }
        mapper.setReceived(work.caseNumber(), request.get().matter(), receivedOn);
        return Verdict.done("RECEIVED", Map.of("isReceived", true))
                .about(request.get().helper() + " " + receivedOn);
    }
}
