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
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 登记移送回执 (F08): the police sign the slip; from that minute they have 24 hours to ask for more or to pass it on, and from that
 * day three days to open a case. Where other texts let them take ten or thirty days, these are watched too.
 */
@Component
class RecordReferralReceipt implements TaskPage<RecordReferralReceipt.Form> {

    /** The clocks of the police, in hours from the minute of the receipt and in days from its day. */
    static final List<String> HOURS = List.of("F08", "F09");

    static final List<String> DAYS = List.of("F10", "F10.complex", "F10.grave");

    /**
     * @param receivedAt hour and minute at which the police took it in
     * @param receiver who signed
     * @param attachment id of the slip that was put into the case
     */
    record Form(
            @NotNull LocalTime receivedAt,
            @NotBlank @Size(max = 100) String receiver,
            @Nullable @Size(max = 100) String number,
            @Nullable String attachment) {}

    private final Referrals referrals;
    private final Materials materials;
    private final Deadlines deadlines;
    private final Clock clock;

    RecordReferralReceipt(Referrals referrals, Materials materials, Deadlines deadlines, Clock clock) {
        this.referrals = referrals;
        this.materials = materials;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第七条；公安机关办理刑事案件程序规定 第一百八十条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "referral", referrals.read(matter),
                "events", referrals.events(matter),
                "attached", materials.attachedChoices(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var referral = referrals.read(matter);
        var obstacle = referrals.outOfTurn(referral, State.SENT);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var wrong = new ArrayList<Refusal>();
        var received = work.occurredOn().atTime(form.receivedAt());
        if (received.isAfter(LocalDateTime.now(clock))) {
            wrong.add(Refusal.at("receivedAt", "TIME_IN_FUTURE", form.receivedAt()));
        }
        if (received.isBefore(referrals.last(matter).moment())) {
            wrong.add(Refusal.at("receivedAt", "RECEIPT_BEFORE_SENDING", form.receivedAt()));
        }
        materials.notAttached(work, form.attachment()).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        HOURS.forEach(limit -> deadlines.start(matter, limit, work.occurredOn(), form.receivedAt(), work.occurredOn()));
        DAYS.forEach(limit -> deadlines.start(matter, limit, work.occurredOn()));
        referrals.set(matter, State.RECEIVED);
        referrals.note(
                work,
                matter,
                ReferralEvent.Kind.RECEIVED,
                form.receivedAt(),
                referral.police(),
                form.number(),
                null,
                form.attachment(),
                form.receiver());
        return Verdict.done("REFERRAL_RECEIVED").about(form.receiver());
    }
}
