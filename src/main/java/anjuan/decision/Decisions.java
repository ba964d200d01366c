package anjuan.decision;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was proposed, told to and decided on each party of a case. */
@Service
public class Decisions {

    private final DecisionMapper mapper;
    private final HearingScope scope;

    Decisions(DecisionMapper mapper, HearingScope scope) {
        this.mapper = mapper;
        this.scope = scope;
    }

    /** The latest proposal for a party, approved or not. */
    public Optional<Proposal> proposal(Matter party) {
        return mapper.latestProposal(party).map(DecisionMapper.ProposalRow::proposal);
    }

    public Optional<Notice> notice(Matter party) {
        return mapper.latestNotice(party).map(DecisionMapper.NoticeRow::notice);
    }

    public Optional<Decision> decision(Matter party) {
        return mapper.latestDecision(party).map(DecisionMapper.DecisionRow::decision);
    }

    /** The latest decision on each party, in the order of the parties. */
    public List<Decision> of(CaseNumber caseNumber) {
        return mapper.decisions(caseNumber).stream()
                .map(DecisionMapper.DecisionRow::decision)
                .toList();
    }

    /** Every decision ever made on a case, those that were revoked too, in the order in which they were made. */
    public List<Decision> versions(CaseNumber caseNumber) {
        return mapper.versions(caseNumber).stream()
                .map(DecisionMapper.DecisionRow::decision)
                .toList();
    }

    /** Whether the penalty that a party was told of gives it the right to a hearing. */
    public boolean hasHearingRight(Matter party) {
        return notice(party)
                .filter(one -> scope.of(party, one.penalty()).isOwed())
                .isPresent();
    }

    /** Writes down a decision that two officers made on the spot, under its number. */
    @Transactional
    public void madeOnTheSpot(Decision decision, String number) {
        mapper.insertDecision(decision);
        mapper.setDecisionNumber(decision.matter().caseNumber(), decision.round(), number);
    }

    /** The day of the first decision on a case that confiscates goods. */
    public Optional<LocalDate> goodsConfiscatedOn(CaseNumber caseNumber) {
        return of(caseNumber).stream()
                .filter(decision -> decision.penalty().goods() != null)
                .map(Decision::decidedOn)
                .min(LocalDate::compareTo);
    }

    /** Notes the day on which the latest notice counts as served. */
    @Transactional
    public void noticeServed(Matter party, LocalDate servedOn) {
        mapper.setNoticeServed(party.caseNumber(), notice(party).orElseThrow().round(), servedOn);
    }
}
