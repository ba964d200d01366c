package anjuan.recusal;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 制作不予回避答复: the refusal with its reason, in writing. */
@Component
class RefuseRecusal implements Step {

    private final RecusalRequests requests;
    private final RecusalPaper paper;

    RefuseRecusal(RecusalRequests requests, RecusalPaper paper) {
        this.requests = requests;
        this.paper = paper;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var request = requests.read(matter);
        if (!Boolean.FALSE.equals(request.granted())) {
            throw new IllegalStateException("recusal %s was not refused".formatted(matter));
        }
        paper.make(request);
        return Outcome.done(Map.of("areOfficersMissing", false));
    }
}
