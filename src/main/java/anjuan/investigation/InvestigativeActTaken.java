package anjuan.investigation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 已采取调查措施 (A20-A23): one act, as often as needed, in any order while the case is investigated. */
@Component
class InvestigativeActTaken implements TaskPage<InvestigativeActTaken.Form> {

    /** @param withOfficer the second officer who was there */
    record Form(
            @NotNull ActKind kind,
            @Nullable @Size(max = 300) String place,
            @Nullable @Size(max = 30) String withOfficer,
            @NotBlank @Size(max = 4000) String content,
            @Nullable EvidenceKind evidenceKind,
            @Nullable @Size(max = 200) String evidenceName) {}

    private final InvestigationMapper mapper;
    private final TwoOfficers twoOfficers;

    InvestigativeActTaken(InvestigationMapper mapper, TwoOfficers twoOfficers) {
        this.mapper = mapper;
        this.twoOfficers = twoOfficers;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第二十二条至第三十条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null, "", null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("officers", twoOfficers.candidates(file), "acts", mapper.acts(file.number()));
    }

    @Override
    public Set<Stage> openIn() {
        return Set.of(Stage.INVESTIGATING);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        boolean isAlone = form.withOfficer() == null || form.withOfficer().isBlank();
        if (form.kind().needsTwo() && isAlone) {
            return Verdict.refused(Refusal.at("withOfficer", "OFFICERS_TWO_NEEDED"));
        }
        var officers = work.by().name();
        if (!isAlone) {
            var refusals = twoOfficers.checkTogether(work, form.withOfficer(), "withOfficer");
            if (!refusals.isEmpty()) {
                return Verdict.refused(refusals);
            }
            officers += "、" + twoOfficers.officer(form.withOfficer()).name();
        }
        if ((form.evidenceKind() == null)
                != (form.evidenceName() == null || form.evidenceName().isBlank())) {
            return Verdict.refused(Refusal.at("evidenceName", "EVIDENCE_INCOMPLETE"));
        }
        int no = mapper.acts(work.caseNumber()).size() + 1;
        mapper.insertAct(new InvestigativeAct(
                work.caseNumber(),
                no,
                form.kind(),
                work.occurredOn(),
                form.place(),
                officers,
                form.content(),
                form.evidenceKind(),
                form.evidenceKind() == null ? null : form.evidenceName()));
        return Verdict.done(form.kind().name()).about(form.evidenceName()).because(form.content());
    }
}
