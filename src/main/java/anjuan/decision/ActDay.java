package anjuan.decision;

import anjuan.casefile.CaseFile;
import anjuan.intake.Intake;
import anjuan.intake.Verification;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The day whose law governs a penalty: the last day of the act, or that of the clue where it goes on or is not known.
 *
 * @legal 行政处罚法 第三十七条
 */
@Component
class ActDay {

    private final Intake intake;

    ActDay(Intake intake) {
        this.intake = intake;
    }

    LocalDate of(CaseFile file) {
        return intake.verification(file.number()).map(Verification::actUntil).orElse(file.receivedOn());
    }
}
