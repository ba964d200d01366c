package anjuan.serving;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a respondent asked to be served, and whether electronically (A08, form 10).
 *
 * @param respondent his place among the respondents, from 1
 * @param electronic system and account; there where he consents to electronic service
 */
public record Address(
        CaseNumber caseNumber,
        int no,
        int respondent,
        String address,
        String receiver,
        @Nullable String phone,
        @Nullable String postcode,
        boolean consents,
        @Nullable String electronic,
        String signedBy,
        LocalDate confirmedOn) {}
