package anjuan.jurisdiction;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 登记上级收到日期 (A12): the limit of a superior outside runs from its receipt of the papers. */
@Component
class RecordReportReceipt implements TaskPage<RecordReportReceipt.Form> {

    /** @param receivedOn day of receipt by the superior */
    record Form(@NotNull LocalDate receivedOn) {}

    private final Jurisdiction jurisdiction;
    private final QuestionMapper mapper;

    RecordReportReceipt(Jurisdiction jurisdiction, QuestionMapper mapper) {
        this.jurisdiction = jurisdiction;
        this.mapper = mapper;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("question", jurisdiction.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var outOfTurn = jurisdiction.outOfTurn(work.matter(), Question::awaitsReceipt);
        if (outOfTurn.isPresent()) {
            return Verdict.refused(outOfTurn.get());
        }
        var reportedOn = Objects.requireNonNull(jurisdiction.read(work.matter()).reportedOn());
        if (form.receivedOn().isBefore(reportedOn)) {
            return Verdict.refused(Refusal.at("receivedOn", "DATE_BEFORE_PREVIOUS_ACT", form.receivedOn(), reportedOn));
        }
        if (form.receivedOn().isAfter(work.occurredOn())) {
            return Verdict.refused(Refusal.at("receivedOn", "DATE_AFTER_ACT", form.receivedOn(), work.occurredOn()));
        }
        mapper.setReceived(work.matter(), form.receivedOn());
        return Verdict.done("RECEIVED").about(form.receivedOn().toString());
    }
}
