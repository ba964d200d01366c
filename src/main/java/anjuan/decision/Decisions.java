package anjuan.decision;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was proposed, told to the party and decided on a case. */
@Service
public class Decisions {

    private final DecisionMapper mapper;

    Decisions(DecisionMapper mapper) {
        this.mapper = mapper;
    }

    /** The latest proposal, approved or not. */
    public Optional<Proposal> proposal(CaseNumber caseNumber) {
        return mapper.latestProposal(caseNumber).map(DecisionMapper.ProposalRow::proposal);
    }

    public Optional<Notice> notice(CaseNumber caseNumber) {
        return mapper.latestNotice(caseNumber).map(DecisionMapper.NoticeRow::notice);
    }

    public Optional<Decision> decision(CaseNumber caseNumber) {
        return mapper.latestDecision(caseNumber).map(DecisionMapper.DecisionRow::decision);
    }

    /** Whether the decision on a case confiscates goods. */
    public boolean areGoodsConfiscated(CaseNumber caseNumber) {
        return decision(caseNumber).filter(one -> one.penalty().goods() != null).isPresent();
    }

    /** Notes the day on which the latest notice counts as served. */
    @Transactional
    public void noticeServed(CaseNumber caseNumber, LocalDate servedOn) {
        mapper.setNoticeServed(caseNumber, notice(caseNumber).orElseThrow().round(), servedOn);
    }
}
