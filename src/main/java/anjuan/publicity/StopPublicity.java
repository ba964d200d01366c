package anjuan.publicity;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 停办公示 (A90): what is out is withdrawn within three working days of the change, what is not out stays in. */
@Component
class StopPublicity implements Step {

    private final PublicityMapper mapper;
    private final Publicity publicity;
    private final Deadlines deadlines;

    StopPublicity(PublicityMapper mapper, Publicity publicity, Deadlines deadlines) {
        this.mapper = mapper;
        this.publicity = publicity;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var entry = publicity.read(matter);
        var on = Objects.requireNonNull(entry.alteredOn());
        publicity.endClocks(matter, on);
        if (entry.isOut()) {
            mapper.stop(matter, Entry.State.WITHDRAWING);
            deadlines.start(matter, "A90", on);
        } else {
            mapper.stop(matter, Entry.State.DROPPED);
            publicity.close(matter, on);
        }
        return Outcome.done(Map.of("mustWithdraw", entry.isOut()));
    }
}
