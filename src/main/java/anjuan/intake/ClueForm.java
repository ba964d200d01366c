package anjuan.intake;

import anjuan.casefile.Party;
import anjuan.casefile.RightKind;
import anjuan.casefile.Source;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clerk enters about a clue, in the order of form 1.
 *
 * @param sourceReference number of the clue where it came from, such as that of the 12315 platform; taken once a bureau
 * @param unitId the case-handling unit that it goes to
 * @param respondentName empty while nobody knows who it is
 * @param complainantName empty for an anonymous report
 */
public record ClueForm(
        @NotNull Source source,
        @Nullable @Size(max = 80) String sourceReference,
        @NotNull LocalDate receivedOn,
        @NotBlank @Size(max = 30) String unitId,
        @NotNull RightKind rightKind,
        @Nullable @Size(max = 80) String rightNumber,
        @Nullable @Size(max = 200) String rightName,
        @Nullable @Size(max = 200) String rightHolder,
        Party.@Nullable Kind respondentKind,
        @Nullable @Size(max = 200) String respondentName,
        @Nullable @Size(max = 40) String respondentCode,
        @Nullable @Size(max = 300) String respondentAddress,
        @Nullable @Size(max = 40) String respondentPhone,
        Party.@Nullable Kind complainantKind,
        @Nullable @Size(max = 200) String complainantName,
        @Nullable @Size(max = 300) String complainantAddress,
        @Nullable @Size(max = 40) String complainantPhone,
        @NotBlank @Size(max = 4000) String summary) {

    List<Party> parties() {
        var parties = new ArrayList<Party>();
        if (isGiven(respondentName)) {
            parties.add(new Party(
                    Party.Role.RESPONDENT,
                    respondentKind == null ? Party.Kind.UNKNOWN : respondentKind,
                    respondentName.strip(),
                    respondentCode,
                    respondentAddress,
                    respondentPhone));
        }
        if (isGiven(complainantName)) {
            parties.add(new Party(
                    Party.Role.COMPLAINANT,
                    complainantKind == null ? Party.Kind.UNKNOWN : complainantKind,
                    complainantName.strip(),
                    null,
                    complainantAddress,
                    complainantPhone));
        }
        if (isGiven(rightHolder)) {
            parties.add(new Party(Party.Role.RIGHT_HOLDER, Party.Kind.ENTITY, rightHolder.strip(), null, null, null));
        }
        return List.copyOf(parties);
    }

    @Nullable
    String reference() {
        return isGiven(sourceReference) ? sourceReference.strip() : null;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
