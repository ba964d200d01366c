package anjuan.recusal;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.closure.ClosingObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** No case closes while a recusal is not decided, not answered, or an officer is not replaced. */
@Component
class RecusalWaits implements ClosingObstacle {

    private final Matters matters;

    RecusalWaits(Matters matters) {
        this.matters = matters;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return matters.of(file.number(), Matter.Kind.RECUSAL).stream()
                .filter(OpenedMatter::isOpen)
                .map(open -> Refusal.of("RECUSAL_NOT_ENDED", open.label()))
                .toList();
    }
}
