package anjuan.serving;

import anjuan.casefile.Matter;
import anjuan.decision.Decision;
import anjuan.decision.DecisionKind;
import anjuan.decision.Notice;
import anjuan.document.PaperKind;
import anjuan.serving.Service.Document;
import java.util.Objects;

/**
 * A paper that is to be served.
 *
 * @param matter the thing on the case that it belongs to
 * @param respondent whom it is served on, by his place among the respondents, from 1
 */
public record ToServe(Matter matter, Document document, PaperKind paper, String number, int respondent) {

    static ToServe of(Notice notice) {
        return new ToServe(
                notice.matter(),
                Document.NOTICE,
                PaperKind.PENALTY_NOTICE,
                notice.number(),
                respondent(notice.matter()));
    }

    /** @param decision one that has its number */
    static ToServe of(Decision decision) {
        return new ToServe(
                decision.matter(),
                Document.DECISION,
                decision.kind() == DecisionKind.PENALTY ? PaperKind.PENALTY_DECISION : PaperKind.NO_PENALTY_DECISION,
                Objects.requireNonNull(decision.number()),
                respondent(decision.matter()));
    }

    /** Whose course a matter is; the first respondent's where a case was begun before parties had courses. */
    static int respondent(Matter matter) {
        return matter.is(Matter.Kind.PARTY) ? matter.serial() : 1;
    }
}
