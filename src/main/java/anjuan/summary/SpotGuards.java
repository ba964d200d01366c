package anjuan.summary;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.decision.EarlierPenalties;
import anjuan.decision.EarlierPenalty;
import anjuan.task.Refusal;
import anjuan.task.TwoOfficers;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What stands against a decision on the spot (A83, A96, B01 to B05).
 *
 * @legal 行政处罚法 第二十九条、第四十二条、第五十一条、第五十二条、第六十八条至第七十条；市场监督管理行政处罚程序规定 第六十六条至第六十八条、第七十二条；行政复议法
 *     第二十三条
 */
@Component
class SpotGuards {

    private final SummaryMapper mapper;
    private final CaseFiles files;
    private final Access access;
    private final TwoOfficers twoOfficers;
    private final EarlierPenalties earlierPenalties;
    private final SpotSums sums;

    SpotGuards(
            SummaryMapper mapper,
            CaseFiles files,
            Access access,
            TwoOfficers twoOfficers,
            EarlierPenalties earlierPenalties,
            SpotSums sums) {
        this.mapper = mapper;
        this.files = files;
        this.access = access;
        this.twoOfficers = twoOfficers;
        this.earlierPenalties = earlierPenalties;
        this.sums = sums;
    }

    SpotSums sums() {
        return sums;
    }

    Party party(CaseNumber caseNumber) {
        return files.parties(caseNumber).stream()
                .filter(party -> party.role() == Party.Role.RESPONDENT)
                .findFirst()
                .orElseThrow();
    }

    /** Fines on the same party in other cases, to compare whether they were for the same act. */
    List<EarlierPenalty> earlierFines(CaseFile file) {
        return earlierPenalties.of(file, Matter.of(file.number()));
    }

    List<Refusal> refusals(Work work, DecideOnTheSpot.Form form) {
        var check = mapper.check(work.caseNumber());
        if (check.isEmpty()) {
            return List.of(Refusal.of("SPOT_WITHOUT_CHECK"));
        }
        if (mapper.scene(work.caseNumber()).orElseThrow().isOrdinary()) {
            return List.of(Refusal.of("SPOT_CASE_IS_ORDINARY"));
        }
        var refusals = new ArrayList<Refusal>();
        checkMoment(work, check.get().checkedOn(), refusals);
        Filled.require("lawBroken", form.lawBroken(), refusals);
        Filled.require("lawApplied", form.lawApplied(), refusals);
        Filled.require("discretion", form.discretion(), refusals);
        checkPenalty(work, form, refusals);
        checkPayment(form, refusals);
        checkHandingOver(form, refusals);
        return refusals;
    }

    /** On the spot is the day of the check, by two officers who are certified then. */
    private void checkMoment(Work work, LocalDate checkedOn, List<Refusal> refusals) {
        if (!work.occurredOn().equals(checkedOn)) {
            refusals.add(Refusal.at("occurredOn", "SPOT_NOT_AT_ONCE", work.occurredOn(), checkedOn));
        }
        var named = access.assignments(work.caseNumber());
        if (named.size() < 2) {
            refusals.add(Refusal.of("OFFICERS_TWO_NEEDED"));
            return;
        }
        twoOfficers
                .check(work.file(), named.get(0).officerId(), named.get(1).officerId(), work.occurredOn())
                .forEach(refusal ->
                        refusals.add(Refusal.of(refusal.code(), refusal.args().toArray())));
    }

    private void checkPenalty(Work work, DecideOnTheSpot.Form form, List<Refusal> refusals) {
        if (!form.warning() && !form.isFined()) {
            refusals.add(Refusal.at("fine", "SPOT_PENALTY_EMPTY"));
        }
        var highest = sums.highestFine(party(work.caseNumber()).kind());
        if (highest.isEmpty()) {
            refusals.add(Refusal.of("SPOT_PARTY_UNKNOWN"));
        } else if (form.fine().compareTo(highest.get()) > 0) {
            refusals.add(Refusal.at("fine", "SPOT_FINE_TOO_HIGH", form.fine(), highest.get()));
        }
        if (form.isFined() && !form.otherAct() && !earlierFines(work.file()).isEmpty()) {
            refusals.add(Refusal.at("otherAct", "SPOT_FINED_BEFORE"));
        }
    }

    private void checkPayment(DecideOnTheSpot.Form form, List<Refusal> refusals) {
        if (!form.isFined()) {
            if (form.payment() == PaymentWay.CASH) {
                refusals.add(Refusal.at("payment", "SPOT_CASH_WITHOUT_FINE"));
            }
            return;
        }
        if (form.payment() == null) {
            refusals.add(Refusal.at("payment", "REQUIRED"));
        }
        if (form.payment() != PaymentWay.CASH) {
            return;
        }
        if (form.cashGround() == null) {
            refusals.add(Refusal.at("cashGround", "SPOT_CASH_WITHOUT_GROUND"));
        } else if (form.cashGround() != CashGround.SMALL_FINE) {
            Filled.require("cashReason", form.cashReason(), refusals);
        } else if (form.fine().compareTo(sums.cash()) > 0) {
            refusals.add(Refusal.at("cashGround", "SPOT_CASH_TOO_HIGH", form.fine(), sums.cash()));
        }
        if (form.cashReceipt() == null || form.cashReceipt().isBlank()) {
            refusals.add(Refusal.at("cashReceipt", "SPOT_CASH_WITHOUT_RECEIPT"));
        }
    }

    private static void checkHandingOver(DecideOnTheSpot.Form form, List<Refusal> refusals) {
        if (!form.reviewTold()) {
            refusals.add(Refusal.at("reviewTold", "SPOT_REVIEW_NOT_TOLD"));
        }
        if (form.receipt() == null) {
            refusals.add(Refusal.at("receipt", "SPOT_NOT_HANDED_OVER"));
        }
        Filled.require("receiver", form.receiver(), refusals);
        if (form.receipt() == Receipt.REFUSED) {
            Filled.require("refusalReason", form.refusalReason(), refusals);
        }
    }
}
