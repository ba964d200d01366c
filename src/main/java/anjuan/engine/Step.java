package anjuan.engine;

import anjuan.casefile.Matter;

/** One service task of a process. Its bean name is the id of the task in the diagram. */
public interface Step {

    /**
     * Does the step's work in the transaction of the act that led to it; may be called again after a rollback.
     *
     * @param matter the case, or the matter of it, whose process has come to the step
     */
    Outcome carryOut(Matter matter);
}
