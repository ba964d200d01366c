package anjuan.seizure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.measure.Measures;
import anjuan.measure.SeizureGrounds;
import anjuan.measure.SeizureWay;
import anjuan.preservation.Preservations;
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

/** 申请查封、扣押 (A31): on a statutory ground; also to convert a preservation. */
@Component
class SeizureRequested implements TaskPage<SeizureRequested.Form> {

    /** @param preservation the one whose goods are to be taken over, such as {@code K1}; absent for new goods */
    record Form(
            @NotBlank @Size(max = 30) String ground,
            @NotNull SeizureWay way,
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @Size(max = 6) String preservation) {}

    private final Measures measures;
    private final Seizures seizures;
    private final SeizureGrounds grounds;
    private final Preservations preservations;

    SeizureRequested(Measures measures, Seizures seizures, SeizureGrounds grounds, Preservations preservations) {
        this.measures = measures;
        this.seizures = seizures;
        this.grounds = grounds;
        this.preservations = preservations;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十六条；行政强制法 第十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", null, "", "", "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("grounds", seizures.grounds(file), "preservations", preservations.convertible(file.number()));
    }

    @Override
    public Set<Stage> openIn() {
        return Measures.UNTIL_DECISION;
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refused = seizures.groundObstacle(work, form.ground());
        if (refused.isPresent()) {
            return Verdict.refused(refused.get());
        }
        var origin = form.preservation() == null || form.preservation().isBlank() ? null : form.preservation();
        if (origin != null
                && preservations.convertible(work.caseNumber()).stream()
                        .noneMatch(one -> one.matter().equals(origin))) {
            return Verdict.refused(Refusal.at("preservation", "PRESERVATION_UNKNOWN", origin));
        }
        var opened = measures.open(
                work,
                Matter.Kind.SEIZURE,
                new Measures.Beginning(
                        false, form.subject().strip(), form.reason(), form.ground(), form.way(), origin));
        return Verdict.done(
                        "ASKED",
                        Map.of(
                                "approver",
                                grounds.read(form.ground()).approver().name()))
                .opening(opened)
                .because(form.reason());
    }
}
