package anjuan.gains;

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

/** 审批违法所得无法确定 (A48): the chief, and no other leader, approves that the gains cannot be determined. */
@Component
class DecideUnknownGains implements TaskPage<DecideUnknownGains.Form> {

    /** @param opinion needed where it is refused */
    record Form(
            @NotNull Boolean granted,
            @Nullable @Size(max = 2000) String opinion) {

        boolean isSilentRefusal() {
            return !granted && (opinion == null || opinion.isBlank());
        }
    }

    private final GainsMapper mapper;
    private final IllegalGains gains;

    DecideUnknownGains(GainsMapper mapper, IllegalGains gains) {
        this.mapper = mapper;
        this.gains = gains;
    }

    @Override
    public Role role() {
        return Role.CHIEF;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚案件违法所得认定办法 第十四条";
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
        return Map.of("gains", gains.of(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var waiting = gains.undecided(work.caseNumber());
        if (waiting.isEmpty()) {
            return Verdict.refused(Refusal.of("GAINS_DECIDED"));
        }
        var reckonedOn = waiting.get().reckonedOn();
        if (work.occurredOn().isBefore(reckonedOn)) {
            return Verdict.refused(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), reckonedOn));
        }
        if (form.isSilentRefusal()) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        mapper.decide(
                work.caseNumber(),
                waiting.get().round(),
                form.granted(),
                form.opinion(),
                work.by().name(),
                work.occurredOn());
        return Verdict.done(form.granted() ? "GRANTED" : "REFUSED")
                .about(waiting.get().party())
                .because(form.opinion());
    }
}
