package anjuan.casefile;

/** Somebody else changed the file between reading and writing; nothing was written. */
public class ChangedMeanwhile extends RuntimeException {

    private final CaseNumber caseNumber;

    public ChangedMeanwhile(CaseNumber caseNumber) {
        super("case " + caseNumber + " was changed meanwhile");
        this.caseNumber = caseNumber;
    }

    public ChangedMeanwhile(CaseNumber caseNumber, Throwable cause) {
        super("case " + caseNumber + " was changed meanwhile", cause);
        this.caseNumber = caseNumber;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }
}
