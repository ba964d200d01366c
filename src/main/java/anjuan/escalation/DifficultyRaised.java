package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.escalation.InstructionRequest.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 提出疑难问题 (Q01): by the officers of the case or the legal section, on any open stage. */
@Component
class DifficultyRaised implements TaskPage<DifficultyRaised.Form> {

    record Form(
            @NotEmpty List<QuestionKind> kinds,
            @NotBlank @Size(max = 2000) String question,
            @NotBlank @Size(max = 4000) String disputed) {}

    private final EscalationMapper mapper;
    private final Matters matters;
    private final Deadlines deadlines;
    private final Informants informants;
    private final UpperBureau upper;

    DifficultyRaised(
            EscalationMapper mapper, Matters matters, Deadlines deadlines, Informants informants, UpperBureau upper) {
        this.mapper = mapper;
        this.matters = matters;
        this.deadlines = deadlines;
        this.informants = informants;
        this.upper = upper;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "知识产权行政保护案件请示办理工作办法 第三条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Set<Role> otherRoles() {
        return Set.of(Role.REVIEWER);
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.of(
                Stage.VERIFYING,
                Stage.FILING,
                Stage.INVESTIGATING,
                Stage.REVIEWING,
                Stage.PROPOSING,
                Stage.NOTIFYING,
                Stage.DECIDING,
                Stage.SERVING,
                Stage.PERFORMING);
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(List.of(), "", "");
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var wrong = new ArrayList<Refusal>();
        upper.missing(work.file()).ifPresent(wrong::add);
        informants.named(work.caseNumber(), "question", form.question()).ifPresent(wrong::add);
        informants.named(work.caseNumber(), "disputed", form.disputed()).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        var matter = matters.open(work.caseNumber(), Matter.Kind.ESCALATION, form.question(), work.occurredOn());
        var kinds = form.kinds().stream()
                .distinct()
                .sorted()
                .map(QuestionKind::name)
                .collect(Collectors.joining(","));
        mapper.insert(
                matter,
                kinds,
                form.question(),
                form.disputed(),
                work.occurredOn(),
                work.by().name(),
                null,
                null,
                null,
                State.RAISED);
        deadlines.startIfInForce(matter, "Q04", work.occurredOn());
        return Verdict.done("RAISED").because(form.question()).opening(matter);
    }
}
