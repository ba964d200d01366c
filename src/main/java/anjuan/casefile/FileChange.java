package anjuan.casefile;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A change of the facts at a glance of one file: say what changes, then save. */
public final class FileChange {

    private final CaseFile before;
    private final Consumer<CaseFile> store;
    private Stage stage;
    private String unitId;
    private String respondent;
    private @Nullable String filingNumber;
    private @Nullable LocalDate filedOn;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate servedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable LocalDate archivedOn;
    private LocalDate lastActOn;

    FileChange(CaseFile before, Consumer<CaseFile> store) {
        this.before = before;
        this.store = store;
        this.stage = before.stage();
        this.unitId = before.unitId();
        this.respondent = before.respondent();
        this.filingNumber = before.filingNumber();
        this.filedOn = before.filedOn();
        this.decidedOn = before.decidedOn();
        this.servedOn = before.servedOn();
        this.endedOn = before.endedOn();
        this.archivedOn = before.archivedOn();
        this.lastActOn = before.lastActOn();
    }

    public FileChange stage(Stage to) {
        this.stage = to;
        return this;
    }

    public FileChange unit(String id) {
        this.unitId = id;
        return this;
    }

    public FileChange respondent(String name) {
        this.respondent = name;
        return this;
    }

    public FileChange filed(String number, LocalDate on) {
        this.filingNumber = number;
        this.filedOn = on;
        return this;
    }

    public FileChange decided(@Nullable LocalDate on) {
        this.decidedOn = on;
        return this;
    }

    public FileChange served(@Nullable LocalDate on) {
        this.servedOn = on;
        return this;
    }

    public FileChange ended(LocalDate on) {
        this.endedOn = on;
        return this;
    }

    /** Takes up again a file that was closed, and perhaps archived. */
    public FileChange reopened() {
        this.endedOn = null;
        this.archivedOn = null;
        return this;
    }

    public FileChange archived(LocalDate on) {
        this.archivedOn = on;
        return this;
    }

    /** The legal date of an act of the main line; never moves backwards. */
    public FileChange acted(LocalDate on) {
        if (on.isAfter(lastActOn)) {
            this.lastActOn = on;
        }
        return this;
    }

    public void save() {
        store.accept(new CaseFile(
                before.number(),
                before.bureauId(),
                before.bureauPath(),
                unitId,
                stage,
                before.source(),
                respondent,
                before.rightKind(),
                before.rightNumber(),
                before.rightName(),
                before.summary(),
                before.receivedOn(),
                filingNumber,
                filedOn,
                decidedOn,
                servedOn,
                endedOn,
                archivedOn,
                lastActOn,
                before.nextLimit(),
                before.nextDueOn(),
                before.nextWarnOn(),
                before.version()));
    }
}
