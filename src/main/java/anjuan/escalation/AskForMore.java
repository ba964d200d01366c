package anjuan.escalation;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 要求补充 (Q08). */
@Component
class AskForMore implements Step {

    private final MoreNotice notice;

    AskForMore(MoreNotice notice) {
        this.notice = notice;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        notice.send(matter.caseNumber());
        return Outcome.done();
    }
}
