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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 备齐移送材料 (F04 to F06): to whom it goes, when to the minute, and each kind of material or why there is none. */
@Component
class AssembleReferral implements TaskPage<AssembleReferral.Form> {

    /**
     * @param police of the level of the bureau
     * @param procuratorate of the same level, which gets the copy
     * @param sentAt hour and minute at which it goes
     * @param late why it goes after the 24 hours
     */
    record Form(
            @NotBlank @Size(max = 200) String police,
            @NotBlank @Size(max = 200) String procuratorate,
            @NotNull LocalTime sentAt,
            @Nullable @Size(max = 300) List<@Valid Enclosed> materials,
            @Nullable @Size(max = 10) List<@Valid Absent> absent,
            @Nullable @Size(max = 1000) String late) {}

    private final Referrals referrals;
    private final ReferralMapper mapper;
    private final Materials materials;
    private final Deadlines deadlines;
    private final Clock clock;

    AssembleReferral(
            Referrals referrals, ReferralMapper mapper, Materials materials, Deadlines deadlines, Clock clock) {
        this.referrals = referrals;
        this.mapper = mapper;
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
        return "行政执法机关移送涉嫌犯罪案件的规定 第五条、第六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(
                "",
                "",
                null,
                materials.choices(file.number()).stream()
                        .map(choice -> new Enclosed(choice.item(), choice.usual()))
                        .toList(),
                Arrays.stream(MaterialKind.values())
                        .filter(MaterialKind::mayBeAbsent)
                        .map(kind -> new Absent(kind, null))
                        .toList(),
                null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        facts.put("referral", referrals.read(matter));
        facts.put("events", referrals.events(matter));
        facts.put("choices", materials.choices(file.number()));
        deadlines.find(matter, "F04").ifPresent(due -> facts.put("clock", due));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var obstacle = referrals.outOfTurn(referrals.read(work.matter()), State.APPROVED);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var enclosed = Materials.given(form.materials());
        var absent = Materials.given(form.absent());
        var wrong = new ArrayList<>(materials.refusals(work.caseNumber(), enclosed, absent));
        wrong.addAll(checkTime(work, form));
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        mapper.setOrgans(
                work.matter(), form.police().strip(), form.procuratorate().strip());
        materials.keep(work.matter(), enclosed, absent, work.occurredOn());
        referrals.set(work.matter(), State.ASSEMBLED);
        referrals.note(
                work,
                work.matter(),
                ReferralEvent.Kind.SENT,
                form.sentAt(),
                form.police().strip(),
                null,
                null,
                null,
                isLate(work, form) ? form.late() : null);
        return Verdict.done("REFERRAL_ASSEMBLED").about(form.police()).because(form.late());
    }

    private List<Refusal> checkTime(Work work, Form form) {
        var wrong = new ArrayList<Refusal>();
        var sent = work.occurredOn().atTime(form.sentAt());
        var approved = referrals
                .latest(work.matter(), ReferralEvent.Kind.APPROVED)
                .orElseThrow()
                .moment();
        if (sent.isAfter(LocalDateTime.now(clock))) {
            wrong.add(Refusal.at("sentAt", "TIME_IN_FUTURE", form.sentAt()));
        }
        if (sent.isBefore(approved)) {
            wrong.add(Refusal.at("sentAt", "REFERRAL_SENT_BEFORE_APPROVAL", text(approved)));
        }
        boolean isUnexplained = form.late() == null || form.late().isBlank();
        if (isLate(work, form) && isUnexplained) {
            wrong.add(Refusal.at("late", "REFERRAL_SENT_LATE", text(lastMoment(work))));
        }
        return wrong;
    }

    private boolean isLate(Work work, Form form) {
        return work.occurredOn().atTime(form.sentAt()).isAfter(lastMoment(work));
    }

    /** 24 hours after the minute of the approval. */
    private LocalDateTime lastMoment(Work work) {
        return Objects.requireNonNull(
                deadlines.find(work.matter(), "F04").orElseThrow().dueDate().moment());
    }

    private static String text(LocalDateTime moment) {
        return moment.toString().replace('T', ' ');
    }
}
