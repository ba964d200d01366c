package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 研究请示 (Q09, Q10): an answer, a return, or passing the question up. */
@Component
class StudyRequest implements TaskPage<StudyRequest.Form> {

    record Form(
            @NotBlank @Size(max = 4000) String study,
            @NotNull Reply.Kind proposed,
            @Nullable AnswerKind answer,
            @NotBlank @Size(max = 4000) String draft) {}

    private final Escalations escalations;
    private final EscalationMapper mapper;
    private final UpperBureau upper;
    private final Opinions opinions;
    private final Deadlines deadlines;

    StudyRequest(
            Escalations escalations,
            EscalationMapper mapper,
            UpperBureau upper,
            Opinions opinions,
            Deadlines deadlines) {
        this.escalations = escalations;
        this.mapper = mapper;
        this.upper = upper;
        this.opinions = opinions;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.REVIEWER;
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
        var dossier = escalations.ofFile(file.number());
        return new Form(
                Objects.requireNonNullElse(dossier.study(), ""),
                dossier.proposed(),
                dossier.answer(),
                Objects.requireNonNullElse(dossier.draft(), ""));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        facts.put("dossier", escalations.ofFile(file.number()));
        facts.put("opinions", opinions.of(file.number()));
        deadlines.find(file.number(), "Q10").ifPresent(clock -> facts.put("clock", clock));
        upper.above(file).ifPresent(above -> facts.put("upper", above.name()));
        escalations.passedUp(file.number()).ifPresent(up -> facts.put("higher", escalations.replies(up.matter())));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var dossier = escalations.ofFile(work.caseNumber());
        var wrong = new ArrayList<Refusal>();
        boolean isAwaited = escalations
                .passedUp(work.caseNumber())
                .filter(up -> up.state().isAwaited())
                .isPresent();
        if (dossier.endedOn() != null || dossier.receipt() == null || isAwaited) {
            wrong.add(Refusal.of("DOSSIER_OUT_OF_TURN"));
        }
        switch (form.proposed()) {
            case ANSWERED -> {
                if (form.answer() == null) {
                    wrong.add(Refusal.at("answer", "REQUIRED"));
                }
            }
            case PASSED_UP -> {
                upper.missing(work.file()).ifPresent(wrong::add);
                escalations
                        .passedUp(work.caseNumber())
                        .ifPresent(before -> wrong.add(
                                Refusal.at("proposed", "ALREADY_PASSED_UP", String.valueOf(before.number()))));
            }
            case RETURNED -> {}
            default -> wrong.add(Refusal.at("proposed", "INVALID"));
        }
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        mapper.propose(
                work.caseNumber(),
                form.study(),
                form.proposed(),
                form.proposed() == Reply.Kind.ANSWERED ? form.answer() : null,
                form.draft());
        return Verdict.done("PROPOSED_" + form.proposed().name()).because(form.study());
    }
}
