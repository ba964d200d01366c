package anjuan.suspension;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.closure.ClosingObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** No case closes while its investigation is suspended, or a request to suspend or terminate it is not decided. */
@Component
class SuspensionWaits implements ClosingObstacle {

    private final Matters matters;

    SuspensionWaits(Matters matters) {
        this.matters = matters;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return matters.of(file.number(), Matter.Kind.SUSPENSION).stream()
                .filter(OpenedMatter::isOpen)
                .map(open -> Refusal.of("SUSPENSION_NOT_ENDED", open.label()))
                .toList();
    }
}
