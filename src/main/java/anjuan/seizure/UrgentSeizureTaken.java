package anjuan.seizure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.measure.GoodsLine;
import anjuan.measure.Measures;
import anjuan.measure.SeizureGround;
import anjuan.measure.SeizureGrounds;
import anjuan.measure.SeizureWay;
import anjuan.measure.Taking;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 当场查封、扣押 (A31): in an urgent case at once; reported within 24 hours. */
@Component
class UrgentSeizureTaken implements TaskPage<UrgentSeizureTaken.Form> {

    /** @param reason why it could not wait for the head's approval */
    record Form(
            @NotBlank @Size(max = 30) String ground,
            @NotNull SeizureWay way,
            @NotBlank @Size(max = 2000) String reason,
            @NotNull @Valid Taking taking,
            @NotNull @Valid Duties duties,
            @NotNull @Valid Allowed allowed,
            @NotEmpty @Size(max = 200) @Nullable List<@Valid GoodsLine> goods) {}

    private final Measures measures;
    private final Seizures seizures;
    private final SeizureGrounds grounds;
    private final TwoOfficers twoOfficers;

    UrgentSeizureTaken(Measures measures, Seizures seizures, SeizureGrounds grounds, TwoOfficers twoOfficers) {
        this.measures = measures;
        this.seizures = seizures;
        this.grounds = grounds;
        this.twoOfficers = twoOfficers;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十六条、第三十七条；行政强制法 第十八条、第十九条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", null, "", Taking.blank(file), Duties.NONE, Allowed.NOTHING, List.of());
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("grounds", seizures.grounds(file), "officers", twoOfficers.candidates(file));
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
        // the written report to the chief and his approval come first under the unfair competition law
        if (grounds.read(form.ground()).approver() != SeizureGround.By.HEAD) {
            return Verdict.refused(Refusal.at("ground", "SEIZURE_REPORT_COMES_FIRST"));
        }
        var refusals = form.taking().check(work, twoOfficers);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        if (form.taking().sceneRecord() == null) {
            return Verdict.refused(Refusal.at("taking.sceneRecord", "SCENE_RECORD_NEEDED"));
        }
        var opened = measures.open(
                work,
                Matter.Kind.SEIZURE,
                new Measures.Beginning(
                        true, form.goods().get(0).words(), form.reason(), form.ground(), form.way(), null));
        measures.take(opened, work, form.taking(), form.goods());
        return Verdict.done("TAKEN", Map.of("isUrgent", true)).opening(opened).because(form.reason());
    }
}
