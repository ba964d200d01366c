package anjuan.guidance;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.guidance.Guidance.State;
import anjuan.jurisdiction.Intervening;
import anjuan.officer.Bureau;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 修改督办指导文书: what the head sent back is drafted anew, of the same kind and on the same case, or given up. */
@Component
class RedraftGuidance implements TaskPage<RedraftGuidance.Form> {

    record Form(
            boolean abandoned,
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 4000) String body,
            @Nullable @Size(max = 1000) String basis,
            @Nullable Boolean binding,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate reportOn,
            @Nullable @Size(max = 20) String designatedId) {}

    private final Guidances guidances;
    private final GuidanceMapper mapper;
    private final DraftCheck check;
    private final CaseFiles files;
    private final Intervening intervening;

    RedraftGuidance(
            Guidances guidances, GuidanceMapper mapper, DraftCheck check, CaseFiles files, Intervening intervening) {
        this.guidances = guidances;
        this.mapper = mapper;
        this.check = check;
        this.files = files;
        this.intervening = intervening;
    }

    @Override
    public Role role() {
        return Role.REVIEWER;
    }

    @Override
    public String legalBasis() {
        return GuidanceLaw.OVERSIGHT;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var before = guidances.read(file.number());
        return new Form(
                false,
                before.subject(),
                before.body(),
                before.basis(),
                before.binding(),
                before.dueOn(),
                before.reportOn(),
                before.designatedId());
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("guidance", guidances.read(file.number()), "receivers", intervening.receivers(file.bureauId()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var before = guidances.read(work.caseNumber());
        var wrong = new ArrayList<Refusal>();
        Guidances.outOfTurn(before, State.RETURNED).ifPresent(wrong::add);
        var draft = new Draft(
                before.ofCase().value(),
                before.kind(),
                form.subject(),
                form.body(),
                form.basis(),
                form.binding(),
                form.dueOn(),
                form.reportOn(),
                form.designatedId(),
                work.occurredOn());
        if (!form.abandoned()) {
            wrong.addAll(check.check(work.by(), draft, files.read(before.ofCase())));
        }
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        if (form.abandoned()) {
            mapper.end(work.caseNumber(), State.ABANDONED, work.by().name(), work.occurredOn());
        } else {
            mapper.redraft(
                    work.caseNumber(),
                    draft,
                    designated(work.file(), draft),
                    work.by().name(),
                    work.occurredOn());
        }
        return Verdict.done(form.abandoned() ? "ABANDONED" : "REDRAFTED", Map.of("isAbandoned", form.abandoned()))
                .because(form.subject());
    }

    /** What was drafted, as of another day. */
    static Draft draft(Guidance guidance, LocalDate on) {
        return new Draft(
                guidance.ofCase().value(),
                guidance.kind(),
                guidance.subject(),
                guidance.body(),
                guidance.basis(),
                guidance.binding(),
                guidance.dueOn(),
                guidance.reportOn(),
                guidance.designatedId(),
                on);
    }

    private @Nullable String designated(CaseFile file, Draft draft) {
        var receiver = DraftCheck.receiver(draft);
        return receiver == null
                ? null
                : intervening.receivers(file.bureauId()).stream()
                        .filter(bureau -> Objects.equals(bureau.id(), receiver))
                        .map(Bureau::name)
                        .findFirst()
                        .orElseThrow();
    }
}
