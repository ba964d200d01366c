package anjuan.suspension;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.StopReason;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审批中止调查: the head decides; from the day of his decision on, days do not count in the case limit. */
@Component
class DecideSuspension implements TaskPage<HeadDecision> {

    private final SuspensionMapper mapper;
    private final Suspensions suspensions;
    private final Matters matters;
    private final Deadlines deadlines;

    DecideSuspension(SuspensionMapper mapper, Suspensions suspensions, Matters matters, Deadlines deadlines) {
        this.mapper = mapper;
        this.suspensions = suspensions;
        this.matters = matters;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十六条、第六十四条";
    }

    @Override
    public Class<HeadDecision> formType() {
        return HeadDecision.class;
    }

    @Override
    public HeadDecision blank(CaseFile file, Matter matter) {
        return new HeadDecision(null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("suspension", suspensions.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, HeadDecision form) {
        var suspension = suspensions.read(work.matter());
        if (!suspension.isOpen()) {
            return Verdict.refused(Refusal.of("REQUEST_DECIDED", suspension.decidedOn()));
        }
        if (form.isSilentRefusal()) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        mapper.decide(work.matter(), form, work.by().name(), work.occurredOn());
        if (!form.granted()) {
            matters.end(work.matter(), work.occurredOn());
        } else if (deadlines.stop(
                        work.caseNumber(),
                        UnderInvestigation.CASE_LIMIT,
                        work.occurredOn(),
                        StopReason.SUSPENSION,
                        suspension.paper(),
                        work.by().name())
                instanceof ClockChange.Refused refused) {
            return Verdict.refused(ClockObstacle.of(refused));
        }
        return Verdict.done(form.granted() ? "GRANTED" : "REFUSED", Map.of("isSuspended", form.granted()))
                .because(form.opinion());
    }
}
