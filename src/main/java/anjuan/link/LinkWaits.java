package anjuan.link;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.closure.ClosingObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** No case closes while the head has not decided on a link of it. */
@Component
class LinkWaits implements ClosingObstacle {

    private final Matters matters;

    LinkWaits(Matters matters) {
        this.matters = matters;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return matters.of(file.number(), Matter.Kind.LINK).stream()
                .filter(OpenedMatter::isOpen)
                .map(open -> Refusal.of("LINK_NOT_DECIDED", open.label()))
                .toList();
    }
}
