package anjuan.serving;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 办结公告: its time is over, or the party was served otherwise before. */
@Component
class EndPublicNotice implements Step {

    private final PublicNotices notices;
    private final Clock clock;

    EndPublicNotice(PublicNotices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        // where that one was served otherwise, a later notice to the same party may be running now
        notices.running(matter)
                .filter(notice -> LocalDate.now(clock).isAfter(notices.lastDay(notice)))
                .ifPresent(notice -> notices.end(notice, notices.lastDay(notice)));
        return Outcome.done();
    }
}
