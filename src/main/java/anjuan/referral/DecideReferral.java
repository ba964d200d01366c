package anjuan.referral;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.document.Paper;
import anjuan.referral.Referral.State;
import anjuan.suspension.SuspensionByOrder;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 决定是否移送 (F03): the chief, or who leads the bureau in his place, and no deputy; a refusal needs its reasons. He also says
 * whether the case waits for the criminal result or goes on (F18). The 24 hours of F04 begin with the minute of the approval.
 */
@Component
class DecideReferral implements TaskPage<DecideReferral.Form> {

    /**
     * @param decidedAt hour and minute of the decision
     * @param course SUSPEND or GO_ON; for an approval
     */
    record Form(
            @NotNull Boolean approved,
            @NotNull LocalTime decidedAt,
            @Nullable @Size(max = 2000) String opinion,
            @Nullable CaseCourse course,
            @Nullable @Size(max = 1000) String courseReason) {}

    private final Referrals referrals;
    private final ReferralMapper mapper;
    private final ReferralPapers papers;
    private final Deadlines deadlines;
    private final SuspensionByOrder suspension;
    private final Clock clock;

    DecideReferral(
            Referrals referrals,
            ReferralMapper mapper,
            ReferralPapers papers,
            Deadlines deadlines,
            SuspensionByOrder suspension,
            Clock clock) {
        this.referrals = referrals;
        this.mapper = mapper;
        this.papers = papers;
        this.deadlines = deadlines;
        this.suspension = suspension;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.CHIEF;
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第五条；市场监督管理行政处罚程序规定 第四十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        facts.put("referral", referrals.read(matter));
        facts.put("events", referrals.events(matter));
        deadlines.find(matter, "F03").ifPresent(due -> facts.put("clock", due));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var wrong = new ArrayList<Refusal>();
        referrals.outOfTurn(referrals.read(work.matter()), State.REPORTED).ifPresent(wrong::add);
        if (work.occurredOn().atTime(form.decidedAt()).isAfter(LocalDateTime.now(clock))) {
            wrong.add(Refusal.at("decidedAt", "TIME_IN_FUTURE", form.decidedAt()));
        }
        if (form.approved()) {
            checkCourse(work, form, wrong);
        } else if (isBlank(form.opinion())) {
            wrong.add(Refusal.at("opinion", "REQUIRED"));
        }
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        deadlines.end(work.matter(), "F03", work.occurredOn());
        var paper = papers.approval(
                referrals.read(work.matter()), form.approved(), work.by().name(), form.opinion(), work.occurredOn());
        if (form.approved()) {
            approve(work, form, paper);
        } else {
            referrals.note(work, work.matter(), ReferralEvent.Kind.DECLINED, form.decidedAt(), paper, form.opinion());
            referrals.end(work.matter(), State.DECLINED, work.occurredOn());
        }
        return Verdict.done(
                        form.approved() ? "REFERRAL_APPROVED" : "REFERRAL_DECLINED",
                        Map.of("isReferralApproved", form.approved()))
                .because(form.approved() ? form.courseReason() : form.opinion());
    }

    private void approve(Work work, Form form, Paper paper) {
        mapper.setCourse(work.matter(), form.course(), form.courseReason());
        referrals.set(work.matter(), State.APPROVED);
        referrals.note(work, work.matter(), ReferralEvent.Kind.APPROVED, form.decidedAt(), paper, form.opinion());
        deadlines.start(work.matter(), "F04", work.occurredOn(), form.decidedAt(), work.occurredOn());
    }

    private void checkCourse(Work work, Form form, List<Refusal> wrong) {
        if (form.course() == null) {
            wrong.add(Refusal.at("course", "REQUIRED"));
        } else if (form.course() == CaseCourse.CLOSE) {
            wrong.add(Refusal.at("course", "REFERRAL_CLOSES_TOO_EARLY"));
        } else if (form.course() == CaseCourse.SUSPEND) {
            suspension
                    .obstacleToOrder(work.caseNumber(), work.occurredOn())
                    .map(refusal -> new Refusal("course", refusal.code(), refusal.args()))
                    .ifPresent(wrong::add);
        }
        if (isBlank(form.courseReason())) {
            wrong.add(Refusal.at("courseReason", "REQUIRED"));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
