package anjuan.serving;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.decision.Decisions;
import anjuan.serving.Service.Document;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 送达催告书 (A101): the ten working days to perform begin on the day of service. */
@Component
class ServeDemand implements TaskPage<ServiceForm> {

    private final Serving serving;
    private final Decisions decisions;

    ServeDemand(Serving serving, Decisions decisions) {
        this.serving = serving;
        this.decisions = decisions;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政强制法 第三十五条、第五十四条；市场监督管理行政处罚程序规定 第七十六条、第八十二条";
    }

    @Override
    public Class<ServiceForm> formType() {
        return ServiceForm.class;
    }

    @Override
    public ServiceForm blank(CaseFile file, Matter matter) {
        return serving.blank(file, matter);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("decision", decisions.decision(matter).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, ServiceForm form) {
        var refusal = serving.refusal(work, form);
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        serving.record(work, Document.DEMAND, form);
        return Verdict.done(form.way().name()).because(form.proof());
    }
}
