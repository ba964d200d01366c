package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 不予延期、分期 (A97): form 47 says why; the time to pay and the late penalty run as they did. */
@Component
class RefuseDeferral implements Step {

    private final Deferrals deferrals;
    private final DeferralNotice notice;
    private final Matters matters;

    RefuseDeferral(Deferrals deferrals, DeferralNotice notice, Matters matters) {
        this.deferrals = deferrals;
        this.notice = notice;
        this.matters = matters;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var deferral = deferrals.read(matter);
        notice.make(deferral);
        matters.end(matter, Objects.requireNonNull(deferral.decidedOn()));
        return Outcome.done();
    }
}
