package anjuan.filing;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.intake.Intake;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 决定是否立案 (A03): only the head files; all four conditions of A03a must hold, and the time bar must not. */
@Component
class DecideFiling implements TaskPage<DecideFiling.Form> {

    record Form(
            @NotNull FilingChoice decision,
            boolean hasEvidence,
            boolean isPunishable,
            boolean isOurs,
            boolean isInTime,
            @Nullable NotFilingGround ground,
            @Nullable @Size(max = 2000) String reason) {}

    private final FilingMapper mapper;
    private final CaseFiles files;
    private final Intake intake;

    DecideFiling(FilingMapper mapper, CaseFiles files, Intake intake) {
        this.mapper = mapper;
        this.files = files;
        this.intake = intake;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十八条至第二十条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, false, false, false, false, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var verification = intake.verification(file.number()).orElseThrow();
        return Map.of(
                "verification",
                verification,
                "timeBarred",
                TimeBar.forbids(verification, file),
                "timeBarDisputed",
                TimeBar.isDisputed(verification, file),
                "unitOpinion",
                mapper.latestOpinion(file.number()).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusal = refusal(work, form);
        if (refusal != null) {
            return Verdict.refused(refusal);
        }
        int round = mapper.latestDecision(work.caseNumber())
                .map(FilingMapper.DecisionRow::round)
                .orElse(0);
        mapper.insertDecision(new FilingMapper.DecisionRow(
                work.caseNumber(),
                round + 1,
                form.decision(),
                form.ground(),
                form.reason(),
                work.by().name(),
                work.occurredOn()));
        if (form.decision() == FilingChoice.MORE_CHECKING) {
            files.change(work.caseNumber()).stage(Stage.VERIFYING).save();
        }
        return Verdict.done(
                        form.decision().name(),
                        Map.of("filingDecision", form.decision().name()))
                .about(form.ground() == null ? null : form.ground().name())
                .because(form.reason());
    }

    private @Nullable Refusal refusal(Work work, Form form) {
        return switch (form.decision()) {
            case FILE -> {
                var verification = intake.verification(work.caseNumber()).orElseThrow();
                if (TimeBar.forbids(verification, work.file())) {
                    yield Refusal.at("decision", "FILING_TIME_BARRED", verification.actUntil());
                }
                boolean allFour = form.hasEvidence() && form.isPunishable() && form.isOurs() && form.isInTime();
                yield allFour ? null : Refusal.at("hasEvidence", "FILING_CONDITIONS_INCOMPLETE");
            }
            case NOT_FILE -> form.ground() == null ? Refusal.at("ground", "NOT_FILING_GROUND_MISSING") : null;
            case MORE_CHECKING ->
                form.reason() == null || form.reason().isBlank() ? Refusal.at("reason", "REQUIRED") : null;
        };
    }
}
