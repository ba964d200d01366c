package anjuan.execution;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.decision.Decisions;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批延期、分期 (A97): only the head grants it, with the day and sum of each instalment. */
@Component
class DecideDeferral implements TaskPage<DecideDeferral.Form> {

    /** @param dueOn last day to pay it */
    record Line(
            @NotNull @Positive @Digits(integer = 14, fraction = 2)
            BigDecimal amount,

            @NotNull LocalDate dueOn) {}

    /** @param instalments in the order of their days; one where payment is only put off */
    record Form(
            @NotNull Boolean granted,
            @Valid @Nullable List<Line> instalments,
            @Nullable @Size(max = 2000) String opinion) {

        Form {
            instalments = instalments == null ? List.of() : List.copyOf(instalments);
        }
    }

    private final Deferrals deferrals;
    private final Performance performance;
    private final Decisions decisions;

    DecideDeferral(Deferrals deferrals, Performance performance, Decisions decisions) {
        this.deferrals = deferrals;
        this.performance = performance;
        this.decisions = decisions;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第七十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, List.of(), null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var request = deferrals.read(matter);
        return Map.of(
                "request", request,
                "owed", performance.owed(request.party()).orElseThrow(),
                "decision", decisions.decision(request.party()).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var request = deferrals.read(work.matter());
        var refusal = form.granted() ? ofPlan(work, form, request) : ofRefusal(form);
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        deferrals.decide(new Deferral(
                request.matter(),
                request.party(),
                request.byInstalments(),
                request.reason(),
                request.requestedOn(),
                form.granted(),
                form.opinion(),
                work.by().name(),
                work.occurredOn(),
                form.granted()
                        ? form.instalments().stream()
                                .map(line -> new Deferral.Instalment(line.amount(), line.dueOn()))
                                .toList()
                        : List.of()));
        return Verdict.done(form.granted() ? "GRANTED" : "REFUSED", Map.of("isDeferred", form.granted()))
                .because(form.opinion());
    }

    private static Optional<Refusal> ofRefusal(Form form) {
        return form.opinion() == null || form.opinion().isBlank()
                ? Optional.of(Refusal.at("opinion", "REQUIRED"))
                : Optional.empty();
    }

    private Optional<Refusal> ofPlan(Work work, Form form, Deferral request) {
        var lines = form.instalments();
        boolean isOfRightNumber = request.byInstalments() ? lines.size() >= 2 : lines.size() == 1;
        if (!isOfRightNumber) {
            return Optional.of(Refusal.at("instalments", "INSTALMENTS_NUMBER"));
        }
        var before = work.occurredOn();
        for (var line : lines) {
            if (!line.dueOn().isAfter(before)) {
                return Optional.of(Refusal.at("instalments", "INSTALMENTS_ORDER", line.dueOn(), before));
            }
            before = line.dueOn();
        }
        var unpaid =
                performance.account(request.party()).owed(work.occurredOn()).fine();
        var sum = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(unpaid) == 0
                ? Optional.empty()
                : Optional.of(Refusal.at("instalments", "INSTALMENTS_SUM", sum, unpaid));
    }
}
