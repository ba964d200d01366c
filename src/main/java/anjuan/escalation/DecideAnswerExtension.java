package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批延长答复 (Q10): the head of the bureau above gives more time to answer, or does not. */
@Component
class DecideAnswerExtension implements TaskPage<DecideAnswerExtension.Form> {

    /** @param opinion needed where it is refused */
    record Form(
            @NotNull Boolean granted,
            @Nullable @Size(max = 1000) String opinion) {}

    private final Escalations escalations;
    private final Opinions opinions;
    private final OpinionMapper mapper;
    private final LongerAnswer longer;
    private final Deadlines deadlines;

    DecideAnswerExtension(
            Escalations escalations,
            Opinions opinions,
            OpinionMapper mapper,
            LongerAnswer longer,
            Deadlines deadlines) {
        this.escalations = escalations;
        this.opinions = opinions;
        this.mapper = mapper;
        this.longer = longer;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "知识产权行政保护案件请示办理工作办法";
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
        facts.put("dossier", escalations.ofFile(file.number()));
        facts.put("extensions", opinions.extensions(file.number()));
        deadlines.find(file.number(), "Q10").ifPresent(clock -> facts.put("clock", clock));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var request = opinions.latestExtension(work.caseNumber()).filter(AnswerExtension::isOpen);
        if (request.isEmpty()) {
            return Verdict.refused(Refusal.of("DOSSIER_OUT_OF_TURN"));
        }
        if (!form.granted() && (form.opinion() == null || form.opinion().isBlank())) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        var obstacle = longer.obstacle(
                work.caseNumber(),
                work.occurredOn(),
                work.by().name(),
                request.get().reason());
        if (form.granted() && obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        mapper.decideExtension(
                work.caseNumber(),
                request.get().seq(),
                form.granted(),
                form.opinion(),
                work.by().name(),
                work.occurredOn());
        return Verdict.done(form.granted() ? "GRANTED" : "REFUSED", Map.of("isAnswerExtended", form.granted()))
                .because(form.opinion());
    }
}
