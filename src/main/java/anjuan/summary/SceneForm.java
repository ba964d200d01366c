package anjuan.summary;

import anjuan.casefile.Party;
import anjuan.casefile.RightKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an officer enters to open a file on the scene.
 *
 * @param second the officer beside the one who enters it
 * @param foundOn legal day on which the two found the breach
 */
public record SceneForm(
        @NotBlank @Size(max = 30) String second,
        @NotNull LocalDate foundOn,
        @NotBlank @Size(max = 300) String place,
        Party.@NotNull Kind respondentKind,
        @NotBlank @Size(max = 200) String respondentName,
        @Nullable @Size(max = 40) String respondentCode,
        @Nullable @Size(max = 300) String respondentAddress,
        @Nullable @Size(max = 40) String respondentPhone,
        @NotNull RightKind rightKind,
        @Nullable @Size(max = 80) String rightNumber,
        @Nullable @Size(max = 200) String rightName,
        @NotBlank @Size(max = 4000) String summary) {

    Party respondent() {
        return new Party(
                Party.Role.RESPONDENT,
                respondentKind,
                respondentName.strip(),
                respondentCode,
                respondentAddress,
                respondentPhone);
    }
}
