package anjuan.referral;

import anjuan.casefile.Matter;
import anjuan.decision.ChargeOutcome;
import anjuan.decision.ChargeOutcome.Kind;
import anjuan.decision.DecisionKind;
import anjuan.decision.DecisionObstacle;
import anjuan.referral.Referral.State;
import anjuan.task.Refusal;
import anjuan.threshold.CrimeThresholds;
import anjuan.threshold.Offence;
import anjuan.threshold.ReferralDuty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * No penalty instead of a referral, and no new fine for a referred act before the criminal outcome is known or after a court
 * has fined (F17). Warnings and restrictions go on; so does the fine for another charge, when the decision says that the
 * referred one goes to the judicial organs.
 *
 * @legal 行政执法机关移送涉嫌犯罪案件的规定 第十一条；行政处罚法 第二十七条、第三十五条
 */
@Component
class NoFineWhileReferred implements DecisionObstacle {

    private static final String NO_PENALTY = "行政执法机关移送涉嫌犯罪案件的规定 第三条、第十一条；行政处罚法 第二十七条";
    private static final String NO_FINE = "行政执法机关移送涉嫌犯罪案件的规定 第十一条；行政处罚法 第三十五条";

    private final Referrals referrals;
    private final CrimeThresholds thresholds;

    NoFineWhileReferred(Referrals referrals, CrimeThresholds thresholds) {
        this.referrals = referrals;
        this.thresholds = thresholds;
    }

    @Override
    public List<Refusal> beforeDecision(Matter party, Draft draft) {
        if (draft.kind() != DecisionKind.PENALTY) {
            return List.of();
        }
        var refusals = new ArrayList<Refusal>();
        var referred = referrals.against(party);
        unreferred(party, referred)
                .forEach(duty -> refusals.add(Refusal.of("PENALTY_INSTEAD_OF_REFERRAL", duty.says())));
        if (draft.penalty().fine().signum() > 0) {
            referred.stream()
                    .filter(NoFineWhileReferred::forbidsFine)
                    .filter(one -> !isLeftOut(one, draft.outcomes()))
                    .map(NoFineWhileReferred::refusal)
                    .forEach(refusals::add);
        }
        return refusals;
    }

    @Override
    public List<Sign> signs(Matter party) {
        var signs = new ArrayList<Sign>();
        var referred = referrals.against(party);
        unreferred(party, referred)
                .map(duty -> new Sign(
                        "PENALTY_INSTEAD_OF_REFERRAL",
                        List.of(word(duty.offence()), duty.says()),
                        "/cases/" + party.caseNumber() + "/thresholds",
                        NO_PENALTY))
                .forEach(signs::add);
        referred.stream()
                .filter(NoFineWhileReferred::forbidsFine)
                .map(one -> new Sign(
                        one.state() == State.FINED ? "FINE_AFTER_COURT_FINED" : "FINE_WHILE_REFERRED",
                        List.of(named(one), crime(one), state(one)),
                        "/cases/" + party.caseNumber() + "/referrals",
                        NO_FINE))
                .forEach(signs::add);
        return signs;
    }

    private Stream<ReferralDuty> unreferred(Matter party, List<Referral> referred) {
        return thresholds.duties(party.caseNumber()).stream()
                .filter(duty -> duty.party().equals(party))
                .filter(duty -> referred.stream().noneMatch(one -> one.offence() == duty.offence()));
    }

    private static boolean forbidsFine(Referral referral) {
        return referral.state().isOpen() || referral.state() == State.FINED;
    }

    private static Object crime(Referral referral) {
        return referral.other()
                .<Object>map(OtherCrime::text)
                .orElseGet(() -> word(Objects.requireNonNull(referral.offence())));
    }

    private static MessageSourceResolvable word(Offence offence) {
        return new DefaultMessageSourceResolvable("crime." + offence);
    }

    private static MessageSourceResolvable state(Referral referral) {
        return new DefaultMessageSourceResolvable("referralState." + referral.state());
    }

    private static String named(Referral referral) {
        return referral.number() == null ? referral.matterId() : referral.number();
    }

    private static Refusal refusal(Referral referral) {
        var named = named(referral);
        return referral.state() == State.FINED
                ? Refusal.at("penalty.fine", "FINE_AFTER_COURT_FINED", named)
                : Refusal.at("penalty.fine", "FINE_WHILE_REFERRED", named);
    }

    /** Whether the decision leaves the referred act to the judicial organs, so that the fine is for something else. */
    private static boolean isLeftOut(Referral referral, List<ChargeOutcome> outcomes) {
        var left = outcomes.stream()
                .filter(outcome -> outcome.outcome() == Kind.JUDICIAL_ORGANS)
                .map(ChargeOutcome::charge)
                .toList();
        return referral.chargeNumbers().isEmpty() ? !left.isEmpty() : left.containsAll(referral.chargeNumbers());
    }
}
