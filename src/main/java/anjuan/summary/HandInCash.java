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
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 交回当场收缴罚款 (A96): the officers bring the cash to the bureau, all of it. */
@Component
class HandInCash implements TaskPage<HandInCash.Form> {

    record Form(
            @NotNull @PositiveOrZero @Digits(integer = 14, fraction = 2)
            BigDecimal amount,

            @NotBlank @Size(max = 60) String receivedBy) {}

    private final SummaryMapper mapper;
    private final Decisions decisions;
    private final Deadlines deadlines;

    HandInCash(SummaryMapper mapper, Decisions decisions, Deadlines deadlines) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
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
        return new Form(mapper.penalty(file.number()).orElseThrow().fine(), "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "decision",
                decisions.decision(matter).orElseThrow(),
                "penalty",
                mapper.penalty(file.number()).orElseThrow(),
                "clock",
                deadlines.find(matter, "A96").orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var penalty = mapper.penalty(work.caseNumber()).filter(SpotPenalty::isCash);
        if (penalty.isEmpty()) {
            return Verdict.refused(Refusal.of("SPOT_NO_CASH_TAKEN"));
        }
        if (form.amount().compareTo(penalty.get().fine()) != 0) {
            return Verdict.refused(
                    Refusal.at("amount", "SPOT_CASH_DIFFERS", penalty.get().fine()));
        }
        mapper.insertCash(work.caseNumber(), form.receivedBy(), work.occurredOn());
        deadlines.end(work.matter(), "A96", work.occurredOn());
        return Verdict.done("BROUGHT_IN").about(form.receivedBy());
    }
}
