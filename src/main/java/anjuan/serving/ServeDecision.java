package anjuan.serving;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.decision.Decisions;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 送达决定书 (A86): on the spot, else within seven working days. */
@Component
class ServeDecision implements TaskPage<ServiceForm> {

    private final Serving serving;
    private final Decisions decisions;

    ServeDecision(Serving serving, Decisions decisions) {
        this.serving = serving;
        this.decisions = decisions;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第六十一条；市场监督管理行政处罚程序规定 第八十一条、第八十二条";
    }

    @Override
    public Class<ServiceForm> formType() {
        return ServiceForm.class;
    }

    @Override
    public ServiceForm blank(CaseFile file, Matter matter) {
        return serving.blank(file, ToServe.respondent(matter));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var decision = decisions.decision(matter).orElseThrow();
        var facts = new HashMap<>(serving.facts(ToServe.of(decision)));
        facts.put("decision", decision);
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, ServiceForm form) {
        var decision = decisions.decision(work.matter()).orElseThrow();
        var paper = ToServe.of(decision);
        var refusals = serving.refusals(work, paper, form);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        serving.record(work, paper, form);
        return Verdict.done(form.way().name()).about(decision.number()).because(form.proof());
    }
}
