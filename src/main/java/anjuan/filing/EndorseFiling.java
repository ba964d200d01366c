package anjuan.filing;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.intake.Intake;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审签立案意见: the unit head's line on form 7. */
@Component
class EndorseFiling implements TaskPage<EndorseFiling.Form> {

    record Form(
            @NotNull Boolean agrees,
            @NotBlank @Size(max = 2000) String opinion) {}

    private final FilingMapper mapper;
    private final Intake intake;

    EndorseFiling(FilingMapper mapper, Intake intake) {
        this.mapper = mapper;
        this.intake = intake;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
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
        return new Form(null, "");
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
                TimeBar.isDisputed(verification, file));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        int round = mapper.latestOpinion(work.caseNumber())
                .map(FilingMapper.OpinionRow::round)
                .orElse(0);
        mapper.insertOpinion(new FilingMapper.OpinionRow(
                work.caseNumber(),
                round + 1,
                form.agrees(),
                form.opinion(),
                work.by().name(),
                work.occurredOn()));
        return Verdict.done(form.agrees() ? "AGREED" : "NOT_AGREED").because(form.opinion());
    }
}
