package anjuan.approval;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 加签审批: one more person agrees, or does not and says why, before a process of the bureau's own goes on. It sets the fact
 * {@code isAgreed} for the gateway behind it, and makes form 8.
 */
class AddedApproval implements TaskPage<AddedApproval.Form> {

    /** @param opinion asked for where the answer is no */
    record Form(
            @NotNull Boolean agrees,
            @Nullable @Size(max = 2000) String opinion) {}

    private final Role role;
    private final Papers papers;
    private final CaseFields caseFields;

    AddedApproval(Role role, Papers papers, CaseFields caseFields) {
        this.role = role;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public String legalBasis() {
        return "本单位流程规定";
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
        return Map.of("file", file);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        boolean hasOpinion = form.opinion() != null && !form.opinion().isBlank();
        if (!form.agrees() && !hasOpinion) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        makeForm8(work, (form.agrees() ? "同意" : "不同意") + (hasOpinion ? "。" + form.opinion() : ""));
        return Verdict.done(form.agrees() ? "AGREED" : "NOT_AGREED", Map.of("isAgreed", form.agrees()))
                .because(form.opinion());
    }

    private void makeForm8(Work work, String opinion) {
        var fields = caseFields.of(work.file());
        boolean isOfUnit = role == Role.UNIT_HEAD;
        fields.put("matter", "本单位流程规定的审批");
        fields.put("grounds", "按照本单位启用的流程办理");
        fields.put("unitHeadName", isOfUnit ? work.by().name() : "");
        fields.put("unitHeadOpinion", isOfUnit ? opinion : "");
        fields.put("headName", isOfUnit ? "" : work.by().name());
        fields.put("headOpinion", isOfUnit ? "" : opinion);
        papers.make(work.caseNumber(), PaperKind.MATTER_APPROVAL, null, work.occurredOn(), fields);
    }
}
