package anjuan.filing;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.intake.Intake;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审查追责时效. */
@Component
class CheckTimeBar implements Step {

    private final CaseFiles files;
    private final Intake intake;

    CheckTimeBar(CaseFiles files, Intake intake) {
        this.files = files;
        this.intake = intake;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var verification = intake.verification(caseNumber).orElseThrow();
        var receivedOn = files.read(caseNumber).receivedOn();
        return Outcome.done(Map.of("isTimeBarred", TimeBar.holds(verification, receivedOn)));
    }
}
