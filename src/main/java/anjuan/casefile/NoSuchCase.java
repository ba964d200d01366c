package anjuan.casefile;

/** No file has this number, or none that the asker may know of. */
public class NoSuchCase extends RuntimeException {

    private final CaseNumber caseNumber;

    public NoSuchCase(CaseNumber caseNumber) {
        super("no case " + caseNumber);
        this.caseNumber = caseNumber;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }
}
