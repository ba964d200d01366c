package anjuan.decision;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.review.Reviews;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 确定决定方式 (A81): a penalty in a case under legal review is decided at the leaders' meeting, others by the head. */
@Component
class RouteDecision implements Step {

    private final DecisionMapper mapper;
    private final Reviews reviews;

    RouteDecision(DecisionMapper mapper, Reviews reviews) {
        this.mapper = mapper;
        this.reviews = reviews;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        boolean isPenalty = mapper.latestProposal(matter).orElseThrow().kind() == DecisionKind.PENALTY;
        return Outcome.done(Map.of("isMeetingNeeded", isPenalty && reviews.wasLegal(matter)));
    }
}
