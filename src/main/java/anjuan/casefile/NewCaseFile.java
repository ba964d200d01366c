package anjuan.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is needed to open a file. */
public record NewCaseFile(
        String bureauId,
        String bureauPath,
        String bureauCode,
        String unitId,
        Source source,
        RightKind rightKind,
        @Nullable String rightNumber,
        @Nullable String rightName,
        String summary,
        LocalDate receivedOn,
        List<Party> parties,
        Stage stage) {

    /** Name of the first respondent; a file may be opened while nobody knows who it is. */
    String respondent() {
        return parties.stream()
                .filter(party -> party.role() == Party.Role.RESPONDENT)
                .map(Party::name)
                .findFirst()
                .orElse("");
    }
}
