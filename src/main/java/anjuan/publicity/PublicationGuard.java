package anjuan.publicity;

import anjuan.serving.Serving;
import anjuan.task.Refusal;
import anjuan.task.Work;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Nothing goes out that a second officer has not confirmed, and nothing before the party has the decision, with which it is
 * told of the publication.
 *
 * @legal 市场监督管理行政处罚信息公示规定 第二条至第十条
 */
@Component
class PublicationGuard {

    private final Publicity publicity;
    private final Serving serving;

    PublicationGuard(Publicity publicity, Serving serving) {
        this.publicity = publicity;
        this.serving = serving;
    }

    /** What stands against letting an entry out; a list that more may be added to. */
    List<Refusal> refusals(Work work) {
        var entry = publicity.read(work.matter());
        var refusals = new ArrayList<Refusal>();
        if (entry.checkedBy() == null || entry.withheldBecause() != null || entry.alteredOn() != null) {
            refusals.add(Refusal.of("PUBLICITY_NOT_CONFIRMED"));
        }
        boolean isServed = serving.of(entry.caseNumber(), entry.decision())
                .filter(service -> !service.servedOn().isAfter(work.occurredOn()))
                .isPresent();
        if (!isServed) {
            refusals.add(Refusal.of("PUBLICITY_BEFORE_SERVICE", entry.decision()));
        }
        return refusals;
    }
}
