package anjuan.enforcement;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.execution.Performance;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 制作催告书 (A101): the party is told once more what it owes, the late penalty with it (form 48). */
@Component
class IssueDemand implements TaskPage<IssueDemand.Form> {

    /** @param duties what is to be done beside paying, where the system's own words do not say it */
    record Form(@Nullable @Size(max = 1000) String duties) {}

    private final EnforcementMapper mapper;
    private final Enforcement enforcement;
    private final Performance performance;
    private final Amounts amounts;
    private final Deadlines deadlines;
    private final Numbering numbering;
    private final Papers papers;
    private final CaseFields caseFields;
    private final Clock clock;

    IssueDemand(
            EnforcementMapper mapper,
            Enforcement enforcement,
            Performance performance,
            Amounts amounts,
            Deadlines deadlines,
            Numbering numbering,
            Papers papers,
            CaseFields caseFields,
            Clock clock) {
        this.mapper = mapper;
        this.enforcement = enforcement;
        this.performance = performance;
        this.amounts = amounts;
        this.deadlines = deadlines;
        this.numbering = numbering;
        this.papers = papers;
        this.caseFields = caseFields;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政强制法 第三十五条、第五十四条；市场监督管理行政处罚程序规定 第七十六条";
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
        var today = LocalDate.now(clock);
        var facts = new HashMap<String, Object>();
        facts.put("decision", enforcement.decision(matter));
        facts.put("owed", performance.owed(matter).orElseThrow());
        facts.put("late", performance.account(matter).latePenalty(today));
        facts.put("asOf", today);
        deadlines.find(matter, "A102").ifPresent(running -> facts.put("clock", running));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var party = work.matter();
        var on = work.occurredOn();
        var obstacle = enforcement.obstacle(party, on);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var number = numbering.next(work.file(), NumberKind.PERFORMANCE_DEMAND, on);
        var decision = enforcement.decision(party);
        mapper.insertDemand(
                new Demand(party, decision.round(), number, form.duties(), on, null, null, null, null, null));
        var fields = caseFields.of(work.file(), party);
        fields.put("decidedOn", decision.decidedOn());
        fields.put("decisionNumber", Objects.requireNonNullElse(decision.number(), ""));
        fields.put("servedOn", deadlines.find(party, "A95").orElseThrow().start());
        fields.put("amounts", amounts.rows(party, on));
        fields.put("duties", amounts.duties(party, on, form.duties()));
        fields.put("issuedOn", on);
        papers.make(work.caseNumber(), PaperKind.PERFORMANCE_DEMAND, number, on, fields);
        return Verdict.done("DEMANDED").about(number);
    }
}
