package anjuan.investigation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.evidence.EvidenceRegister;
import anjuan.gains.IllegalGains;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 撰写调查终结报告 (A47), and the facts that decide who reviews it (A50). */
@Component
class WriteReport implements TaskPage<WriteReport.Form> {

    record Form(
            @NotBlank @Size(max = 4000) String facts,
            @NotBlank @Size(max = 2000) String nature,
            @NotBlank @Size(max = 500) String lawBroken,
            @NotBlank @Size(max = 500) String lawApplied,
            @NotBlank @Size(max = 2000) String discretion,
            @NotBlank @Size(max = 2000) String proposal,
            @NotNull Boolean majorPublicInterest,
            @NotNull Boolean complexRelations,
            @NotNull Boolean demandedByLaw) {}

    private final InvestigationMapper mapper;
    private final EvidenceRegister register;
    private final List<ReportObstacle> unfinished;
    private final IllegalGains gains;

    WriteReport(
            InvestigationMapper mapper,
            EvidenceRegister register,
            List<ReportObstacle> unfinished,
            IllegalGains gains) {
        this.mapper = mapper;
        this.register = register;
        this.unfinished = unfinished;
        this.gains = gains;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return mapper.latestReport(file.number())
                .map(r -> new Form(
                        r.facts(),
                        r.nature(),
                        r.lawBroken(),
                        r.lawApplied(),
                        r.discretion(),
                        r.proposal(),
                        r.majorPublicInterest(),
                        r.complexRelations(),
                        r.demandedByLaw()))
                .orElse(new Form("", "", "", "", "", "", false, false, false));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "acts", mapper.acts(file.number()),
                "evidence", register.items(file.number()),
                "gains", gains.of(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var obstacles = unfinished.stream()
                .flatMap(one -> one.obstacles(work.file(), work.occurredOn()).stream())
                .toList();
        if (!obstacles.isEmpty()) {
            return Verdict.refused(obstacles);
        }
        int round = mapper.latestReport(work.caseNumber()).map(Report::round).orElse(0);
        var report = new Report(
                work.caseNumber(),
                round + 1,
                form.facts(),
                form.nature(),
                form.lawBroken(),
                form.lawApplied(),
                form.discretion(),
                form.proposal(),
                form.majorPublicInterest(),
                form.complexRelations(),
                form.demandedByLaw(),
                work.occurredOn());
        mapper.insertReport(report);
        return Verdict.done("REPORTED", report.reviewFacts()).because(form.proposal());
    }
}
