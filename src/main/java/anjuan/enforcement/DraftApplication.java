package anjuan.enforcement;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.execution.Performance;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 拟申请强制执行 (A102): with the five kinds of papers that the court asks for. */
@Component
class DraftApplication implements TaskPage<DraftApplication.Form> {

    /**
     * @param hasApplication 强制执行申请书
     * @param hasDecision 行政决定书及作出决定的事实、理由和依据
     * @param hasViews 当事人的意见及行政机关催告情况
     * @param hasSubject 申请强制执行标的情况
     * @param hasOthers 法律、行政法规规定的其他材料, or that none are asked for
     */
    record Form(
            @NotBlank @Size(max = 200) String court,
            @NotBlank @Size(max = 2000) String grounds,
            boolean hasApplication,
            boolean hasDecision,
            boolean hasViews,
            boolean hasSubject,
            boolean hasOthers) {

        private Optional<String> missing() {
            var missing = !hasApplication
                    ? "hasApplication"
                    : !hasDecision
                            ? "hasDecision"
                            : !hasViews ? "hasViews" : !hasSubject ? "hasSubject" : !hasOthers ? "hasOthers" : null;
            return Optional.ofNullable(missing);
        }
    }

    private final EnforcementMapper mapper;
    private final Enforcement enforcement;
    private final Performance performance;
    private final Deadlines deadlines;
    private final Clock clock;

    DraftApplication(
            EnforcementMapper mapper,
            Enforcement enforcement,
            Performance performance,
            Deadlines deadlines,
            Clock clock) {
        this.mapper = mapper;
        this.enforcement = enforcement;
        this.performance = performance;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政强制法 第五十三条、第五十四条、第五十五条；市场监督管理行政处罚程序规定 第七十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return enforcement
                .application(matter)
                .map(returned -> new Form(returned.court(), returned.grounds(), false, false, false, false, false))
                .orElseGet(() -> new Form("", "", false, false, false, false, false));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var today = LocalDate.now(clock);
        var facts = new HashMap<String, Object>();
        facts.put("demand", enforcement.demand(matter).orElseThrow());
        facts.put("owed", performance.owed(matter).orElseThrow());
        facts.put("late", performance.account(matter).latePenalty(today));
        facts.put("asOf", today);
        deadlines.find(matter, "A102").ifPresent(running -> facts.put("clock", running));
        enforcement.application(matter).ifPresent(returned -> facts.put("draft", returned));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var party = work.matter();
        var refusal = enforcement
                .obstacle(party, work.occurredOn())
                .or(() -> enforcement.obstacleToApplication(party, work.occurredOn()))
                .or(() -> form.missing().map(paper -> Refusal.at(paper, "APPLICATION_PAPER_MISSING")));
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        mapper.insertApplication(new Application(
                party,
                mapper.applications(work.caseNumber()).size() + 1,
                enforcement.decision(party).round(),
                form.court(),
                form.grounds(),
                work.occurredOn(),
                null,
                null,
                null,
                null,
                null));
        return Verdict.done("DRAFTED").about(form.court());
    }
}
