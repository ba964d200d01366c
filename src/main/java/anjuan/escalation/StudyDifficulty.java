package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.escalation.InstructionRequest.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 自行研究 (Q04): what the bureau itself tends to, who sees it otherwise, and what is to go with the question. */
@Component
class StudyDifficulty implements TaskPage<StudyDifficulty.Form> {

    record Form(
            @NotBlank @Size(max = 2000) String question,
            @NotBlank @Size(max = 4000) String disputed,
            @NotBlank @Size(max = 4000) String leaning,
            @Nullable @Size(max = 4000) String differing,
            @NotBlank @Size(max = 1000) String articles,
            @Nullable List<String> enclosures,
            boolean informantChecked) {

        List<String> enclosed() {
            return enclosures == null ? List.of() : enclosures;
        }
    }

    private final Escalations escalations;
    private final EscalationMapper mapper;
    private final Enclosures enclosures;
    private final Informants informants;

    StudyDifficulty(Escalations escalations, EscalationMapper mapper, Enclosures enclosures, Informants informants) {
        this.escalations = escalations;
        this.mapper = mapper;
        this.enclosures = enclosures;
        this.informants = informants;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "知识产权行政保护案件请示办理工作办法";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var request = escalations.read(matter);
        return new Form(
                request.question(),
                request.disputed(),
                Objects.requireNonNullElse(request.leaning(), ""),
                request.differing(),
                Objects.requireNonNullElse(request.articles(), ""),
                request.enclosed(),
                false);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("request", escalations.read(matter), "choices", enclosures.choices(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var request = escalations.read(work.matter());
        var wrong = new ArrayList<Refusal>();
        escalations
                .outOfTurn(request, State.RAISED, State.STUDIED, State.REVIEWED)
                .ifPresent(wrong::add);
        informants.named(work.caseNumber(), "question", form.question()).ifPresent(wrong::add);
        informants.named(work.caseNumber(), "disputed", form.disputed()).ifPresent(wrong::add);
        informants.named(work.caseNumber(), "leaning", form.leaning()).ifPresent(wrong::add);
        informants.named(work.caseNumber(), "differing", form.differing()).ifPresent(wrong::add);
        informants.named(work.caseNumber(), "articles", form.articles()).ifPresent(wrong::add);
        wrong.addAll(enclosures.check(work.caseNumber(), form.enclosed(), form.informantChecked()));
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        mapper.study(
                work.matter(),
                form.question(),
                form.disputed(),
                form.leaning(),
                form.differing(),
                form.articles(),
                String.join(",", form.enclosed()),
                work.occurredOn());
        return Verdict.done("STUDIED").because(form.leaning());
    }
}
