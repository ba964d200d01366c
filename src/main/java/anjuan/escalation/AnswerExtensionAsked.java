package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 申请延长答复 (Q10): the unit that studies a question asks its head for more time, once and before it has run out. */
@Component
class AnswerExtensionAsked implements TaskPage<AnswerExtensionAsked.Form> {

    record Form(@NotBlank @Size(max = 1000) String reason) {}

    private final Escalations escalations;
    private final Opinions opinions;
    private final OpinionMapper mapper;
    private final LongerAnswer longer;
    private final Deadlines deadlines;

    AnswerExtensionAsked(
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
        return Role.REVIEWER;
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
    public Set<Stage> openIn() {
        return Set.of(Stage.ADVISING);
    }

    @Override
    public boolean isListedOn(Matter matter) {
        // given once: neither while the head has not decided nor after he gave it
        return opinions.latestExtension(matter.caseNumber())
                .filter(one -> one.isOpen() || Boolean.TRUE.equals(one.granted()))
                .isEmpty();
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("");
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
        var dossier = escalations.ofFile(work.caseNumber());
        var before = opinions.latestExtension(work.caseNumber());
        if (dossier.endedOn() != null
                || dossier.signedOn() != null && !waitsAbove(work.caseNumber())
                || before.filter(AnswerExtension::isOpen).isPresent()) {
            return Verdict.refused(Refusal.of("DOSSIER_OUT_OF_TURN"));
        }
        var obstacle =
                longer.obstacle(work.caseNumber(), work.occurredOn(), work.by().name(), form.reason());
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        mapper.insertExtension(
                work.caseNumber(),
                before.map(AnswerExtension::seq).orElse(0) + 1,
                form.reason(),
                work.by().name(),
                work.occurredOn());
        return Verdict.done("ASKED").because(form.reason());
    }

    /** Our own time runs on while a question that was passed up lies above (decision 0022), so that more may be needed then. */
    private boolean waitsAbove(CaseNumber file) {
        return escalations.passedUp(file).filter(up -> up.state().isAwaited()).isPresent();
    }
}
