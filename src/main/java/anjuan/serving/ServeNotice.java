package anjuan.serving;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decisions;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 送达告知书: the five working days of the party's statement begin on the day of service. */
@Component
class ServeNotice implements TaskPage<ServiceForm> {

    private final Serving serving;
    private final Decisions decisions;
    private final Deadlines deadlines;

    ServeNotice(Serving serving, Decisions decisions, Deadlines deadlines) {
        this.serving = serving;
        this.decisions = decisions;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第四十四条；市场监督管理行政处罚程序规定 第五十七条、第八十二条";
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
        var notice = decisions.notice(matter).orElseThrow();
        var facts = new HashMap<>(serving.facts(ToServe.of(notice)));
        facts.put("notice", notice);
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, ServiceForm form) {
        var notice = decisions.notice(work.matter()).orElseThrow();
        var paper = ToServe.of(notice);
        var refusals = serving.refusals(work, paper, form);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var service = serving.record(work, paper, form);
        decisions.noticeServed(work.matter(), service.servedOn());
        deadlines.start(work.matter(), "A61", service.servedOn());
        if (decisions.hasHearingRight(work.matter())) {
            deadlines.start(work.matter(), "A64", service.servedOn());
        }
        return Verdict.done(form.way().name()).about(notice.number()).because(form.proof());
    }
}
