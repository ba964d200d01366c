package anjuan.seizure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.measure.Measure;
import anjuan.measure.MeasurePapers;
import anjuan.measure.MeasureState;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.SeizureGround;
import anjuan.measure.SeizureGrounds;
import anjuan.officer.Bureau;
import anjuan.officer.Organisation;
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

/**
 * 审批书面报告 (A31): under the unfair competition law the chief of a city-level or higher bureau approves on a written
 * report. A county bureau reports upwards and enters the paper in which that chief approved.
 *
 * @legal 反不正当竞争法 第十六条；商业秘密保护规定 第二十三条
 */
@Component
class DecideSeizureAsChief implements TaskPage<DecideSeizureAsChief.Form> {

    /**
     * @param report name and number of the written report
     * @param upperApproval name and number of the paper in which the upper bureau's chief approved
     */
    record Form(
            @NotNull Boolean approved,
            @NotBlank @Size(max = 80) String report,
            @Nullable @Size(max = 100) String upperApproval,
            @Nullable @Size(max = 2000) String opinion) {}

    private final Measures measures;
    private final MeasureViews views;
    private final MeasurePapers papers;
    private final SeizureGrounds grounds;
    private final Organisation organisation;

    DecideSeizureAsChief(
            Measures measures,
            MeasureViews views,
            MeasurePapers papers,
            SeizureGrounds grounds,
            Organisation organisation) {
        this.measures = measures;
        this.views = views;
        this.papers = papers;
        this.grounds = grounds;
        this.organisation = organisation;
    }

    @Override
    public Role role() {
        return Role.CHIEF;
    }

    @Override
    public String legalBasis() {
        return "反不正当竞争法 第十六条；商业秘密保护规定 第二十三条；行政强制法 第十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("measure", views.of(matter), "isCounty", isCounty(file));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var measure = measures.read(matter);
        if (measure.state() != MeasureState.REQUESTED || measure.urgent()) {
            return Verdict.refused(Refusal.of("MEASURE_DECIDED_ALREADY"));
        }
        if (grounds.read(Objects.requireNonNull(measure.ground())).approver() != SeizureGround.By.CHIEF_OF_CITY) {
            return Verdict.refused(Refusal.of("SEIZURE_WRONG_APPROVER"));
        }
        boolean isUpperMissing =
                form.upperApproval() == null || form.upperApproval().isBlank();
        if (form.approved() && isCounty(work.file()) && isUpperMissing) {
            return Verdict.refused(Refusal.at("upperApproval", "UPPER_APPROVAL_NEEDED"));
        }
        var paper = isUpperMissing ? form.report() : form.report() + "；" + form.upperApproval();
        measures.decide(
                matter, form.approved() ? MeasureState.APPROVED : MeasureState.REFUSED, work, form.opinion(), paper);
        if (form.approved()) {
            makeForm8(work, measure, form.opinion(), paper);
        }
        return Verdict.done(form.approved() ? "APPROVED" : "REFUSED", Map.of("isApproved", form.approved()))
                .about(form.report())
                .because(form.opinion());
    }

    private void makeForm8(Work work, Measure measure, @Nullable String opinion, String paper) {
        papers.approval(
                work.matter(),
                "查封、扣押：" + measure.subject() + "（" + paper + "）",
                measure.reason(),
                work.by().name(),
                opinion,
                work.occurredOn());
    }

    private boolean isCounty(CaseFile file) {
        return organisation.bureau(file.bureauId()).level() == Bureau.Level.COUNTY;
    }
}
