package anjuan.revocation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.decision.Revocations;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 确定是否重新结案: a case whose closing was stopped or undone is closed again. */
@Component
class CloseAgain implements Step {

    private final Revocations revocations;
    private final CaseFiles files;

    CloseAgain(Revocations revocations, CaseFiles files) {
        this.revocations = revocations;
        this.files = files;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        return Outcome.done(Map.of(
                "mustCloseAgain",
                isOpenAgain(matter),
                "caseMatter",
                Matter.of(matter.caseNumber()).key()));
    }

    /** A decision on the party was revoked when the case was being closed or was closed, and it was not closed since. */
    private boolean isOpenAgain(Matter party) {
        return files.read(party.caseNumber()).endedOn() == null
                && revocations.of(party.caseNumber()).stream()
                        .anyMatch(one -> one.matter().equals(party) && one.reopensCase());
    }
}
