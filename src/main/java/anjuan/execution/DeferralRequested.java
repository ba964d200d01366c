package anjuan.execution;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.document.CaseFields;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 登记延期、分期申请 (A97): the party asks in writing to pay the fine later or in parts; the day of the act is that of the letter. */
@Component
class DeferralRequested implements TaskPage<DeferralRequested.Form> {

    /** @param reason why the party cannot pay now, as its letter has it */
    record Form(
            @NotNull Boolean byInstalments,
            @NotBlank @Size(max = 1000) String reason) {}

    private final Deferrals deferrals;
    private final Performance performance;
    private final Standing standing;
    private final Matters matters;
    private final CaseFields caseFields;

    DeferralRequested(
            Deferrals deferrals, Performance performance, Standing standing, Matters matters, CaseFields caseFields) {
        this.deferrals = deferrals;
        this.performance = performance;
        this.standing = standing;
        this.matters = matters;
        this.caseFields = caseFields;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Stage> openIn() {
        return Standing.OPEN;
    }

    @Override
    public Matter.Kind ofMatter() {
        return Matter.Kind.PARTY;
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return standing.isPerforming(matter);
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
        return new Form(null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("owed", performance.owed(matter).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusal = standing.obstacle(work.matter()).or(() -> obstacle(work.matter(), work.occurredOn()));
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        var label = caseFields.word("deferral", form.byInstalments() ? "INSTALMENTS" : "LATER");
        var opened = matters.open(work.caseNumber(), Matter.Kind.DEFERRAL, label, work.occurredOn());
        deferrals.ask(opened, work.matter(), form.byInstalments(), form.reason(), work.occurredOn());
        return Verdict.done("ASKED").because(form.reason()).opening(opened);
    }

    private Optional<Refusal> obstacle(Matter party, LocalDate on) {
        if (performance.account(party).owed(on).fine().signum() <= 0) {
            return Optional.of(Refusal.of("NOTHING_OWED"));
        }
        boolean isRunning = deferrals.of(party).stream().anyMatch(Deferral::isOpen)
                || performance
                        .account(party)
                        .planEnd(on)
                        .filter(end -> !end.missed() && !on.isAfter(end.on()))
                        .isPresent();
        return isRunning ? Optional.of(Refusal.of("DEFERRAL_OPEN")) : Optional.empty();
    }
}
