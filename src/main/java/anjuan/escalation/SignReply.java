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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签发 (Q10): the head of the bureau above. */
@Component
class SignReply implements TaskPage<SignReply.Form> {

    record Form(
            @NotNull Boolean agrees,
            @Nullable @Size(max = 1000) String opinion) {}

    private final Escalations escalations;
    private final Signatures signatures;
    private final Opinions opinions;
    private final Deadlines deadlines;

    SignReply(Escalations escalations, Signatures signatures, Opinions opinions, Deadlines deadlines) {
        this.escalations = escalations;
        this.signatures = signatures;
        this.opinions = opinions;
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
        facts.put("opinions", opinions.of(file.number()));
        deadlines.find(file.number(), "Q10").ifPresent(clock -> facts.put("clock", clock));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var dossier = escalations.ofFile(work.caseNumber());
        if (dossier.endedOn() != null || dossier.proposed() == null || dossier.signedOn() != null) {
            return Verdict.refused(Refusal.of("DOSSIER_OUT_OF_TURN"));
        }
        if (!form.agrees() && (form.opinion() == null || form.opinion().isBlank())) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        var obstacle = form.agrees() ? opinions.beforeReply(work.caseNumber()) : Optional.<Refusal>empty();
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        if (form.agrees()) {
            signatures.sign(work, dossier, form.opinion());
        }
        return Verdict.done(form.agrees() ? "SIGNED" : "NOT_AGREED", Map.of("isSigned", form.agrees()))
                .because(form.opinion());
    }
}
