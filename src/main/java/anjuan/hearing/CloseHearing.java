package anjuan.hearing;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 听证程序结束: the case limit goes on from the report, or from the withdrawal of a hearing that was never opened. */
@Component
class CloseHearing implements Step {

    private static final List<String> CLOCKS = List.of("A65", "A66", "A67", "A67.notice", "A68");

    private final HearingMapper mapper;
    private final Hearings hearings;
    private final HearingTime time;
    private final Deadlines deadlines;

    CloseHearing(HearingMapper mapper, Hearings hearings, HearingTime time, Deadlines deadlines) {
        this.mapper = mapper;
        this.hearings = hearings;
        this.time = time;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        hearings.open(matter).ifPresent(hearing -> {
            var on = closingDay(hearing)
                    .orElseThrow(() -> new IllegalStateException("the hearing on " + matter + " is not over"));
            CLOCKS.forEach(limit -> deadlines.end(matter, limit, on));
            mapper.close(hearing, on);
            time.resume(hearing, on);
        });
        return Outcome.done(Map.of("wasHearingHeld", hearings.wasHeld(matter)));
    }

    private Optional<LocalDate> closingDay(Hearing hearing) {
        var reportedOn = mapper.report(hearing).map(HearingReport::writtenOn);
        boolean wasCalledOff = hearing.ending() == EndingGround.WITHDRAWN
                && mapper.sessions(hearing).isEmpty();
        return wasCalledOff ? Optional.ofNullable(hearing.endedOn()) : reportedOn;
    }
}
