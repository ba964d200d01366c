package anjuan.returned;

import anjuan.casefile.CaseNumber;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was taken from a respondent in the criminal course, in yuan.
 *
 * @param respondent place of the respondent, from 1
 * @param fine criminal fine that was paid
 * @param gain illegal gains that were taken or paid back to the state
 * @param paper judgment, ruling or receipt, with its number
 */
public record Taking(
        CaseNumber caseNumber,
        String matterId,
        int no,
        int respondent,
        BigDecimal fine,
        BigDecimal gain,
        String organ,
        String paper,
        LocalDate takenOn,
        String recordedBy) {}
