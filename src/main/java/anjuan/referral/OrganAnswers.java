package anjuan.referral;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.referral.Referral.State;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes in what the police, the procuratorate or a court answered on paper. */
@Component
class OrganAnswers {

    /** The stages in which an answer can come: also when the case has gone on meanwhile, or is over. */
    static final Set<Stage> STAGES =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Stage.CLUE, Stage.ADVISING, Stage.ADVISED)));

    private final Referrals referrals;
    private final ReferralMapper mapper;
    private final Materials materials;
    private final Deadlines deadlines;

    OrganAnswers(Referrals referrals, ReferralMapper mapper, Materials materials, Deadlines deadlines) {
        this.referrals = referrals;
        this.mapper = mapper;
        this.materials = materials;
        this.deadlines = deadlines;
    }

    boolean isAwaited(Matter matter, State... states) {
        return referrals
                .find(matter)
                .filter(referral -> Set.of(states).contains(referral.state()))
                .isPresent();
    }

    /** @param limits the limits of the organ, of which the one that runs is shown */
    Map<String, Object> facts(CaseFile file, Matter matter, List<String> limits) {
        var facts = new HashMap<String, Object>();
        facts.put("referral", referrals.read(matter));
        facts.put("events", referrals.events(matter));
        facts.put("attached", materials.attachedChoices(file.number()));
        limits.stream()
                .flatMap(limit -> deadlines.find(matter, limit).stream())
                .filter(RunningClock::isRunning)
                .findFirst()
                .ifPresent(clock -> facts.put("clock", clock));
        return facts;
    }

    /**
     * Writes an answer down; what follows from it is for the step behind.
     *
     * @param kinds the answers that can be given now
     * @param awaited the state in which they are waited for
     */
    Verdict enter(Work work, OrganAnswer form, Set<ReferralEvent.Kind> kinds, State awaited) {
        var matter = work.matter();
        var referral = referrals.read(matter);
        var obstacle = referrals.outOfTurn(referral, awaited);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var wrong = wrong(work, form, kinds);
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        boolean isPassedOn = form.kind() == ReferralEvent.Kind.PASSED_ON;
        var organ = Objects.requireNonNullElse(organ(referral, form.kind()), "");
        referrals.note(
                work,
                matter,
                form.kind(),
                null,
                organ,
                form.number(),
                form.datedOn(),
                form.attachment(),
                isPassedOn ? "→ " + form.organ() : form.body());
        if (isPassedOn) {
            mapper.setOrgans(matter, Objects.requireNonNull(form.organ()).strip(), referral.procuratorate());
        }
        return Verdict.done(form.kind().name()).about(form.number()).because(form.body());
    }

    private List<Refusal> wrong(Work work, OrganAnswer form, Set<ReferralEvent.Kind> kinds) {
        var wrong = new ArrayList<Refusal>();
        if (!kinds.contains(form.kind())) {
            wrong.add(Refusal.at("kind", "INVALID"));
        }
        var before = referrals.last(work.matter()).occurredOn();
        if (work.occurredOn().isBefore(before)) {
            wrong.add(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", work.occurredOn(), before));
        }
        if (form.datedOn().isAfter(work.occurredOn())) {
            wrong.add(Refusal.at("datedOn", "ANSWER_DATED_LATER", form.datedOn(), work.occurredOn()));
        }
        boolean isOrganMissing = form.organ() == null || form.organ().isBlank();
        if (form.kind() == ReferralEvent.Kind.PASSED_ON && isOrganMissing) {
            wrong.add(Refusal.at("organ", "REQUIRED"));
        }
        boolean isTextMissing = form.body() == null || form.body().isBlank();
        boolean asksText =
                form.kind() == ReferralEvent.Kind.MORE_ASKED || form.kind() == ReferralEvent.Kind.POLICE_REFUSED;
        if (asksText && isTextMissing) {
            wrong.add(Refusal.at("body", "REQUIRED"));
        }
        materials.notAttached(work, form.attachment()).ifPresent(wrong::add);
        return wrong;
    }

    private static String organ(Referral referral, ReferralEvent.Kind kind) {
        return switch (kind) {
            case REASONS_DEMANDED, FILING_ORDERED, NOT_SUPERVISED, NOT_PROSECUTED -> referral.procuratorate();
            case JUDGED_WITH_FINE, JUDGED_WITHOUT_FINE -> "人民法院";
            default -> referral.police();
        };
    }
}
