package anjuan.decision;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.discretion.Discretion;
import anjuan.discretion.FineRules;
import anjuan.gains.IllegalGains;
import anjuan.hearing.Hearings;
import anjuan.review.Reviews;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 作出处理决定 (A82): only the head, only behind review, notice and statement, and never heavier than the party was told.
 * A case that needed legal review and ends in a penalty needs the leaders' meeting (A81).
 */
@Component
class DecideCase implements TaskPage<DecideCase.Form> {

    /** What the head does: one of the five kinds, or back to the officers. */
    enum Choice {
        PENALTY,
        EXCUSED,
        NOT_PROVEN,
        OTHER_DEPARTMENT,
        JUDICIAL_ORGANS,
        RETURNED;

        DecisionKind kind() {
            return DecisionKind.valueOf(name());
        }
    }

    record Form(
            @NotNull Choice choice,
            @Valid @Nullable Penalty penalty,
            @Nullable @Size(max = 4000) String reasons,
            @Valid @Nullable List<ChargeOutcome> outcomes,
            @Valid @Nullable Credit credit) {

        Form {
            credit = credit == null ? Credit.NONE : credit;
        }
    }

    private final DecisionMapper mapper;
    private final CaseFiles files;
    private final Reviews reviews;
    private final Meetings meetings;
    private final Outcomes outcomes;
    private final EarlierPenalties earlier;
    private final FineRules fineRules;
    private final ActDay actDay;
    private final Access access;
    private final Hearings hearings;
    private final Revocations revocations;
    private final Deadlines deadlines;
    private final AllCircumstances circumstances;
    private final IllegalGains gains;
    private final GainsAgree gainsAgree;
    private final KnownCredits credits;
    private final Obstacles obstacles;

    DecideCase(
            DecisionMapper mapper,
            CaseFiles files,
            Reviews reviews,
            Meetings meetings,
            Outcomes outcomes,
            EarlierPenalties earlier,
            FineRules fineRules,
            ActDay actDay,
            Access access,
            Hearings hearings,
            Revocations revocations,
            Deadlines deadlines,
            AllCircumstances circumstances,
            IllegalGains gains,
            GainsAgree gainsAgree,
            KnownCredits credits,
            Obstacles obstacles) {
        this.mapper = mapper;
        this.files = files;
        this.reviews = reviews;
        this.meetings = meetings;
        this.outcomes = outcomes;
        this.earlier = earlier;
        this.fineRules = fineRules;
        this.actDay = actDay;
        this.access = access;
        this.hearings = hearings;
        this.revocations = revocations;
        this.deadlines = deadlines;
        this.circumstances = circumstances;
        this.gains = gains;
        this.gainsAgree = gainsAgree;
        this.credits = credits;
        this.obstacles = obstacles;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第五十七条；市场监督管理行政处罚程序规定 第六十条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var proposal = mapper.latestProposal(matter).orElseThrow().proposal();
        return new Form(
                Choice.valueOf(proposal.kind().name()),
                proposal.penalty(),
                proposal.reasons(),
                outcomes.of(matter, Outcomes.Of.PROPOSAL, proposal.round()),
                credits.of(matter, proposal.penalty()));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        facts.put("proposal", mapper.latestProposal(matter).orElseThrow().proposal());
        mapper.latestNotice(matter).ifPresent(row -> facts.put("notice", row.notice()));
        facts.put("rounds", reviews.rounds(file.number()));
        facts.put("charges", outcomes.charges(matter));
        facts.put("earlier", earlier.of(file, matter));
        facts.put("circumstances", circumstances.of(matter));
        facts.put("gains", gains.of(matter));
        facts.put("known", credits.of(matter));
        facts.put("signs", obstacles.signs(matter));
        meetings.latest(matter).ifPresent(meeting -> facts.put("meeting", meeting));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (form.choice() == Choice.RETURNED) {
            return returned(work, form);
        }
        var kind = form.choice().kind();
        var penalty = Measures.of(kind, form.penalty());
        var refusals = refusals(work, form, kind, penalty);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var meeting = meetings.ofProposal(work.matter());
        int round = mapper.nextDecision(work.caseNumber());
        mapper.insertDecision(new Decision(
                work.matter(),
                round,
                kind,
                null,
                penalty,
                form.reasons() == null ? "" : form.reasons(),
                meeting.map(Meeting::round).orElse(null),
                form.credit(),
                work.by().name(),
                work.occurredOn()));
        outcomes.keep(work.matter(), Outcomes.Of.DECISION, round, form.outcomes());
        return Verdict.done(
                        kind.name(),
                        Map.of(
                                "caseDecision", kind.name(),
                                "mustBeServed", kind.isServed(),
                                "isPenalty", kind == DecisionKind.PENALTY))
                .because(form.reasons());
    }

