package anjuan.charge;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of who a case is against, kept for good.
 *
 * @param place of the respondent among the respondents, from 1
 * @param paper what proves it, such as a deregistration notice
 */
public record PartyChange(
        CaseNumber caseNumber,
        int no,
        Kind change,
        int place,
        @Nullable String beforeName,
        @Nullable String beforeCode,
        String afterName,
        @Nullable String afterCode,
        String reason,
        String paper,
        LocalDate changedOn,
        String changedBy) {

    public enum Kind {
        /** 新查明: a further respondent, or one that was not known. */
        FOUND,
        /** 变更: the one named was the wrong one. */
        REPLACED,
        /** 注销: the body is gone, whoever answers for it takes its place. */
        DEREGISTERED,
        /** 死亡: the heir takes the place. */
        DEAD,
        /** 更正: the same one, with particulars put right. */
        CORRECTED
    }
}
