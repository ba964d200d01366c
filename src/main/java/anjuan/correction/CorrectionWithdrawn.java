package anjuan.correction;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 撤回责令: the head takes back an order that is wrong, cannot be served, or was served when its day had passed. */
@Component
class CorrectionWithdrawn implements TaskPage<CorrectionWithdrawn.Form> {

    record Form(@NotBlank @Size(max = 2000) String reason) {}

    private final CorrectionMapper mapper;
    private final Corrections corrections;

    CorrectionWithdrawn(CorrectionMapper mapper, Corrections corrections) {
        this.mapper = mapper;
        this.corrections = corrections;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第二十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return corrections.facts(matter);
    }

    /** As long as an open order can hold up the closing. */
    @Override
    public Set<Stage> openIn() {
        return EnumSet.range(Stage.INVESTIGATING, Stage.CLOSING);
    }

    @Override
    public Matter.Kind ofMatter() {
        return Matter.Kind.CORRECTION;
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return corrections.find(matter).filter(Correction::isStanding).isPresent();
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var standing = corrections.find(work.matter()).filter(Correction::isStanding);
        if (standing.isEmpty()) {
            return Verdict.refused(Refusal.of("CORRECTION_NOT_ORDERED"));
        }
        var order = standing.get();
        var decidedOn = Objects.requireNonNull(order.decidedOn());
        if (work.occurredOn().isBefore(decidedOn)) {
            return Verdict.refused(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), decidedOn));
        }
        mapper.setResult(
                work.caseNumber(), order.matter(), CorrectionResult.WITHDRAWN, form.reason(), null, null, null);
        corrections.end(order, work.occurredOn());
        return Verdict.done("WITHDRAWN")
                .about(order.number())
                .because(form.reason())
                .opening(work.matter());
    }
}
