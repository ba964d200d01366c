package anjuan.hearing;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 启动听证: from the day of the request the case limit stands still and the host is to be named. */
@Component
class OpenHearing implements Step {

    private final Hearings hearings;
    private final HearingTime time;
    private final Deadlines deadlines;

    OpenHearing(Hearings hearings, HearingTime time, Deadlines deadlines) {
        this.hearings = hearings;
        this.time = time;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var hearing =
                hearings.open(matter).orElseThrow(() -> new IllegalStateException("no hearing is owed on " + matter));
        time.stop(hearing);
        deadlines.start(matter, "A65", hearing.requestedOn());
        return Outcome.done();
    }
}
