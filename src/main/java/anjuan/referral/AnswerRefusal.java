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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 对不立案提出异议 (F12, F14, F16): the head has the police reconsider, once and within three days, proposes supervision by the
 * procuratorate, or accepts the refusal.
 */
@Component
class AnswerRefusal implements TaskPage<AnswerRefusal.Form> {

    /** What a head can do when the police open no case. */
    enum Choice {
        RECONSIDER(ReferralEvent.Kind.RECONSIDERATION_ASKED),
        SUPERVISE(ReferralEvent.Kind.SUPERVISION_PROPOSED),
        ACCEPT(ReferralEvent.Kind.REFUSAL_ACCEPTED);

        private final ReferralEvent.Kind event;

        Choice(ReferralEvent.Kind event) {
            this.event = event;
        }
    }

    record Form(
            @NotNull Choice choice,
            @NotBlank @Size(max = 2000) String reason) {}

    private final Referrals referrals;
    private final Deadlines deadlines;

    AnswerRefusal(Referrals referrals, Deadlines deadlines) {
        this.referrals = referrals;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第九条、第十条；公安机关办理刑事案件程序规定 第一百八十一条";
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
        var referral = referrals.read(matter);
        var facts = new HashMap<String, Object>();
        facts.put("referral", referral);
        facts.put("events", referrals.events(matter));
        deadlines.find(matter, limit(referral)).ifPresent(due -> facts.put("clock", due));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var referral = referrals.read(work.matter());
        var obstacle = referrals
                .outOfTurn(referral, State.POLICE_REFUSED, State.UPHELD)
                .or(() -> form.choice() == Choice.RECONSIDER ? tooLate(work, referral) : Optional.empty());
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        referrals.note(work, work.matter(), form.choice().event, null, form.reason());
        return Verdict.done(
                        form.choice().event.name(),
                        Map.of("objection", form.choice().name()))
                .because(form.reason());
    }

    private Optional<Refusal> tooLate(Work work, Referral referral) {
        if (referral.state() == State.UPHELD) {
            return Optional.of(Refusal.at("choice", "RECONSIDERED_ALREADY"));
        }
        var last = deadlines.find(work.matter(), "F12").orElseThrow().dueDate().effective();
        return work.occurredOn().isAfter(last)
                ? Optional.of(Refusal.at("choice", "RECONSIDERATION_TOO_LATE", last))
                : Optional.empty();
    }

    private static String limit(Referral referral) {
        return referral.state() == State.UPHELD ? "F14" : "F12";
    }
}
