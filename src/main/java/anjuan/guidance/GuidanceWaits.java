package anjuan.guidance;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.closure.ClosingObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * No case closes while a bureau above waits for something on it. The law leaves that open; it is our rule. A case that was
 * handed over closes here: what is asked of it follows it, and what was answered lies above.
 */
@Component
class GuidanceWaits implements ClosingObstacle {

    private final Matters matters;
    private final FollowTheCase followTheCase;

    GuidanceWaits(Matters matters, FollowTheCase followTheCase) {
        this.matters = matters;
        this.followTheCase = followTheCase;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        var open = matters.of(file.number(), Matter.Kind.GUIDANCE).stream()
                .filter(OpenedMatter::isOpen)
                .toList();
        return open.isEmpty() || followTheCase.isGone(file.number())
                ? List.of()
                : open.stream()
                        .map(one -> Refusal.of("GUIDANCE_NOT_SETTLED", one.label()))
                        .toList();
    }
}
