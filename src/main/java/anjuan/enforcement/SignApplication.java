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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签署强制执行申请 (A102): the head signs, or returns it; not behind the three months. */
@Component
class SignApplication implements TaskPage<SignApplication.Form> {

    record Form(
            @NotNull Boolean approved,
            @Nullable @Size(max = 2000) String opinion) {}

    private final EnforcementMapper mapper;
    private final Enforcement enforcement;
    private final Performance performance;
    private final Deadlines deadlines;

    SignApplication(EnforcementMapper mapper, Enforcement enforcement, Performance performance, Deadlines deadlines) {
        this.mapper = mapper;
        this.enforcement = enforcement;
        this.performance = performance;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "行政强制法 第五十三条、第五十五条；行政处罚法 第七十二条；市场监督管理行政处罚程序规定 第七十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        facts.put("draft", enforcement.application(matter).orElseThrow());
        facts.put("demand", enforcement.demand(matter).orElseThrow());
        facts.put("owed", performance.owed(matter).orElseThrow());
        deadlines.find(matter, "A102").ifPresent(running -> facts.put("clock", running));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var party = work.matter();
        var refusal = form.approved()
                ? enforcement
                        .obstacle(party, work.occurredOn())
                        .or(() -> enforcement.obstacleToApplication(party, work.occurredOn()))
                : withoutReason(form);
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        var application = enforcement.application(party).orElseThrow();
        mapper.decide(new Application(
                party,
                application.round(),
                application.decision(),
                application.court(),
                application.grounds(),
                application.draftedOn(),
                form.approved(),
                work.by().name(),
                form.opinion(),
                work.occurredOn(),
                null));
        return Verdict.done(form.approved() ? "SIGNED" : "RETURNED", Map.of("isApplicationSigned", form.approved()))
                .because(form.opinion());
    }

    private static Optional<Refusal> withoutReason(Form form) {
        return form.opinion() == null || form.opinion().isBlank()
                ? Optional.of(Refusal.at("opinion", "REQUIRED"))
                : Optional.empty();
    }
}
