package anjuan.intake;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.intake.Verification.Proposal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核查线索 (A02): what was found, when the act was done, and whether to file. */
@Component
class VerifyClue implements TaskPage<VerifyClue.Form> {

    /** @param actUntil empty while the act goes on */
    record Form(
            @NotBlank @Size(max = 4000) String findings,
            @NotNull LocalDate actFrom,
            @Nullable LocalDate actUntil,
            @NotNull Boolean harmsSafety,
            @NotNull Proposal proposal) {}

    private final IntakeMapper mapper;
    private final CaseFiles files;

    VerifyClue(IntakeMapper mapper, CaseFiles files) {
        this.mapper = mapper;
        this.files = files;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return mapper.latestVerification(file.number())
                .map(v -> new Form(v.findings(), v.actFrom(), v.actUntil(), v.harmsSafety(), v.proposal()))
                .orElse(new Form("", file.receivedOn(), null, false, Proposal.FILE));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusals = new ActPeriod(form.actFrom(), form.actUntil()).refusals(work.occurredOn());
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        int round = mapper.latestVerification(work.caseNumber())
                .map(Verification::round)
                .orElse(0);
        mapper.insertVerification(new Verification(
                work.caseNumber(),
                round + 1,
                form.findings(),
                form.actFrom(),
                form.actUntil(),
                form.harmsSafety(),
                form.proposal(),
                work.occurredOn()));
        files.change(work.caseNumber()).stage(Stage.FILING).save();
        return Verdict.done("PROPOSES_" + form.proposal()).because(form.findings());
    }
}
