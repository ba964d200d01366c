package anjuan.engine;

import anjuan.casefile.CaseNumber;

/** One service task of a process. Its bean name is the id of the task in the diagram. */
public interface Step {

    /** Does the step's work in the transaction of the act that led to it; may be called again after a rollback. */
    Outcome carryOut(CaseNumber caseNumber);
}
