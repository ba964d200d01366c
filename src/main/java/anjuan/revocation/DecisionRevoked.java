package anjuan.revocation;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.decision.Decision;
import anjuan.decision.Decisions;
import anjuan.decision.Revocation;
import anjuan.decision.Revocations;
import anjuan.execution.Performance;
import anjuan.serving.Serving;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 撤销决定: the head takes a decision back that was served, by itself or because a review organ or a court said so; the
 * course of the party goes back to its proposal, whether it waits for performance or the case is closed.
 */
@Component
class DecisionRevoked implements TaskPage<DecisionRevoked.Form> {

    /**
     * @param party id of the course of the party
     * @param basis number of the review decision or judgment
     * @param redecideBy day set there for the new decision
     */
    record Form(
            @NotBlank @Size(max = 6) String party,
            Revocation.@NotNull Ground ground,
            @Nullable @Size(max = 200) String basis,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate redecideBy) {}

    private final Decisions decisions;
    private final Revocations revocations;
    private final Serving serving;
    private final Matters matters;
    private final Performance performance;
    private final Repayments repayments;
    private final Access access;

    DecisionRevoked(
            Decisions decisions,
            Revocations revocations,
            Serving serving,
            Matters matters,
            Performance performance,
            Repayments repayments,
            Access access) {
        this.decisions = decisions;
        this.revocations = revocations;
        this.serving = serving;
        this.matters = matters;
        this.performance = performance;
        this.repayments = repayments;
        this.access = access;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第四十八条；市场监督管理行政处罚程序规定 第六十三条";
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.range(Stage.PROPOSING, Stage.ARCHIVED);
    }

    @Override
    public boolean isListedOn(Matter matter) {
        return matters.hasServedParty(matter.caseNumber());
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var first = revocable(file.number()).stream().findFirst();
        return new Form(first.map(one -> one.matter().id()).orElse(""), null, null, "", null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("decisions", revocable(file.number()), "matters", matters.of(file.number(), Matter.Kind.PARTY));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var decision = decisions.of(work.caseNumber()).stream()
                .filter(one -> one.matter().id().equals(form.party()))
                .findFirst();
        if (decision.isEmpty() || decision.get().number() == null) {
            return Verdict.refused(Refusal.at("party", "REVOKE_NOTHING_DECIDED"));
        }
        var refusals = refusals(work, form, decision.get());
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var party = decision.get().matter();
        boolean reopens = work.file().stage().compareTo(Stage.CLOSING) >= 0;
        performance.find(party).ifPresent(repayments::note);
        revocations.revoke(
                work,
                decision.get(),
                new Revocations.Order(form.ground(), blankToNull(form.basis()), form.reason(), form.redecideBy()),
                performance.lastPayment(work.caseNumber()),
                reopens);
        return Verdict.done(form.ground().name())
                .about(decision.get().number())
                .because(form.reason())
                .opening(party);
    }

    private List<Refusal> refusals(Work work, Form form, Decision decision) {
        var refusals = new ArrayList<Refusal>();
        if (access.isInvestigator(work.by(), work.caseNumber())) {
            refusals.add(Refusal.of("DECIDER_IS_INVESTIGATOR", work.by().name()));
        }
        if (decisions.proposal(decision.matter()).isEmpty()) {
            refusals.add(Refusal.at("party", "REVOKE_NOT_ORDINARY"));
        }
        if (revocations.isRevoked(decision)) {
            refusals.add(Refusal.at("party", "REVOKE_DONE_ALREADY", decision.number()));
        }
        var service = serving.of(work.caseNumber(), String.valueOf(decision.number()));
        if (service.isEmpty()) {
            refusals.add(Refusal.at("party", "REVOKE_NOT_SERVED", decision.number()));
        } else if (work.occurredOn().isBefore(service.get().servedOn())) {
            refusals.add(Refusal.at(
                    "occurredOn",
                    "DATE_BEFORE_PREVIOUS_ACT",
                    work.occurredOn(),
                    service.get().servedOn()));
        }
        var last = matters.find(decision.matter()).orElseThrow().lastActOn();
        if (work.occurredOn().isBefore(last)) {
            refusals.add(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), last));
        }
        boolean restsOnPaper = form.ground() != Revocation.Ground.OWN_ERROR;
        if (restsOnPaper && blankToNull(form.basis()) == null) {
            refusals.add(Refusal.at("basis", "REQUIRED"));
        }
        if (form.redecideBy() != null && form.redecideBy().isBefore(work.occurredOn())) {
            refusals.add(Refusal.at("redecideBy", "DATE_BEFORE_PREVIOUS_ACT", form.redecideBy(), work.occurredOn()));
        }
        return refusals;
    }

    /** The decisions in force that were served. */
    private List<Decision> revocable(CaseNumber caseNumber) {
        return decisions.of(caseNumber).stream()
                .filter(one -> one.number() != null && !revocations.isRevoked(one))
                .filter(one -> serving.of(caseNumber, one.number()).isPresent())
                .toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
