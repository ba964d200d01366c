package anjuan.awaited;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.closure.ClosingObstacle;
import anjuan.investigation.ReportObstacle;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Neither is the investigation reported nor does the case close while something is awaited or a result was not told. */
@Component
class StillAwaited implements ReportObstacle, ClosingObstacle {

    private final Matters matters;

    StillAwaited(Matters matters) {
        this.matters = matters;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file, LocalDate on) {
        return obstacles(file);
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return matters.of(file.number(), Matter.Kind.AWAITED).stream()
                .filter(OpenedMatter::isOpen)
                .map(one -> Refusal.of("AWAITED_STILL_OPEN", one.matter().id(), one.label()))
                .toList();
    }
}
