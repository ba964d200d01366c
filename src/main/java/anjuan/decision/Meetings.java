package anjuan.decision;

import anjuan.casefile.Matter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The leaders' meetings on the parties of a case. */
@Component
class Meetings {

    private final MeetingMapper mapper;
    private final DecisionMapper decisions;

    Meetings(MeetingMapper mapper, DecisionMapper decisions) {
        this.mapper = mapper;
        this.decisions = decisions;
    }

    Optional<Meeting> latest(Matter party) {
        return mapper.latest(party).map(row -> row.meeting(mapper.views(row.caseNumber(), row.round())));
    }

    /** The meeting that discussed what is proposed now; one on an earlier proposal does not count. */
    Optional<Meeting> ofProposal(Matter party) {
        int proposal = decisions
                .latestProposal(party)
                .map(DecisionMapper.ProposalRow::round)
                .orElse(0);
        return latest(party).filter(meeting -> meeting.proposal() == proposal);
    }

    void keep(Meeting meeting) {
        mapper.insert(meeting);
        for (int line = 0; line < meeting.views().size(); line++) {
            mapper.insertView(
                    meeting.matter().caseNumber(),
                    meeting.round(),
                    line + 1,
                    meeting.views().get(line));
        }
    }

    int nextRound(Matter party) {
        return mapper.next(party.caseNumber());
    }
}
