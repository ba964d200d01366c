package anjuan.liaison;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dealing with another organ about a case.
 *
 * @param matter id of the matter under which it was entered; absent where nothing could be owed
 * @param content what was asked, agreed or done; of goods with the police, which goods
 * @param owed what we have to do; absent where nothing is
 * @param dueOn day that was agreed, itself included; no law sets one
 * @param settlement what was done; absent while it is owed
 */
public record Contact(
        CaseNumber caseNumber,
        int no,
        ContactKind kind,
        String organ,
        @Nullable String paper,
        String content,
        LocalDate occurredOn,
        String recordedBy,
        @Nullable String matter,
        @Nullable String owed,
        @Nullable LocalDate dueOn,
        @Nullable String settlement,
        @Nullable LocalDate settledOn) {

    /** Whether something of it is still to be done by us. */
    public boolean isOpen() {
        return owed != null && settlement == null;
    }
}
