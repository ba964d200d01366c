package anjuan.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an organ without an account here answered, as the officers enter it from its paper.
 *
 * @param organ the police organ that it was passed on to; for that only
 * @param number of the paper
 * @param datedOn the date that the paper carries
 * @param attachment id of the paper as it was put into the case
 */
record OrganAnswer(
        ReferralEvent.@NotNull Kind kind,
        @Nullable @Size(max = 200) String organ,
        @NotBlank @Size(max = 100) String number,
        @NotNull LocalDate datedOn,
        @Nullable String attachment,
        @Nullable @Size(max = 4000) String body) {

    static final OrganAnswer BLANK = new OrganAnswer(null, null, "", null, null, null);
}
