package anjuan.guidance;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.closure.ClosingObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** No case closes while a bureau above waits for something on it. The law leaves that open; it is our rule. */
@Component
class GuidanceWaits implements ClosingObstacle {

    private final Matters matters;

    GuidanceWaits(Matters matters) {
        this.matters = matters;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return matters.of(file.number(), Matter.Kind.GUIDANCE).stream()
                .filter(OpenedMatter::isOpen)
                .map(open -> Refusal.of("GUIDANCE_NOT_SETTLED", open.label()))
                .toList();
    }
}
