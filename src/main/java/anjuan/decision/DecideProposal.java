package anjuan.decision;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.gains.IllegalGains;
import anjuan.investigation.Investigation;
import anjuan.review.Reviews;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批处理建议: the head approves or returns what the officers propose, before the party is told; form 43. */
@Component
class DecideProposal implements TaskPage<DecideProposal.Form> {

    record Form(
            @NotNull Boolean approved,
            @Nullable @Size(max = 2000) String opinion) {}

    private final DecisionMapper mapper;
    private final CaseFiles files;
    private final Reviews reviews;
    private final Investigation investigation;
    private final AllCircumstances circumstances;
    private final IllegalGains gains;
    private final Papers papers;
    private final CaseFields caseFields;
    private final Obstacles obstacles;

    DecideProposal(
            DecisionMapper mapper,
            CaseFiles files,
            Reviews reviews,
            Investigation investigation,
            AllCircumstances circumstances,
            IllegalGains gains,
            Papers papers,
            CaseFields caseFields,
            Obstacles obstacles) {
        this.mapper = mapper;
        this.files = files;
        this.reviews = reviews;
        this.investigation = investigation;
        this.circumstances = circumstances;
        this.gains = gains;
        this.papers = papers;
        this.caseFields = caseFields;
        this.obstacles = obstacles;
    }

    @Override
    public Role role() {
        return Role.HEAD;
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
        return new Form(null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "proposal",
                mapper.latestProposal(matter).orElseThrow().proposal(),
                "report",
                investigation.report(file.number()).orElseThrow(),
                "rounds",
                reviews.rounds(file.number()),
                "circumstances",
                circumstances.of(matter),
                "gains",
                gains.of(matter),
                "signs",
                obstacles.signs(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (!form.approved() && (form.opinion() == null || form.opinion().isBlank())) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        var proposal = mapper.latestProposal(work.matter()).orElseThrow().proposal();
        var answered = new Proposal(
                proposal.matter(),
                proposal.round(),
                proposal.kind(),
                proposal.penalty(),
                proposal.reasons(),
                proposal.discretion(),
                proposal.proposedOn(),
                form.approved(),
                form.opinion(),
                work.by().name(),
                work.occurredOn());
        mapper.approve(answered);
        if (form.approved()) {
            boolean tellsParty = proposal.kind() == DecisionKind.PENALTY;
            files.change(work.matter())
                    .stage(tellsParty ? Stage.NOTIFYING : Stage.DECIDING)
                    .save();
            makePaper(work, answered);
        }
        return Verdict.done(
                        form.approved() ? "APPROVED" : "RETURNED",
                        Map.of(
                                "isProposalApproved",
                                form.approved(),
                                "isPenaltyProposed",
                                proposal.kind() == DecisionKind.PENALTY))
                .because(form.opinion());
    }

    private void makePaper(Work work, Proposal proposal) {
        var file = work.file();
        var fields = caseFields.of(file, work.matter());
        var report = investigation.report(file.number()).orElseThrow();
        fields.put("facts", report.facts());
        fields.put("lawApplied", report.lawApplied());
        fields.put("decisionKind", caseFields.word("decision", proposal.kind().name()));
        fields.put("proposal", PenaltyText.of(proposal.penalty()));
        fields.put("grounds", proposal.reasons());
        fields.put(
                "opinion",
                reviews.latest(work.matter())
                        .map(r -> caseFields.word("opinion", r.opinion().name()))
                        .orElse(""));
        // the party is told and heard only after this approval
        fields.put("reexamined", "否");
        // signed by hand: the process has no task of the unit head here
        fields.put("unitHeadName", "");
        fields.put("unitHeadOpinion", "");
        fields.put("headName", String.valueOf(proposal.head()));
        fields.put("headOpinion", proposal.opinion() == null ? "同意" : proposal.opinion());
        fields.put("approvedOn", String.valueOf(proposal.approvedOn()));
        papers.make(
                file.number(),
                PaperKind.DECISION_APPROVAL,
                null,
                java.util.Objects.requireNonNull(proposal.approvedOn()),
                fields);
    }
}
