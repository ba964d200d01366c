package anjuan.returned;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * 起算回复期限 (G02, G05): the day that the letter sets; of an opinion letter that sets none, the usual two months, which no
 * article that we read says. To the police no other day is owed than that of their letter.
 */
@Component
class StartReplyClock implements Step {

    private static final String BY_LETTER = "G05";
    private static final String USUAL = "G02";

    private final ReturnedCases returned;
    private final ReturnedMapper mapper;
    private final Deadlines deadlines;

    StartReplyClock(ReturnedCases returned, ReturnedMapper mapper, Deadlines deadlines) {
        this.returned = returned;
        this.mapper = mapper;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var letter = returned.read(matter);
        if (letter.replyDueOn() != null) {
            // the limit is counted back from the day after the one that the letter sets
            start(matter, BY_LETTER, letter.replyDueOn().plusDays(1));
        } else if (letter.organ() == Organ.PROCURATORATE) {
            start(matter, USUAL, letter.receivedOn());
        }
        return Outcome.done();
    }

    private void start(Matter matter, String limit, LocalDate on) {
        if (deadlines.isInForce(limit, on)) {
            mapper.setDue(matter, deadlines.start(matter, limit, on).effective());
        }
    }
}
