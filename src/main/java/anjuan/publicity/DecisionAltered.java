package anjuan.publicity;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 决定被变更、撤销 (A90): by a review organ, a court or a superior; our own revocation says so by itself. */
@Component
class DecisionAltered implements TaskPage<DecisionAltered.Form> {

    record Form(
            Entry.@NotNull Alteration alteration,
            @NotBlank @Size(max = 200) String paper,
            @NotBlank @Size(max = 1000) String reason) {}

    private final PublicityMapper mapper;
    private final Publicity publicity;

    DecisionAltered(PublicityMapper mapper, Publicity publicity) {
        this.mapper = mapper;
        this.publicity = publicity;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第四十八条；市场监督管理行政处罚信息公示规定 第十一条";
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.range(Stage.PROPOSING, Stage.ARCHIVED);
    }

    @Override
    public Matter.Kind ofMatter() {
        return Matter.Kind.PUBLICITY;
    }

    @Override
    public boolean isListedOn(Matter matter) {
        var entry = publicity.read(matter);
        return entry.isOut() && entry.alteredOn() == null;
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("entry", publicity.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var entry = publicity.read(work.matter());
        if (entry.alteredOn() != null) {
            return Verdict.refused(Refusal.of("PUBLICITY_ALTERED_ALREADY", entry.alteredOn()));
        }
        if (work.occurredOn().isBefore(entry.decidedOn())) {
            return Verdict.refused(
                    Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), entry.decidedOn()));
        }
        mapper.alter(work.matter(), work.occurredOn(), form.alteration(), form.paper(), form.reason());
        return Verdict.done(form.alteration() == Entry.Alteration.CHANGED ? "DECISION_CHANGED" : "DECISION_ANNULLED")
                .about(entry.decision())
                .because(form.reason())
                .opening(work.matter());
    }
}
