package anjuan.execution;

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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记履行情况 (A95): what was paid and done on a day; the case goes on when nothing is owed any more. */
@Component
class RecordPerformance implements TaskPage<RecordPerformance.Form> {

    record Form(
            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal fine,

            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal gain,

            boolean goodsHandled,
            boolean correctionDone,
            @Nullable @Size(max = 1000) String note) {

        Form {
            fine = fine == null ? BigDecimal.ZERO : fine;
            gain = gain == null ? BigDecimal.ZERO : gain;
        }
    }

    private final ExecutionMapper mapper;
    private final Performance performance;
    private final Decisions decisions;
    private final Deadlines deadlines;

    RecordPerformance(ExecutionMapper mapper, Performance performance, Decisions decisions, Deadlines deadlines) {
        this.mapper = mapper;
        this.performance = performance;
        this.decisions = decisions;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第六十七条；市场监督管理行政处罚程序规定 第七十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var owed = performance.owed(matter).orElseThrow();
        return new Form(owed.fine(), owed.gain(), false, false, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        facts.put("decision", decisions.decision(matter).orElseThrow());
        facts.put("payments", performance.payments(matter));
        facts.put("owed", performance.owed(matter).orElseThrow());
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var before = performance.owed(work.matter()).orElseThrow();
        if (form.fine().compareTo(before.fine()) > 0) {
            return Verdict.refused(Refusal.at("fine", "PAYMENT_OVER_DEBT", before.fine()));
        }
        if (form.gain().compareTo(before.gain()) > 0) {
            return Verdict.refused(Refusal.at("gain", "PAYMENT_OVER_DEBT", before.gain()));
        }
        boolean isEmpty = form.fine().signum() == 0
                && form.gain().signum() == 0
                && !form.goodsHandled()
                && !form.correctionDone()
                && !before.isNothing();
        if (isEmpty) {
            return Verdict.refused(Refusal.at("fine", "PAYMENT_EMPTY"));
        }
        mapper.insert(new Payment(
                work.matter(),
                mapper.of(work.caseNumber()).size() + 1,
                form.fine(),
                form.gain(),
                form.goodsHandled(),
                form.correctionDone(),
                form.note(),
                work.occurredOn()));
        boolean isPerformed = performance.owed(work.matter()).orElseThrow().isNothing();
        if (isPerformed) {
            deadlines.end(work.matter(), "A95", work.occurredOn());
        }
        return Verdict.done(isPerformed ? "PERFORMED" : "PARTLY", Map.of("isPerformed", isPerformed))
                .because(form.note());
    }
}
