package anjuan.summary;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decisions;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 缴付银行 (A96): the bureau's office pays the cash in. */
@Component
class PayInAtBank implements TaskPage<PayInAtBank.Form> {

    record Form(@NotBlank @Size(max = 60) String bankSlip) {}

    private final SummaryMapper mapper;
    private final Decisions decisions;
    private final Deadlines deadlines;

    PayInAtBank(SummaryMapper mapper, Decisions decisions, Deadlines deadlines) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.CLERK;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第七十一条；市场监督管理行政处罚程序规定 第七十三条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "decision",
                decisions.decision(matter).orElseThrow(),
                "penalty",
                mapper.penalty(file.number()).orElseThrow(),
                "cash",
                mapper.cash(file.number()).orElseThrow(),
                "clock",
                deadlines.find(matter, "A96.bank").orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (mapper.cash(work.caseNumber()).isEmpty()) {
            return Verdict.refused(Refusal.of("SPOT_CASH_NOT_HANDED_IN"));
        }
        mapper.payIn(work.caseNumber(), form.bankSlip(), work.occurredOn());
        deadlines.end(work.matter(), "A96.bank", work.occurredOn());
        return Verdict.done("PAID_IN").about(form.bankSlip());
    }
}
