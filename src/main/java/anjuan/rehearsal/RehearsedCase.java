package anjuan.rehearsal;

import anjuan.casefile.CaseNumber;
import java.util.List;

/**
 * What becomes of the questions that a case put to a decision table.
 *
 * @param turns question by question, in the order in which they were put; empty where none was
 */
public record RehearsedCase(int seq, CaseNumber caseNumber, Verdict verdict, List<TableTurn> turns) {

    public RehearsedCase {
        turns = List.copyOf(turns);
    }
}
