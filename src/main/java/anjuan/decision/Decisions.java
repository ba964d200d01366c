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

    Decisions(DecisionMapper mapper) {
        this.mapper = mapper;
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

    /** Notes the day on which the latest notice counts as served. */
    @Transactional
    public void noticeServed(Matter party, LocalDate servedOn) {
        mapper.setNoticeServed(party.caseNumber(), notice(party).orElseThrow().round(), servedOn);
    }
}
