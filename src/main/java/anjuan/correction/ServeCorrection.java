package anjuan.correction;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.serving.ServiceForm;
import anjuan.serving.Serving;
import anjuan.serving.Way;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 送达责令通知书 (A87), in every way that the law knows; the party is checked on when the day of the order has come. */
@Component
class ServeCorrection implements TaskPage<ServiceForm> {

    private final CorrectionMapper mapper;
    private final Corrections corrections;
    private final OrderToServe toServe;
    private final Serving serving;
    private final Deadlines deadlines;

    ServeCorrection(
            CorrectionMapper mapper,
            Corrections corrections,
            OrderToServe toServe,
            Serving serving,
            Deadlines deadlines) {
        this.mapper = mapper;
        this.corrections = corrections;
        this.toServe = toServe;
        this.serving = serving;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第二十八条；市场监督管理行政处罚程序规定 第八十二条";
    }

    @Override
    public Class<ServiceForm> formType() {
        return ServiceForm.class;
    }

    @Override
    public ServiceForm blank(CaseFile file, Matter matter) {
        var order = corrections.read(matter);
        return new ServiceForm(Way.IN_PERSON, null, order.party(), "", null, null, null, false, null, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = corrections.facts(matter);
        toServe.find(matter).ifPresent(paper -> facts.putAll(serving.facts(paper)));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, ServiceForm form) {
        var paper = toServe.find(work.matter());
        if (paper.isEmpty()) {
            return Verdict.refused(Refusal.of("SERVICE_NOTHING_WAITS"));
        }
        var refusals = serving.refusals(work, paper.get(), form);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var service = serving.record(work, paper.get(), form);
        mapper.setServed(work.caseNumber(), work.matter().id(), service.servedOn());
        var dueOn = corrections.read(work.matter()).dueOn();
        return Verdict.done(form.way().name(), Map.of("correctionDue", deadlines.wakeAfter(dueOn)))
                .about(paper.get().number())
                .because(form.proof());
    }
}