    private Verdict returned(Work work, Form form) {
        if (form.reasons() == null || form.reasons().isBlank()) {
            return Verdict.refused(Refusal.at("reasons", "REQUIRED"));
        }
        files.change(work.matter()).stage(Stage.PROPOSING).save();
        return Verdict.done("RETURNED", Map.of("caseDecision", "RETURNED")).because(form.reasons());
    }

    private List<Refusal> refusals(Work work, Form form, DecisionKind kind, Penalty penalty) {
        var refusals = new ArrayList<Refusal>();
        if (access.isInvestigator(work.by(), work.caseNumber())) {
            refusals.add(Refusal.of("DECIDER_IS_INVESTIGATOR", work.by().name()));
        }
        if (!reviews.isAgreed(work.matter())) {
            refusals.add(Refusal.of("DECISION_WITHOUT_REVIEW"));
        }
        if (form.reasons() == null || form.reasons().isBlank()) {
            refusals.add(Refusal.at("reasons", "REQUIRED"));
        }
        if (kind == DecisionKind.PENALTY) {
            checkPenalty(work, penalty, refusals);
            if (reviews.wasLegal(work.matter())
                    && meetings.ofProposal(work.matter()).isEmpty()) {
                refusals.add(Refusal.of("DECISION_NEEDS_LEADERS_MEETING"));
            }
        }
        refusals.addAll(outcomes.refusals(work.matter(), kind, form.outcomes()));
        refusals.addAll(gainsAgree.refusals(work.matter(), kind, penalty, work.occurredOn()));
        if (kind == DecisionKind.PENALTY) {
            var discretion = mapper.latestProposal(work.matter())
                    .map(row -> row.proposal().discretion())
                    .orElse(Discretion.NONE);
            refusals.addAll(fineRules.refusals(discretion, penalty.fine(), actDay.of(work.file())));
        }
        refusals.addAll(credits.refusals(work.matter(), form.credit(), penalty));
        refusals.addAll(revocations.refusals(work.matter(), kind));
        var draft = new DecisionObstacle.Draft(kind, penalty, form.outcomes() == null ? List.of() : form.outcomes());
        refusals.addAll(obstacles.beforeDecision(work.matter(), draft));
        meetings.ofProposal(work.matter())
                .filter(meeting -> meeting.kind() != kind)
                .ifPresent(meeting -> refusals.add(Refusal.at("choice", "DECISION_AGAINST_MEETING", meeting.heldOn())));
        return refusals;
    }

    private void checkPenalty(Work work, Penalty penalty, List<Refusal> refusals) {
        if (penalty.isEmpty()) {
            refusals.add(Refusal.at("penalty.fine", "DECISION_PENALTY_EMPTY"));
        }
        Measures.missing(penalty).ifPresent(refusals::add);
        var notice = mapper.latestNotice(work.matter()).map(DecisionMapper.NoticeRow::notice);
        if (notice.isEmpty() || notice.get().servedOn() == null) {
            refusals.add(Refusal.of("DECISION_WITHOUT_NOTICE"));
        } else if (notice.get().statement() == null) {
            refusals.add(Refusal.of("DECISION_BEFORE_STATEMENT"));
        } else if (penalty.isHeavierThan(notice.get().penalty())) {
            refusals.add(Refusal.at(
                    "penalty.fine",
                    "DECISION_HEAVIER_THAN_NOTIFIED",
                    PenaltyText.of(notice.get().penalty())));
        }
        notice.ifPresent(one -> checkHearing(work, one, refusals));
    }

    /**
     * Nothing is decided before the hearing that was asked for is over and reviewed, or while who has not spoken may
     * still speak.
     *
     * @legal 行政处罚法 第六十五条；市场监督管理行政处罚程序规定 第五十条、第五十七条
     */
    private void checkHearing(Work work, Notice notice, List<Refusal> refusals) {
        if (hearings.isOpen(work.matter())
                || notice.hearing() == Notice.Hearing.ASKED && !hearings.isAnswered(work.matter(), notice.number())) {
            refusals.add(Refusal.of("DECISION_BEFORE_HEARING"));
        }
        hearings.heldUntil(work.matter())
                .filter(closedOn -> !reviews.wasLegalSince(work.matter(), closedOn))
                .ifPresent(closedOn -> refusals.add(Refusal.of("DECISION_HEARING_NOT_REVIEWED", closedOn)));
        if (notice.statement() == Notice.Statement.SILENT && !hearings.wasHeld(work.matter())) {
            deadlines
                    .find(work.matter(), "A61")
                    .map(clock -> clock.dueDate().rolled())
                    .filter(last -> !work.occurredOn().isAfter(last))
                    .ifPresent(last -> refusals.add(Refusal.of("STATEMENT_PERIOD_RUNNING", last)));
        }
    }
}
