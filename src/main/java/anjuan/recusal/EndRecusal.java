package anjuan.recusal;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 办结回避: decided, told, and the officers of the case are two again. */
@Component
class EndRecusal implements Step {

    private final Matters matters;

    EndRecusal(Matters matters) {
        this.matters = matters;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        matters.end(matter, matters.find(matter).orElseThrow().lastActOn());
        return Outcome.done();
    }
}
