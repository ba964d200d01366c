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
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 报请移送案件 (A13): the case belongs to another market regulation bureau. */
@Component
class TransferProposed implements TaskPage<TransferProposed.Form> {

    /** @param other name of a bureau outside, where none of this installation is chosen */
    record Form(
            @Nullable @Size(max = 20) String otherId,
            @Nullable @Size(max = 200) String other,
            @NotBlank @Size(max = 2000) String reason) {}

    private final Jurisdiction jurisdiction;
    private final Bureaus bureaus;

    TransferProposed(Jurisdiction jurisdiction, Bureaus bureaus) {
        this.jurisdiction = jurisdiction;
        this.bureaus = bureaus;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Role> otherRoles() {
        return Set.of(Role.UNIT_HEAD);
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("bureaus", bureaus.others(file));
    }

    /** Before the verification is assigned, the unit head says there whether the clue is ours. */
    @Override
    public Set<Stage> openIn() {
        var stages = EnumSet.copyOf(Jurisdiction.OPEN);
        stages.remove(Stage.CLUE);
        return stages;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (jurisdiction.wasTransferred(work.file())) {
            return Verdict.refused(Refusal.of("VENUE_TRANSFERRED_ONCE"));
        }
        var other = bureaus.choose("otherId", form.otherId(), form.other(), bureaus.others(work.file()));
        var obstacle = jurisdiction.obstacleToRaising(work.file()).or(other::wrong);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var matter = jurisdiction.open(work, Cause.TRANSFER, other.get(), form.reason());
        return Verdict.done("PROPOSED")
                .about(other.get().name())
                .because(form.reason())
                .opening(matter);
    }
}
