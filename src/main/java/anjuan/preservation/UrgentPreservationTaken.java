package anjuan.preservation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.measure.GoodsLine;
import anjuan.measure.Measures;
import anjuan.measure.Taking;
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

/** 当场采取先行登记保存 (A30): in an urgent case at once; reported within 24 hours. */
@Component
class UrgentPreservationTaken implements TaskPage<UrgentPreservationTaken.Form> {

    /** @param reason why it could not wait for the head's approval */
    record Form(
            @NotBlank @Size(max = 2000) String reason,
            @NotNull @Valid Taking taking,
            @NotNull @Valid OnTheSpot spot,
            @NotEmpty @Size(max = 200) @Nullable List<@Valid GoodsLine> goods) {}

    private final Measures measures;
    private final TwoOfficers twoOfficers;

    UrgentPreservationTaken(Measures measures, TwoOfficers twoOfficers) {
        this.measures = measures;
        this.twoOfficers = twoOfficers;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十三条、第三十四条；行政处罚法 第五十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", Taking.blank(file), new OnTheSpot(false, false, false), List.of());
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("officers", twoOfficers.candidates(file));
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
        var refusals = form.taking().check(work, twoOfficers);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var first = form.goods().get(0);
        var opened = measures.open(
                work,
                Matter.Kind.PRESERVATION,
                new Measures.Beginning(true, first.words(), form.reason(), null, null, null));
        measures.take(opened, work, form.taking(), form.goods());
        return Verdict.done("TAKEN", Map.of("isUrgent", true)).opening(opened).because(form.reason());
    }
}
