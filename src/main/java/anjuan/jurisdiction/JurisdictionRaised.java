package anjuan.jurisdiction;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 提出管辖问题 (A12, A13, A14): a dispute, an objection to a transfer, or a special reason to ask the bureau above. */
@Component
class JurisdictionRaised implements TaskPage<JurisdictionRaised.Form> {

    /** @param other name of a bureau outside, where none of this installation is chosen */
    record Form(
            @NotNull Ground ground,
            @Nullable @Size(max = 20) String otherId,
            @Nullable @Size(max = 200) String other,
            @NotBlank @Size(max = 2000) String reason) {}

    private final Jurisdiction jurisdiction;
    private final Bureaus bureaus;

    JurisdictionRaised(Jurisdiction jurisdiction, Bureaus bureaus) {
        this.jurisdiction = jurisdiction;
        this.bureaus = bureaus;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十三条至第十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("bureaus", bureaus.others(file), "wasTransferred", jurisdiction.wasTransferred(file));
    }

    @Override
    public Set<Stage> openIn() {
        return Jurisdiction.OPEN;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var open = jurisdiction.obstacleToRaising(work.file());
        if (open.isPresent()) {
            return Verdict.refused(open.get());
        }
        if (form.ground() == Ground.OBJECTION && !jurisdiction.wasTransferred(work.file())) {
            return Verdict.refused(Refusal.at("ground", "JURISDICTION_NOT_TRANSFERRED"));
        }
        if (form.ground() == Ground.DISPUTE && jurisdiction.wasTransferred(work.file())) {
            return Verdict.refused(Refusal.at("ground", "JURISDICTION_TRANSFERRED_ONLY_OBJECTS"));
        }
        if (form.ground() == Ground.SPECIAL_REASON) {
            return isNamed(form)
                    ? Verdict.refused(Refusal.at("otherId", "JURISDICTION_BUREAU_NOT_ASKED"))
                    : raised(work, form, null);
        }
        var other = bureaus.choose("otherId", form.otherId(), form.other(), bureaus.others(work.file()));
        return other.wrong().isPresent() ? Verdict.refused(other.wrong().get()) : raised(work, form, other.get());
    }

    private Verdict raised(Work work, Form form, @Nullable Named other) {
        var matter = jurisdiction.open(work, Cause.valueOf(form.ground().name()), other, form.reason());
        return Verdict.done("RAISED", Map.of("isDispute", form.ground() == Ground.DISPUTE))
                .about(other == null ? null : other.name())
                .because(form.reason())
                .opening(matter);
    }

    private static boolean isNamed(Form form) {
        return (form.otherId() != null && !form.otherId().isBlank())
                || (form.other() != null && !form.other().isBlank());
    }

    /** What the bureau that has the case may raise. */
    enum Ground {
        DISPUTE,
        OBJECTION,
        SPECIAL_REASON
    }
}
