package anjuan.correction;

import anjuan.casefile.CaseFile;
import anjuan.closure.ClosingObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A case is not closed while an order of it is open: what comes of the order belongs into its file (A108).
 *
 * @legal 市场监督管理行政处罚程序规定 第七十八条
 */
@Component
class StillToCorrect implements ClosingObstacle {

    private final Corrections corrections;

    StillToCorrect(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return corrections.of(file.number()).stream()
                .filter(Correction::isOpen)
                .map(order -> Refusal.of("CORRECTION_STILL_OPEN", order.matter(), order.party()))
                .toList();
    }
}
