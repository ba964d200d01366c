package anjuan.suspension;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.deadline.Extension;
import anjuan.deadline.Stop;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 审批终止调查: the head decides; the case limit ends that day and the case may be closed. */
@Component
class DecideTermination implements TaskPage<HeadDecision> {

    private final TerminationMapper mapper;
    private final Terminations terminations;
    private final Matters matters;
    private final Deadlines deadlines;

    DecideTermination(TerminationMapper mapper, Terminations terminations, Matters matters, Deadlines deadlines) {
        this.mapper = mapper;
        this.terminations = terminations;
        this.matters = matters;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十七条";
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
        return Map.of("termination", terminations.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, HeadDecision form) {
        var termination = terminations.read(work.matter());
        if (!termination.isOpen()) {
            return Verdict.refused(Refusal.of("REQUEST_DECIDED", termination.decidedOn()));
        }
        if (form.isSilentRefusal()) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        if (form.granted() && !UnderInvestigation.STAGES.contains(work.file().stage())) {
            return Verdict.refused(Refusal.of("NOT_AT_THIS_STAGE"));
        }
        var latest = latestAct(work.file());
        if (form.granted() && work.occurredOn().isBefore(latest)) {
            return Verdict.refused(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), latest));
        }
        mapper.decide(work.matter(), form, work.by().name(), work.occurredOn());
        if (!form.granted()) {
            matters.end(work.matter(), work.occurredOn());
        }
        return Verdict.done(form.granted() ? "GRANTED" : "REFUSED", Map.of("isTerminated", form.granted()))
                .because(form.opinion());
    }

    /** The main line cannot end before its latest act, nor the case limit before what is on record of it. */
    private LocalDate latestAct(CaseFile file) {
        var clock = deadlines.find(file.number(), UnderInvestigation.CASE_LIMIT).orElseThrow();
        return Stream.of(
                        Stream.of(file.lastActOn()),
                        clock.stops().stream().map(Stop::from),
                        clock.stops().stream().map(Stop::to).filter(Objects::nonNull),
                        clock.extensions().stream().map(Extension::approvedOn))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
