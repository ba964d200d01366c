package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记意见 (Q10): what experts, another section or counsel said, with their paper, or that it is not waited for any more. */
@Component
class RecordOpinion implements TaskPage<RecordOpinion.Form> {

    /** @param paper needed where it came: name and number of what they said it in */
    record Form(
            @NotNull Boolean received,
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 200) String paper) {}

    private final Escalations escalations;
    private final Opinions opinions;
    private final OpinionMapper mapper;

    RecordOpinion(Escalations escalations, Opinions opinions, OpinionMapper mapper) {
        this.escalations = escalations;
        this.opinions = opinions;
        this.mapper = mapper;
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
        return new Form(null, "", null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("dossier", escalations.ofFile(file.number()), "opinions", opinions.of(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (!opinions.read(work.matter()).isAwaited()) {
            return Verdict.refused(Refusal.of("DOSSIER_OUT_OF_TURN"));
        }
        if (form.received() && (form.paper() == null || form.paper().isBlank())) {
            return Verdict.refused(Refusal.at("paper", "REQUIRED"));
        }
        mapper.end(
                work.matter(), form.text(), form.received() ? form.paper() : null, form.received(), work.occurredOn());
        return Verdict.done(form.received() ? "OPINION_CAME" : "OPINION_LEFT")
                .about(form.paper())
                .because(form.text());
    }
}
