package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审查请示 (Q08): registered, and whether it is a question for this way and complete. */
@Component
class CheckRequest implements TaskPage<CheckRequest.Form> {

    /** What a check can find. */
    enum Finding {
        COMPLETE,
        MORE,
        RETURN
    }

    record Form(
            @NotBlank @Size(max = 100) String receipt,
            @NotNull Finding finding,
            @Nullable @Size(max = 2000) String missing) {}

    private final Escalations escalations;
    private final EscalationMapper mapper;
    private final Deadlines deadlines;

    CheckRequest(Escalations escalations, EscalationMapper mapper, Deadlines deadlines) {
        this.escalations = escalations;
        this.mapper = mapper;
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
    public Form blank(CaseFile file, Matter matter) {
        return new Form(
                Objects.requireNonNullElse(escalations.ofFile(file.number()).receipt(), ""), null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("dossier", escalations.ofFile(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var dossier = escalations.ofFile(work.caseNumber());
        if (dossier.endedOn() != null || dossier.proposed() != null && dossier.proposed() != Reply.Kind.RETURNED) {
            return Verdict.refused(Refusal.of("DOSSIER_OUT_OF_TURN"));
        }
        boolean isMissing = form.missing() == null || form.missing().isBlank();
        if (form.finding() != Finding.COMPLETE && isMissing) {
            return Verdict.refused(Refusal.at("missing", "REQUIRED"));
        }
        mapper.check(work.caseNumber(), form.receipt(), form.finding() == Finding.COMPLETE ? null : form.missing());
        if (form.finding() == Finding.RETURN) {
            mapper.propose(work.caseNumber(), form.missing(), Reply.Kind.RETURNED, null, form.missing());
        }
        deadlines.end(work.caseNumber(), "Q08", work.occurredOn());
        return Verdict.done(
                        form.finding().name(), Map.of("check", form.finding().name()))
                .because(form.missing());
    }
}
