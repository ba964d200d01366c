package anjuan.escalation;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 要求下级补充: what the bureau above asks for lies with the bureau below. */
@Component
class AskBelow implements Step {

    private final MoreNotice notice;

    AskBelow(MoreNotice notice) {
        this.notice = notice;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        notice.send(matter.caseNumber());
        return Outcome.done();
    }
}
