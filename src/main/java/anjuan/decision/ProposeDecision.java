package anjuan.decision;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.discretion.Discretion;
import anjuan.discretion.FineRules;
import anjuan.gains.IllegalGains;
import anjuan.investigation.Investigation;
import anjuan.review.Reviews;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 提出处理建议 (A54): kind and measure, behind an agreeing review. */
@Component
class ProposeDecision implements TaskPage<ProposeDecision.Form> {

    record Form(
            @NotNull DecisionKind kind,
            @Valid @Nullable Penalty penalty,
            @NotBlank @Size(max = 4000) String reasons,
            @Valid @Nullable List<ChargeOutcome> outcomes,
            @Valid @Nullable Discretion discretion) {

        Form {
            discretion = discretion == null ? Discretion.NONE : discretion;
        }
    }

    private final DecisionMapper mapper;
    private final CaseFiles files;
    private final Reviews reviews;
    private final Investigation investigation;
    private final Outcomes outcomes;
    private final EarlierPenalties earlier;
    private final FineRules fineRules;
    private final ActDay actDay;
    private final Revocations revocations;
    private final AllCircumstances circumstances;
    private final IllegalGains gains;
    private final GainsAgree gainsAgree;
    private final Obstacles obstacles;

    ProposeDecision(
            DecisionMapper mapper,
            CaseFiles files,
            Reviews reviews,
            Investigation investigation,
            Outcomes outcomes,
            EarlierPenalties earlier,
            FineRules fineRules,
            ActDay actDay,
            Revocations revocations,
            AllCircumstances circumstances,
            IllegalGains gains,
            GainsAgree gainsAgree,
            Obstacles obstacles) {
        this.mapper = mapper;
        this.files = files;
        this.reviews = reviews;
        this.investigation = investigation;
        this.outcomes = outcomes;
        this.earlier = earlier;
        this.fineRules = fineRules;
        this.actDay = actDay;
        this.revocations = revocations;
        this.circumstances = circumstances;
        this.gains = gains;
        this.gainsAgree = gainsAgree;
        this.obstacles = obstacles;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第五十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return mapper.latestProposal(matter)
                .map(DecisionMapper.ProposalRow::proposal)
                .map(before -> new Form(
                        before.kind(),
                        before.penalty(),
                        before.reasons(),
                        outcomes.of(matter, Outcomes.Of.PROPOSAL, before.round()),
                        before.discretion()))
                .orElse(new Form(null, Penalty.NONE, "", null, null));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        facts.put("report", investigation.report(file.number()).orElseThrow());
        facts.put("rounds", reviews.rounds(file.number()));
        facts.put("charges", outcomes.charges(matter));
        facts.put("earlier", earlier.of(file, matter));
        facts.put("circumstances", circumstances.of(matter));
        facts.put("gains", gains.of(matter));
        facts.put("signs", obstacles.signs(matter));
        facts.put("fineRules", fineRules.on(actDay.of(file)));
        revocations.latest(matter).ifPresent(revoked -> facts.put("revoked", revoked));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (!reviews.isAgreed(work.matter())) {
            return Verdict.refused(Refusal.of("DECISION_WITHOUT_REVIEW"));
        }
        var penalty = Measures.of(form.kind(), form.penalty());
        if (form.kind() == DecisionKind.PENALTY && penalty.isEmpty()) {
            return Verdict.refused(Refusal.at("penalty.fine", "DECISION_PENALTY_EMPTY"));
        }
        var refusals = new ArrayList<>(outcomes.refusals(work.matter(), form.kind(), form.outcomes()));
        refusals.addAll(gainsAgree.refusals(work.matter(), form.kind(), penalty, work.occurredOn()));
        if (form.kind() == DecisionKind.PENALTY) {
            refusals.addAll(fineRules.refusals(form.discretion(), penalty.fine(), actDay.of(work.file())));
            Measures.missing(penalty).ifPresent(refusals::add);
        }
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        int round = mapper.nextProposal(work.caseNumber());
        mapper.insertProposal(new Proposal(
                work.matter(),
                round,
                form.kind(),
                penalty,
                form.reasons(),
                form.discretion(),
                work.occurredOn(),
                null,
                null,
                null,
                null));
        outcomes.keep(work.matter(), Outcomes.Of.PROPOSAL, round, form.outcomes());
        files.change(work.matter()).stage(Stage.PROPOSING).save();
        return Verdict.done(form.kind().name()).because(form.reasons());
    }
}
