package anjuan.correction;

import anjuan.casefile.Matter;
import anjuan.document.Papers;
import anjuan.serving.PaperOfMatter;
import anjuan.serving.Service;
import anjuan.serving.ToServe;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The paper of an order while it waits to be served, so that a failed attempt and a public notice can be entered. */
@Component
class OrderToServe implements PaperOfMatter {

    private final Corrections corrections;

    OrderToServe(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Optional<ToServe> find(Matter matter) {
        return matter.is(Matter.Kind.CORRECTION)
                ? corrections.find(matter).filter(OrderToServe::waits).map(OrderToServe::paper)
                : Optional.empty();
    }

    @Override
    public String summary(ToServe paper) {
        var order = corrections.read(paper.matter());
        var what = order.isRefund() ? "责令退还多收的款项" + order.total().toPlainString() + "元" : order.demand();
        return what + "（期限：" + Papers.written(order.dueOn()) + "前）";
    }

    private static boolean waits(Correction order) {
        return order.isStanding() && order.number() != null && order.servedOn() == null;
    }

    private static ToServe paper(Correction order) {
        return new ToServe(
                order.asMatter(),
                Service.Document.ORDER,
                order.kind().paper(),
                Objects.requireNonNull(order.number()),
                order.respondent());
    }
}
