package anjuan.enforcement;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.execution.Performance;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 听取对催告的意见 (A101): what the party stated is written down and answered; silence counts when the ten days are over. */
@Component
class RecordDemandAnswer implements TaskPage<RecordDemandAnswer.Form> {

    /** @param reply what the bureau makes of what the party stated */
    record Form(
            Demand.@NotNull Answer answer,
            @Nullable @Size(max = 2000) String points,
            @Nullable @Size(max = 2000) String reply) {}

    private final EnforcementMapper mapper;
    private final Enforcement enforcement;
    private final Performance performance;
    private final Deadlines deadlines;

    RecordDemandAnswer(
            EnforcementMapper mapper, Enforcement enforcement, Performance performance, Deadlines deadlines) {
        this.mapper = mapper;
        this.enforcement = enforcement;
        this.performance = performance;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政强制法 第三十六条、第五十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "demand", enforcement.demand(matter).orElseThrow(),
                "owed", performance.owed(matter).orElseThrow(),
                "clock", deadlines.find(matter, "A101").orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusal = refusal(work.matter(), work.occurredOn(), form);
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        var demand = enforcement.demand(work.matter()).orElseThrow();
        mapper.updateDemand(demand.answered(form.answer(), form.points(), form.reply(), work.occurredOn()));
        return Verdict.done(form.answer().name()).about(demand.number()).because(form.reply());
    }

    private Optional<Refusal> refusal(Matter party, LocalDate on, Form form) {
        if (form.answer() == Demand.Answer.STATED) {
            return Optional.ofNullable(
                    isBlank(form.points())
                            ? Refusal.at("points", "REQUIRED")
                            : isBlank(form.reply()) ? Refusal.at("reply", "REQUIRED") : null);
        }
        var last = deadlines.find(party, "A101").orElseThrow().dueDate().effective();
        return on.isAfter(last) ? Optional.empty() : Optional.of(Refusal.at("answer", "DEMAND_STILL_RUNS", last));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
