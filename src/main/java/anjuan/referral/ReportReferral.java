package anjuan.referral;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.referral.Referral.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 提出移送报告 (F02): the team says in writing what it verified and why it is to be referred; the chief's three days begin (F03). */
@Component
class ReportReferral implements TaskPage<ReportReferral.Form> {

    record Form(
            @NotBlank @Size(max = 4000) String facts,
            @NotBlank @Size(max = 2000) String grounds) {}

    private final Referrals referrals;
    private final ReferralMapper mapper;
    private final ReferralPapers papers;
    private final Deadlines deadlines;

    ReportReferral(Referrals referrals, ReferralMapper mapper, ReferralPapers papers, Deadlines deadlines) {
        this.referrals = referrals;
        this.mapper = mapper;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第五条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", referrals.read(matter).reason());
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("referral", referrals.read(matter), "events", referrals.events(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var referral = referrals.read(work.matter());
        var obstacle = referrals.outOfTurn(referral, State.TEAMED);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        if (!referral.members().contains(work.by().id())) {
            return Verdict.refused(Refusal.of("NOT_OF_REFERRAL_TEAM", work.by().name()));
        }
        mapper.setReport(work.matter(), form.facts(), form.grounds());
        referrals.set(work.matter(), State.REPORTED);
        var report = papers.report(referrals.read(work.matter()), work.occurredOn());
        referrals.note(work, work.matter(), ReferralEvent.Kind.REPORTED, null, report, form.grounds());
        deadlines.start(work.matter(), "F03", work.occurredOn());
        return Verdict.done("REFERRAL_REPORTED").because(form.grounds());
    }
}
