package anjuan.recusal;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request that somebody takes no part in a case, and what became of it.
 *
 * @param matter id of the matter that it is
 * @param askerName the party, or the person himself
 * @param officerId absent where the person has no account
 * @param level who decides, by the posts of the person
 * @param paper the application, or the record of what was said; the person himself may ask without one
 * @param granted absent while it is not decided
 * @param pastActs what is said of the acts that the person took part in before, where anything is said
 * @param minutes name and number of the minutes of a leaders' meeting
 * @param toldOn day on which the asker was told in writing
 */
public record RecusalRequest(
        CaseNumber caseNumber,
        String matter,
        Asker asker,
        String askerName,
        @Nullable String officerId,
        String name,
        Capacity capacity,
        Level level,
        RecusalGround ground,
        String facts,
        @Nullable String paper,
        LocalDate askedOn,
        @Nullable Boolean granted,
        @Nullable String opinion,
        @Nullable String pastActs,
        @Nullable String minutes,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate toldOn,
        @Nullable String toldHow) {

    boolean isOpen() {
        return granted == null;
    }

    boolean isAbout(@Nullable String officer) {
        return officerId != null && officerId.equals(officer);
    }
}
