package anjuan.intake;

import anjuan.casefile.CaseNumber;
import anjuan.task.Refusal;
import java.util.List;

/** What became of a clue that was lodged. */
public sealed interface Registered {

    record Opened(CaseNumber caseNumber) implements Registered {}

    /** The bureau took a clue with this reference before. */
    record Known(CaseNumber caseNumber) implements Registered {}

    record Refused(List<Refusal> refusals) implements Registered {}
}
