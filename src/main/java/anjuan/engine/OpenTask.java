package anjuan.engine;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;

/**
 * A user task that waits.
 *
 * @param key id of the task in the diagram
 * @param role who is asked: the word in the diagram's candidate groups
 */
public record OpenTask(String id, Matter matter, String process, String key, String role) {

    public CaseNumber caseNumber() {
        return matter.caseNumber();
    }
}
