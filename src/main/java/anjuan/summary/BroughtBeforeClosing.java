package anjuan.summary;

import anjuan.casefile.CaseFile;
import anjuan.closure.ClosingObstacle;
import anjuan.task.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Papers that are not with the bureau, and cash that is not with the bank, hold up the closing. */
@Component
class BroughtBeforeClosing implements ClosingObstacle {

    private final SummaryMapper mapper;

    BroughtBeforeClosing(SummaryMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        var penalty = mapper.penalty(file.number());
        if (penalty.isEmpty()) {
            return List.of();
        }
        var refusals = new ArrayList<Refusal>();
        if (mapper.papersHandedInOn(file.number()).isEmpty()) {
            refusals.add(Refusal.of("CLOSING_SPOT_PAPERS_OWED"));
        }
        boolean isPaidIn = mapper.cash(file.number())
                .filter(cash -> cash.paidInOn() != null)
                .isPresent();
        if (penalty.get().isCash() && !isPaidIn) {
            refusals.add(Refusal.of("CLOSING_SPOT_CASH_OWED"));
        }
        return refusals;
    }
}
