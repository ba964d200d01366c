package anjuan.guidance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a bureau above drafts to act on a case.
 *
 * @param caseNumber number of the case of a bureau below
 * @param basis needed for a decision to correct: what was broken
 * @param binding needed for an opinion
 * @param dueOn needed for supervision and for a decision to correct
 * @param reportOn needed for supervision: day of the first report, not after the last
 * @param designatedId needed for a designation: another bureau below
 * @param occurredOn legal date of the draft
 */
public record Draft(
        @NotBlank @Size(max = 24) String caseNumber,
        @NotNull GuidanceKind kind,
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 4000) String body,
        @Nullable @Size(max = 1000) String basis,
        @Nullable Boolean binding,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate reportOn,
        @Nullable @Size(max = 20) String designatedId,
        @NotNull LocalDate occurredOn) {}
