package anjuan.correction;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批责令改正 (A38): the head orders it or not; no row of the law gives an order of a penalty case to somebody else. */
@Component
class DecideCorrection implements TaskPage<DecideCorrection.Form> {

    /** @param opinion needed where it is refused */
    record Form(
            @NotNull Boolean granted,
            @Nullable @Size(max = 2000) String opinion) {

        boolean isSilentRefusal() {
            return !granted && (opinion == null || opinion.isBlank());
        }
    }

    private final CorrectionMapper mapper;
    private final Corrections corrections;

    DecideCorrection(CorrectionMapper mapper, Corrections corrections) {
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
        return new Form(null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return corrections.facts(matter);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var order = corrections.find(work.matter());
        if (order.isEmpty() || order.get().ordered() != null) {
            return Verdict.refused(Refusal.of("CORRECTION_DECIDED"));
        }
        if (form.isSilentRefusal()) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        var dueOn = order.get().dueOn();
        if (form.granted() && !dueOn.isAfter(work.occurredOn())) {
            return Verdict.refused(Refusal.at("granted", "CORRECTION_DAY_PASSED", dueOn, work.occurredOn()));
        }
        mapper.decide(
                work.caseNumber(),
                order.get().matter(),
                form.granted(),
                form.opinion(),
                work.by().name(),
                work.occurredOn());
        if (!form.granted()) {
            corrections.end(order.get(), work.occurredOn());
        }
        return Verdict.done(form.granted() ? "GRANTED" : "REFUSED", Map.of("isCorrectionOrdered", form.granted()))
                .about(order.get().party())
                .because(form.opinion());
    }
}
