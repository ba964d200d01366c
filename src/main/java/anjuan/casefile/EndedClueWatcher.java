package anjuan.casefile;

import java.time.LocalDate;

/** Something that follows when a clue ends and no case comes of it here: it was refused, or handed to another bureau. */
public interface EndedClueWatcher {

    /** @param on day on which it ended */
    void ended(CaseNumber caseNumber, LocalDate on);
}
