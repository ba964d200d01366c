package anjuan.engine;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.engine.DecisionTables.Question;
import java.util.List;
import java.util.Set;

/**
 * What a capability asks of decision tables. It can say again what it asked for a case: from what is stored of the case,
 * by the code that asks in earnest, and without writing anything.
 */
public interface TableUse {

    /** A question, and the matter for which it was put. */
    record Put(Matter matter, Question question) {}

    /** The tables that are asked. */
    Set<String> tables();

    /** What was asked for a case, in the order in which it was asked; empty where nothing was. */
    List<Put> asked(CaseNumber number);

    /** The cases for which something was asked, the latest first. */
    List<CaseNumber> latest(int most);
}
