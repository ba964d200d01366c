package anjuan.library;

import anjuan.casefile.CaseNumber;
import anjuan.document.LooseFile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer comes from; only for those who read it as it was given.
 *
 * @param caseNumber the case that it was given for, which it binds; absent where it came on paper
 * @param file the file of the question at the bureau that gave it
 * @param paper id of its paper on that file
 * @param enteredBy who entered it from paper
 */
public record Provenance(
        String keeper,
        String addressee,
        @Nullable CaseNumber caseNumber,
        @Nullable String matter,
        @Nullable CaseNumber file,
        @Nullable String paper,
        @Nullable String scanName,
        @Nullable String scanType,
        long scanBytes,
        @Nullable String scanDigest,
        LocalDate enteredOn,
        @Nullable String enteredBy) {

    /** The paper as it came, where it was entered from one. */
    public @Nullable LooseFile scan() {
        return scanName == null || scanType == null || scanDigest == null
                ? null
                : new LooseFile(scanName, scanType, scanBytes, scanDigest);
    }

    /** The file on whose ledger stands what its keeper does with it; absent where it came on paper. */
    @Nullable
    CaseNumber keepersFile() {
        return file == null ? caseNumber : file;
    }
}
